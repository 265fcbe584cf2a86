"""Design 4: recurring work is asked for once in the whole cluster, and made good when missed."""

from datetime import UTC, datetime, time, timedelta

import pytest

from casework.bootstrap import Office
from casework.clock import BUCHAREST
from casework.jobs.kinds import RHYTHMS
from casework.jobs.schedule import DailyAt, Every, Rhythm, run_schedule
from tests.clocks import MovableClock
from tests.jobs.test_queue import waiting

MINUTELY: dict[str, Rhythm] = {"retry_messages": Every(timedelta(minutes=1))}
NIGHTLY: dict[str, Rhythm] = {"seal_day": DailyAt(time(0, 10))}


def in_bucharest(*when: int) -> datetime:
    return datetime(*when, tzinfo=BUCHAREST)  # type: ignore[arg-type,misc]


def test_the_next_minute_begins_at_its_start() -> None:
    at = datetime(2026, 11, 24, 7, 42, 13, tzinfo=UTC)

    assert Every(timedelta(minutes=1)).after(at) == datetime(2026, 11, 24, 7, 43, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (in_bucharest(2026, 11, 24, 0, 9), in_bucharest(2026, 11, 24, 0, 10)),
        (in_bucharest(2026, 11, 24, 0, 10), in_bucharest(2026, 11, 25, 0, 10)),
        (in_bucharest(2026, 3, 28, 12, 0), in_bucharest(2026, 3, 29, 0, 10)),
        (in_bucharest(2026, 3, 29, 12, 0), in_bucharest(2026, 3, 30, 0, 10)),
        (in_bucharest(2026, 10, 25, 12, 0), in_bucharest(2026, 10, 26, 0, 10)),
    ],
)
def test_a_daily_time_is_romanian_also_when_the_clocks_change(
    at: datetime, expected: datetime
) -> None:
    assert DailyAt(time(0, 10)).after(at) == expected


def test_each_minute_is_asked_for_once_by_any_number_of_workers(
    office: Office, clock: MovableClock
) -> None:
    run_schedule(office, MINUTELY)
    before = office.ask(waiting)
    clock.forward(minutes=1)
    for _ in range(4):
        run_schedule(office, MINUTELY)

    assert before == []
    assert office.ask(waiting) == ["retry_messages"]


def test_work_that_waits_is_not_piled_up(office: Office, clock: MovableClock) -> None:
    run_schedule(office, MINUTELY)
    for _ in range(10):
        clock.forward(minutes=1)
        run_schedule(office, MINUTELY)

    assert office.ask(waiting) == ["retry_messages"]


def test_a_night_on_which_the_machine_was_off_is_made_good_in_the_morning(
    office: Office, clock: MovableClock
) -> None:
    run_schedule(office, NIGHTLY)
    clock.move_to(in_bucharest(2026, 11, 27, 8, 30))
    run_schedule(office, NIGHTLY)
    clock.move_to(in_bucharest(2026, 11, 28, 0, 9))
    run_schedule(office, NIGHTLY)

    assert office.ask(waiting) == ["seal_day@2026-11-24T22:10:00+00:00"]


def test_all_that_recurs_is_scheduled(office: Office, clock: MovableClock) -> None:
    run_schedule(office, RHYTHMS)
    clock.forward(days=2)
    run_schedule(office, RHYTHMS)

    assert {key.partition("@")[0] for key in office.ask(waiting)} == set(RHYTHMS)
