"""The forecast of breaches: the same office gives the same forecast, and the extremes are exact."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from casework.reports.forecast import HORIZON_DAYS, Queue, forecast

TODAY = date(2026, 11, 24)
DAYS = tuple(TODAY + timedelta(days=offset) for offset in range(HORIZON_DAYS + 1))
OFFICE_DAYS = tuple(day for day in DAYS if day.weekday() < 5)
QUEUE = Queue(
    due=tuple(TODAY + timedelta(days=offset) for offset in range(-3, 40)),
    answered=(0, 1, 2, 1, 0),
    present={},
)


def test_the_same_office_gives_the_same_forecast() -> None:
    assert forecast(QUEUE, TODAY, OFFICE_DAYS) == forecast(QUEUE, TODAY, OFFICE_DAYS)


def test_another_seed_gives_other_runs_of_the_same_size() -> None:
    one, two = (forecast(QUEUE, TODAY, OFFICE_DAYS, seed=seed) for seed in (1, 2))

    assert one != two
    assert abs(one.expected - two.expected) < 2


def test_where_nothing_was_ever_answered_every_term_that_ends_breaks() -> None:
    found = forecast(replace(QUEUE, answered=()), TODAY, OFFICE_DAYS)

    assert (found.already_late, found.ending) == (3, HORIZON_DAYS + 1)
    assert (found.expected, found.low, found.high) == (31, 31, 31)


def test_where_more_is_answered_than_comes_due_nothing_breaks() -> None:
    found = forecast(replace(QUEUE, answered=(20,)), TODAY, OFFICE_DAYS)

    assert (found.expected, found.high, found.pace) == (0, 0, 20)


def test_what_is_late_already_takes_the_first_places_and_is_not_counted_again() -> None:
    queue = Queue(due=(date(2026, 11, 1), TODAY), answered=(1,), present={})

    found = forecast(queue, TODAY, (TODAY,))

    assert (found.already_late, found.expected) == (1, 1)


def test_people_away_let_more_terms_break() -> None:
    away = dict.fromkeys(OFFICE_DAYS, 0.25)

    assert (
        forecast(replace(QUEUE, present=away), TODAY, OFFICE_DAYS).expected
        > forecast(QUEUE, TODAY, OFFICE_DAYS).expected
    )


@given(
    due=st.lists(st.integers(-20, 60), max_size=60),
    answered=st.lists(st.integers(0, 6), max_size=10),
)
def test_no_more_terms_break_than_end(due: list[int], answered: list[int]) -> None:
    queue = Queue(
        due=tuple(TODAY + timedelta(days=offset) for offset in due),
        answered=tuple(answered),
        present={},
    )

    found = forecast(queue, TODAY, OFFICE_DAYS)

    assert 0 <= found.low <= found.high <= found.ending
    assert abs(sum(amount for _, amount in found.by_day) - found.expected) < 1e-6
