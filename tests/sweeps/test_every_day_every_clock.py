"""Every registration day of twelve years, by every clock and policy, reckoned a second time."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sweeps.reckoning import (
    Reckoning,
    every_day,
    holidays,
    months_on,
    orthodox_easter,
)
from workflows.deadlines import (
    ANSWER,
    ASSIGNMENT,
    CLOCKS,
    COMPLETION,
    LEGAL_POLICIES,
    READY_FOR_DISPATCH,
    REGISTRATION_LAG,
    TRIAGE,
    Calendar,
    Clock,
    DayKind,
    Override,
    Policy,
    due_on,
    extended_chained,
    legal_calendar,
)

CALENDAR = legal_calendar()
RECKONING = Reckoning(2023, 2036)
DAYS = list(every_day(date(2024, 1, 1), date(2035, 12, 31)))

LEGAL = {
    "answer": 30,
    "answer_extended": 45,
    "answer_extended_energy": 60,
    "redirection": 5,
    "information_544": 10,
    "information_544_extended": 30,
    "refusal_544": 5,
    "prior_complaint_554": 30,
    "consultation_52": 10,
    "whistleblower_receipt_361": 7,
    "tacit_approval_27_2003": 30,
    "special_procedure": 30,
    "complaint_filing_544": 30,
    "administrative_complaint_544": 15,
    "audience": 30,
}
MONTHS = {"data_subject_gdpr": 1, "whistleblower_361": 3, "environment_878": 1}
INTERNAL = {
    REGISTRATION_LAG.name: 1,
    TRIAGE.name: 1,
    ASSIGNMENT.name: 2,
    COMPLETION.name: 5,
    "clarification": 5,
    "opinion": 7,
    "second_channel": 2,
}


def test_the_sweep_leaves_no_clock_out() -> None:
    assert (
        LEGAL.keys() | MONTHS.keys() | INTERNAL.keys() | {READY_FOR_DISPATCH.name} == CLOCKS.keys()
    )


@pytest.mark.parametrize(("name", "length"), LEGAL.items())
def test_every_day_by_every_legal_clock_and_policy(name: str, length: int) -> None:
    wrong = [
        (day, policy)
        for day in DAYS
        for policy, last in due_on(CLOCKS[name], day, CALENDAR).by_policy.items()
        # Good Friday 2035: the five days of A0 end before the day on which they begin
        if last != max(day, RECKONING.term(policy, day, length))
    ]

    assert wrong == []


@pytest.mark.parametrize(("name", "months"), MONTHS.items())
def test_every_day_by_every_clock_in_months(name: str, months: int) -> None:
    wrong = [
        day
        for day in DAYS
        if due_on(CLOCKS[name], day, CALENDAR).due_legal_max
        != RECKONING.first_from(months_on(day, months))
        or due_on(CLOCKS[name], day, CALENDAR).due_safe
        != RECKONING.last_until(months_on(day, months))
    ]

    assert wrong == []


@pytest.mark.parametrize(("name", "length"), INTERNAL.items())
def test_every_day_by_every_internal_clock(name: str, length: int) -> None:
    wrong = [
        day
        for day in DAYS
        if due_on(CLOCKS[name], day, CALENDAR).due_safe != RECKONING.nth_after(day, length)
    ]

    assert wrong == []


def test_every_day_the_answer_lies_ready_two_working_days_before() -> None:
    wrong = [
        day
        for day in DAYS
        if due_on(READY_FOR_DISPATCH, day, CALENDAR).due_safe
        != RECKONING.nth_before(RECKONING.term("A", day, 30), 2)
    ]

    assert wrong == []


def test_every_day_the_chained_extension_is_the_longest() -> None:
    wrong = [
        day
        for day in DAYS
        if extended_chained(day, CALENDAR) != RECKONING.term("C", RECKONING.term("C", day, 30), 15)
        or extended_chained(day, CALENDAR) < RECKONING.term("C", day, 45)
    ]

    assert wrong == []


def test_every_working_out_ends_on_the_day_it_explains() -> None:
    wrong = [
        (day, policy)
        for day in DAYS[::3]
        for policy, steps in due_on(ANSWER, day, CALENDAR).ways.items()
        if steps[-1].day != RECKONING.term(policy, day, 30)
        or any(later.day == earlier.day for earlier, later in pairwise(steps[1:-1]))
    ]

    assert wrong == []


@pytest.mark.parametrize("year", range(2002, 2100))
def test_the_holidays_of_every_year_are_those_of_the_statute(year: int) -> None:
    assert {day for day in CALENDAR.holidays if day.year == year} == holidays(year)


@pytest.mark.parametrize("year", range(2002, 2100))
def test_easter_is_a_sunday_between_its_limits(year: int) -> None:
    easter = orthodox_easter(year)

    assert easter.isoweekday() == 7
    assert date(year, 4, 4) <= easter <= date(year, 5, 8)


days = st.dates(date(2024, 1, 1), date(2035, 12, 31))


@st.composite
def calendars(draw: st.DrawFn) -> tuple[date, Calendar]:
    """A day, and a calendar with closures in the two months after it that move no legal term."""
    start = draw(days)
    offsets = draw(st.sets(st.integers(0, 75), max_size=12))
    kinds = st.sampled_from([DayKind.BRIDGE, DayKind.LOCAL_CLOSURE, DayKind.EMERGENCY])
    overrides = [
        Override(
            day=start + timedelta(days=offset),
            kind=draw(kinds),
            act="Dispoziția nr. 1",
            entered_by="ana",
            approved_by="ion",
        )
        for offset in offsets
    ]
    return start, CALENDAR.with_overrides(overrides)


@given(calendars(), st.sampled_from(sorted(LEGAL)))
def test_closures_only_bring_the_safe_day_nearer(drawn: tuple[date, Calendar], name: str) -> None:
    start, calendar = drawn

    plain, closed = due_on(CLOCKS[name], start, CALENDAR), due_on(CLOCKS[name], start, calendar)

    assert start <= closed.due_safe <= plain.due_safe
    assert closed.due_legal_max == plain.due_legal_max
    assert closed.by_policy[Policy.B] == plain.by_policy[Policy.B]


@given(calendars(), st.sampled_from(sorted(LEGAL)))
def test_the_policies_come_in_order(drawn: tuple[date, Calendar], name: str) -> None:
    start, calendar = drawn

    by_policy = due_on(CLOCKS[name], start, calendar).by_policy

    in_order = [by_policy[p] for p in (Policy.A0, Policy.A, Policy.B, Policy.C)]
    assert in_order == sorted(in_order)


@given(days, st.sampled_from(LEGAL_POLICIES))
def test_a_later_registration_is_never_due_earlier(day: date, policy: Policy) -> None:
    next_day = day + timedelta(days=1)

    earlier, later = (due_on(ANSWER, one, CALENDAR).by_policy[policy] for one in (day, next_day))

    assert earlier <= later


@pytest.mark.parametrize("clock", CLOCKS.values(), ids=CLOCKS.keys())
def test_the_last_day_is_one_on_which_somebody_works(clock: Clock) -> None:
    wrong = [
        day
        for day in DAYS[::7]
        if not CALENDAR.is_office_day(due_on(clock, day, CALENDAR).due_legal_max)
    ]

    assert wrong == []
