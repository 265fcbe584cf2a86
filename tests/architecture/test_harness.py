"""The harness itself: no network, a clock that only moves when told, databases apart."""

import socket
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import create_engine, text

from casework.bootstrap import Office
from casework.store import institution
from tests.clocks import MovableClock
from tests.mailers import RecordingMailer


def test_another_machine_is_out_of_reach() -> None:
    with (
        socket.socket(socket.AF_INET) as knocking,
        pytest.raises(ConnectionError, match="network is off"),
    ):
        knocking.connect(("192.0.2.1", 80))


def test_this_machine_answers_itself() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()

        socket.create_connection(address, timeout=5).close()


def test_the_clock_stands_until_it_is_moved(clock: MovableClock) -> None:
    assert clock.now() == datetime(2026, 11, 24, 7, 42, tzinfo=UTC)

    clock.forward(days=1)
    clock.move_to(date(2027, 7, 1))

    assert clock.now() == datetime(2027, 7, 1, 6, 42, tzinfo=UTC)


def test_each_test_has_a_database_of_its_own(engine_url: str) -> None:
    engine = create_engine(engine_url)
    with engine.begin() as connection:
        connection.execute(text("create table left_behind (id integer)"))
    engine.dispose()


def test_nothing_of_another_test_is_in_it(engine_url: str) -> None:
    test_each_test_has_a_database_of_its_own(engine_url)


def test_the_office_opens_on_it_with_the_clock_of_the_test(
    office: Office, clock: MovableClock, mailer: RecordingMailer
) -> None:
    clock.forward(days=3)

    assert office.clock.today() == date(2026, 11, 27)
    assert office.mailer is mailer
    assert office.ask(institution.purpose) == institution.LIVE
