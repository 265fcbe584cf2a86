"""The stage of the journeys: a hall on either engine, a real post office, real browsers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest
from playwright.sync_api import Browser

from casework.bootstrap import Office
from tests.browser import LiveServer
from tests.gateways.servers import Post, serving
from tests.hall import TestHall, a_hall
from tests.journeys.hands import People

Serve = Callable[[Office], LiveServer]


@dataclass(frozen=True)
class Stage:
    """The office whose mail goes to a real server, its hall, its post office and its people."""

    office: Office
    hall: TestHall
    post: Post
    people: People


@contextmanager
def staged(office: Office, serve: Serve, browser: Browser) -> Iterator[Stage]:
    """Furnish an office, give it a post office, and serve it to the browsers."""
    post = Post()
    with serving(post) as mailer:
        posting = replace(office, mailer=mailer)
        people = People(browser, serve(posting).url)
        yield Stage(posting, a_hall(posting), post, people)
        people.stand_up()
        assert people.problems == []


@pytest.fixture
def stage(office: Office, serve: Serve, browser: Browser) -> Iterator[Stage]:
    with staged(office, serve, browser) as stage:
        yield stage


@pytest.fixture
def sqlite_stage(sqlite_office: Office, serve: Serve, browser: Browser) -> Iterator[Stage]:
    with staged(sqlite_office, serve, browser) as stage:
        yield stage


@pytest.fixture
def postgresql_stage(postgresql_office: Office, serve: Serve, browser: Browser) -> Iterator[Stage]:
    with staged(postgresql_office, serve, browser) as stage:
        yield stage
