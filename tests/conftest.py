"""The harness: databases, the office on them, the application, a browser, and no network."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.clocks import MovableClock
from tests.mailers import RecordingMailer

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from casework.bootstrap import Office
    from casework.settings import Settings

pytest_plugins = ["tests.databases", "tests.network", "tests.browser"]

hypothesis.settings.register_profile("daily", deadline=None, derandomize=True, database=None)
hypothesis.settings.register_profile("soak", deadline=None, max_examples=5000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "daily"))


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def mailer() -> RecordingMailer:
    return RecordingMailer()


@pytest.fixture
def settings_for(home: Path) -> Callable[[str], Settings]:
    from casework.settings import Settings

    def settings(url: str) -> Settings:
        environment = {
            "CASEWORK_HOME": str(home),
            "CASEWORK_DATABASE_URL": url,
            "CASEWORK_SECRET_KEY": "a secret that only the tests know",
            "CASEWORK_PUBLIC_URL": "http://127.0.0.1:8000",
            "CASEWORK_RATE_LIMITS": "off",
        }
        return Settings.from_environment(environment)

    return settings


@contextmanager
def opened(settings: Settings, clock: MovableClock, mailer: RecordingMailer) -> Iterator[Office]:
    """The office, opened; at the end nobody may still hold a connection."""
    from casework.bootstrap import open_office

    office = open_office(settings, clock=clock, mailer=mailer)
    yield office
    last = time.monotonic() + 5
    while held_connections(office) and time.monotonic() < last:
        time.sleep(0.02)
    left_open = held_connections(office)
    office.close()
    assert left_open == 0, "the test left a session open"


def held_connections(office: Office) -> int:
    from sqlalchemy import QueuePool

    pool = office.engine.pool
    assert isinstance(pool, QueuePool)
    return pool.checkedout()


@pytest.fixture
def office(
    engine_url: str,
    settings_for: Callable[[str], Settings],
    clock: MovableClock,
    mailer: RecordingMailer,
) -> Iterator[Office]:
    with opened(settings_for(engine_url), clock, mailer) as office:
        yield office


@pytest.fixture
def sqlite_office(
    sqlite_url: str,
    settings_for: Callable[[str], Settings],
    clock: MovableClock,
    mailer: RecordingMailer,
) -> Iterator[Office]:
    with opened(settings_for(sqlite_url), clock, mailer) as office:
        yield office


@pytest.fixture
def postgresql_office(
    postgresql_url: str,
    settings_for: Callable[[str], Settings],
    clock: MovableClock,
    mailer: RecordingMailer,
) -> Iterator[Office]:
    with opened(settings_for(postgresql_url), clock, mailer) as office:
        yield office


@pytest.fixture
def client(sqlite_office: Office) -> FlaskClient:
    import webui

    app = webui.create_app(sqlite_office)
    app.testing = True
    return app.test_client()
