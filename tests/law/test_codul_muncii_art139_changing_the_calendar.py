"""Codul muncii art. 139: who changes the calendar, and what a change does to a running term."""

from datetime import date

import pytest

from workflows.deadlines import (
    ANSWER,
    CLOCKS,
    Calendar,
    DayKind,
    Override,
    due_on,
    legal_calendar,
)
from workflows.deadlines.changing import (
    Term,
    again,
    cannot_approve,
    not_a_keeper,
    not_proposed,
    nothing_to_replay,
    shifted,
    typed_twice,
    year_to_check,
)
from workflows.roles import Role

REGISTERED = date(2026, 11, 24)
CHRISTMAS_EVE = date(2026, 12, 24)


def a_bridge(*, approved_by: str = "ion", legal: bool = False) -> Override:
    return Override(
        day=CHRISTMAS_EVE,
        kind=DayKind.BRIDGE,
        act="H.G. nr. 1000/2026",
        entered_by="ana",
        approved_by=approved_by,
        counts_nonworking_for_legal_terms=legal,
    )


WITH_BRIDGE = legal_calendar().with_overrides([a_bridge()])


def a_term(clock: str = "answer", days: int = 30, more: int = 0) -> Term:
    due = due_on(CLOCKS[clock], REGISTERED, legal_calendar(), extended_by=more)
    return Term(
        clock=CLOCKS[clock],
        start=REGISTERED,
        days=days + more,
        due_safe=due.due_safe,
        due_legal_max=due.due_legal_max,
    )


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.LEGAL_OFFICER, True),
        (Role.ADMINISTRATOR, True),
        (Role.HEAD, False),
        (Role.REGISTRY_CLERK, False),
    ],
)
def test_legal_office_and_administrator_keep_the_calendar(role: Role, may: bool) -> None:
    assert (not_a_keeper({role}) is None) is may


def test_two_different_persons_stand_by_a_day() -> None:
    proposed = a_bridge(approved_by="")

    same = cannot_approve(proposed, "ana")
    assert same is not None
    assert same.rule == "R-TERM-BRIDGE"
    assert cannot_approve(proposed, "ion") is None
    assert cannot_approve(a_bridge(), "dan") is not None


def test_every_stop_names_the_rule_and_the_article() -> None:
    stops = [typed_twice(CHRISTMAS_EVE, "act"), not_proposed(CHRISTMAS_EVE), nothing_to_replay()]

    assert {(stop.rule, str(stop.law)) for stop in stops} == {
        ("R-TERM-BRIDGE", "Codul muncii, art. 139 alin. (4)")
    }


@pytest.mark.parametrize(
    ("today", "checked", "year"),
    [
        (date(2026, 11, 30), {2026}, None),
        (date(2026, 11, 30), set(), "2026"),
        (date(2026, 12, 1), {2026}, "2027"),
        (date(2026, 12, 1), {2026, 2027}, None),
        (date(2027, 1, 4), {2027}, None),
    ],
)
def test_r_term_holiday_a_year_is_checked_by_the_first_of_december(
    today: date, checked: set[int], year: str | None
) -> None:
    caution = year_to_check(today, checked)

    assert (caution.facts["year"] if caution else None) == year


def test_a_bridge_brings_the_safe_day_nearer_and_leaves_the_legal_one() -> None:
    shift = shifted(a_term(), WITH_BRIDGE, REGISTERED)

    assert shift is not None
    assert (shift.due.due_safe, shift.due.due_legal_max) == (
        date(2026, 12, 23),
        date(2026, 12, 28),
    )
    assert not shift.kept


def test_a_target_that_would_already_be_past_is_kept() -> None:
    shift = shifted(a_term(), WITH_BRIDGE, CHRISTMAS_EVE)

    assert shift is not None
    assert shift.kept


def test_a_term_that_does_not_move_is_left_alone() -> None:
    assert shifted(a_term(), legal_calendar(), REGISTERED) is None
    assert shifted(a_term("redirection", 5), WITH_BRIDGE, REGISTERED) is None


@pytest.mark.parametrize("calendar", [legal_calendar(), WITH_BRIDGE])
def test_an_extended_term_is_counted_again_as_one_term(calendar: Calendar) -> None:
    extended = again(a_term(more=15), calendar)

    assert extended.days == 45
    assert extended.due_safe == due_on(ANSWER, REGISTERED, calendar, extended_by=15).due_safe


@pytest.mark.parametrize("days", [7, 50])
def test_a_length_of_its_own_stays_its_own(days: int) -> None:
    term = a_term("special_procedure")
    own = Term(
        clock=term.clock,
        start=term.start,
        days=days,
        due_safe=term.due_safe,
        due_legal_max=term.due_legal_max,
    )

    assert again(own, legal_calendar()).days == days
