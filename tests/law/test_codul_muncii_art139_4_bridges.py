"""Codul muncii, art. 139 alin. (4): bridge days and closures, each by an act and two persons."""

from datetime import date

import pytest

from tests.law.tables import day
from workflows.deadlines import (
    ANSWER,
    TRIAGE,
    Calendar,
    DayKind,
    Override,
    Policy,
    due_on,
    legal_calendar,
)

CALENDAR = legal_calendar()
CHRISTMAS_EVE = day("Jo 24.12.2026")


def closed(
    on: date,
    kind: DayKind = DayKind.BRIDGE,
    *,
    office: bool = True,
    legal: bool = False,
    approved_by: str = "ion",
) -> Calendar:
    override = Override(
        day=on,
        kind=kind,
        act="H.G. nr. 1/2026",
        entered_by="ana",
        approved_by=approved_by,
        office_closed=office,
        counts_nonworking_for_legal_terms=legal,
    )
    return CALENDAR.with_overrides([override])


def test_a_bridge_closes_the_office_and_moves_no_legal_date() -> None:
    calendar = closed(CHRISTMAS_EVE)

    due = due_on(ANSWER, day("Mi 25.11.2026"), calendar)

    assert due.due_safe == day("Mi 23.12.2026")
    assert due.due_legal_max == day("Lu 28.12.2026")
    assert calendar.why_not_office(CHRISTMAS_EVE) == "punte – H.G. nr. 1/2026"
    assert calendar.why_not_legal(CHRISTMAS_EVE) is None


def test_a_legal_date_falls_on_a_bridge_unless_the_legal_office_says_otherwise() -> None:
    start, bridge = day("Lu 23.11.2026"), CHRISTMAS_EVE

    assert due_on(ANSWER, start, closed(bridge)).due_legal_max == bridge
    assert due_on(ANSWER, start, closed(bridge, legal=True)).due_legal_max == day("Lu 28.12.2026")


def test_the_two_flags_are_separate() -> None:
    calendar = closed(CHRISTMAS_EVE, office=False, legal=True)

    assert calendar.is_office_day(CHRISTMAS_EVE)
    assert calendar.why_not_legal(CHRISTMAS_EVE) == "punte – H.G. nr. 1/2026"


def test_a_new_legal_holiday_counts_for_both() -> None:
    calendar = closed(day("Lu 14.09.2026"), DayKind.LEGAL_HOLIDAY, legal=True)

    assert not calendar.is_office_day(day("Lu 14.09.2026"))
    assert not calendar.is_legal_working_day(day("Lu 14.09.2026"))


def test_a_recovery_day_opens_the_office_on_a_weekend_and_no_more() -> None:
    saturday = day("Sâ 10.01.2026")

    calendar = closed(saturday, DayKind.RECOVERY_WORKDAY)

    assert calendar.is_office_day(saturday)
    assert not calendar.is_legal_working_day(saturday)
    assert due_on(TRIAGE, day("Vi 09.01.2026"), calendar).due_safe == saturday
    assert due_on(ANSWER, day("Jo 11.12.2025"), calendar).by_policy == {
        Policy.A: saturday,
        Policy.A0: day("Vi 09.01.2026"),
        Policy.B: day("Lu 12.01.2026"),
        Policy.C: day("Lu 12.01.2026"),
    }


def test_a_recovery_day_opens_no_legal_holiday() -> None:
    assert not closed(day("Sâ 15.08.2026"), DayKind.RECOVERY_WORKDAY).is_office_day(
        day("Sâ 15.08.2026")
    )


@pytest.mark.parametrize("approved_by", ["", "ana", " ana "])
def test_one_person_alone_changes_no_day(approved_by: str) -> None:
    calendar = closed(CHRISTMAS_EVE, approved_by=approved_by)

    assert calendar.is_office_day(CHRISTMAS_EVE)
    assert calendar.version == CALENDAR.version
    (override, refusal), *others = calendar.ignored
    assert (override.day, refusal.rule, others) == (CHRISTMAS_EVE, "R-TERM-BRIDGE", [])


def test_a_day_without_an_act_does_not_hold() -> None:
    override = Override(
        day=CHRISTMAS_EVE, kind=DayKind.BRIDGE, act=" ", entered_by="ana", approved_by="ion"
    )

    assert override.objection() is not None


def test_a_day_that_holds_is_not_ignored() -> None:
    assert closed(CHRISTMAS_EVE).ignored == ()


def test_equal_days_have_equal_versions_whoever_entered_them() -> None:
    one = closed(CHRISTMAS_EVE)
    other = closed(CHRISTMAS_EVE, DayKind.LOCAL_CLOSURE, approved_by="maria")

    assert one == other
    assert hash(one) == hash(other)
    assert one != CALENDAR
    assert one != "calendar"


@pytest.mark.parametrize(
    "calendar",
    [
        closed(CHRISTMAS_EVE, legal=True),
        closed(CHRISTMAS_EVE, office=False, legal=True),
        closed(day("Sâ 10.01.2026"), DayKind.RECOVERY_WORKDAY),
    ],
)
def test_days_that_count_otherwise_have_another_version(calendar: Calendar) -> None:
    assert calendar.version not in (CALENDAR.version, closed(CHRISTMAS_EVE).version)


def test_a_closure_on_a_day_already_off_changes_nothing() -> None:
    assert closed(day("Vi 25.12.2026"), legal=True).version == CALENDAR.version


@pytest.mark.parametrize("kind", list(DayKind))
def test_every_kind_of_day_has_a_romanian_word(kind: DayKind) -> None:
    assert kind.word
