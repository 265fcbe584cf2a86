"""Codul civil, art. 2551–2556: how days and months are counted (R-TERM-POLICY)."""

from datetime import date, timedelta

import pytest

from workflows.deadlines import (
    CLOCKS,
    Clock,
    DayKind,
    Override,
    Period,
    Policy,
    Start,
    Unit,
    amount,
    due_on,
    legal_calendar,
    spelled,
)
from workflows.deadlines.days import months_later
from workflows.law import GDPR

CALENDAR = legal_calendar()
ONE_MONTH = Clock(
    name="one_month",
    word="o cerere cu termen pe luni",
    rule="R-QUAL-GDPR",
    periods=(
        Period(
            since=date(2018, 5, 25),
            length=1,
            unit=Unit.MONTHS,
            starts=Start.RECEIPT,
            law=GDPR("art. 12 alin. (3)"),
            extension=2,
        ),
    ),
)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
    ],
)
def test_a_month_ends_on_the_corresponding_day_or_on_its_last(
    start: date, months: int, end: date
) -> None:
    assert months_later(start, months) == end


def test_a_term_in_months_rolls_like_any_other() -> None:
    due = due_on(ONE_MONTH, date(2026, 1, 7), CALENDAR)

    assert due.by_policy == {
        Policy.A: date(2026, 2, 6),
        Policy.A0: date(2026, 2, 6),
        Policy.B: date(2026, 2, 9),
        Policy.C: date(2026, 2, 9),
    }
    assert str(due.ways[Policy.C][0].law) == "Codul civil, art. 2552 alin. (1)"


def test_a_term_in_months_is_extended_in_months() -> None:
    due = due_on(ONE_MONTH, date(2026, 1, 7), CALENDAR, extended_by=2)

    assert [step.says for step in due.beginning] == [
        "Termenul începe de la primire: miercuri, 07.01.2026; această zi nu se socotește.",
        "Termenul este de o lună.",
        "Este prelungit cu 2 luni: 3 luni de la primire.",
    ]
    assert due.due_legal_max == date(2026, 4, 7)


def test_the_safe_day_never_comes_before_the_term_begins() -> None:
    start = date(2026, 7, 1)
    closures = [
        Override(
            day=start + timedelta(days=number),
            kind=DayKind.EMERGENCY,
            act="Dispoziția nr. 5/2026",
            entered_by="ana",
            approved_by="ion",
        )
        for number in range(-5, 10)
    ]

    due = due_on(CLOCKS["redirection"], start, CALENDAR.with_overrides(closures))

    assert due.due_safe == start


def test_the_strict_policy_does_not_roll_back_past_good_friday_either() -> None:
    good_friday = date(2035, 4, 27)

    due = due_on(CLOCKS["redirection"], good_friday, CALENDAR)

    assert due.by_policy[Policy.A0] == good_friday
    assert due.due_safe == date(2035, 5, 2)


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        (1, Unit.DAYS, "o zi"),
        (1, Unit.MONTHS, "o lună"),
        (1, Unit.WORKING_DAYS, "o zi lucrătoare"),
        (2, Unit.MONTHS, "2 luni"),
        (2, Unit.WORKING_DAYS, "2 zile lucrătoare"),
        (19, Unit.DAYS, "19 zile"),
        (20, Unit.DAYS, "20 de zile"),
        (100, Unit.DAYS, "100 de zile"),
        (101, Unit.DAYS, "101 zile"),
        (0, Unit.DAYS, "0 zile"),
    ],
)
def test_lengths_take_the_right_plural(number: int, unit: Unit, text: str) -> None:
    assert amount(number, unit) == text


def test_a_day_is_spelled_with_its_weekday() -> None:
    assert spelled(date(2026, 12, 26)) == "sâmbătă, 26.12.2026"


@pytest.mark.parametrize("policy", list(Policy))
def test_every_policy_has_a_long_name_and_a_romanian_word(policy: Policy) -> None:
    assert policy.long_name.isupper()
    assert policy.word


@pytest.mark.parametrize("clock", CLOCKS.values(), ids=CLOCKS.keys())
def test_every_clock_has_a_word_and_periods_that_follow_one_another(clock: Clock) -> None:
    later = clock.periods[1:]

    assert clock.word
    assert all(
        before.until == after.since - timedelta(days=1)
        for before, after in zip(clock.periods[:-1], later, strict=True)
    )
    assert clock.periods[-1].until is None
    assert all(period.starts.word for period in clock.periods)


def test_a_term_of_one_day_names_its_first_day_right() -> None:
    one_day = Clock(
        name="one_day",
        word="un termen de o zi",
        rule="R-TERM-POLICY",
        periods=(Period(since=date(2020, 1, 1), length=1, law=GDPR("art. 33")),),
    )

    due = due_on(one_day, date(2026, 3, 2), CALENDAR)

    assert due.ways[Policy.A][0].says == "Prima zi după înregistrare este marți, 03.03.2026."
