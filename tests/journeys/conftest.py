"""The stage of the journeys: a hall on either engine, a real post office, real browsers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from playwright.sync_api import Browser

from casework.bootstrap import Office
from tests.browser import LiveServer
from tests.gateways.servers import Post, serving
from tests.hall import TestHall, a_hall
from tests.journeys.hands import People


@dataclass(frozen=True)
class Stage:
    """The office whose mail goes to a real server, its hall, its post office and its people."""

    office: Office
    hall: TestHall
    post: Post
    people: People


@pytest.fixture
def stage(
    office: Office, serve: Callable[[Office], LiveServer], browser: Browser
) -> Iterator[Stage]:
    post = Post()
    with serving(post) as mailer:
        posting = replace(office, mailer=mailer)
        people = People(browser, serve(posting).url)
        yield Stage(posting, a_hall(posting), post, people)
        people.stand_up()
        assert people.problems == []
