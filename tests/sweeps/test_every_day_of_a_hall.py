"""Every day of 2024–2030 × every clock × every policy, extended too, in a hall of its own days."""

from collections.abc import Iterator
from datetime import date

import pytest

from tests.sweeps.hall_reckoning import BRIDGES, BY_LAW, RECOVERED, HallReckoning
from tests.sweeps.reckoning import every_day
from workflows.deadlines import CLOCKS, DayKind, Override, due_on, legal_calendar

DAYS = list(every_day(date(2024, 1, 1), date(2030, 12, 31)))
RECKONING = HallReckoning(2023, 2031)

STATUTE = {
    "answer": (30, "days", (0, 15, 30)),
    "answer_extended": (45, "days", (0,)),
    "answer_extended_energy": (60, "days", (0,)),
    "redirection": (5, "days", (0,)),
    "information_544": (10, "days", (0, 20)),
    "information_544_extended": (30, "days", (0,)),
    "refusal_544": (5, "days", (0,)),
    "prior_complaint_554": (30, "days", (0,)),
    "consultation_52": (10, "days", (0,)),
    "whistleblower_receipt_361": (7, "days", (0,)),
    "tacit_approval_27_2003": (30, "days", (0, 10)),
    "special_procedure": (30, "days", (0,)),
    "complaint_filing_544": (30, "days", (0,)),
    "administrative_complaint_544": (15, "days", (0,)),
    "audience": (30, "days", (0,)),
    "data_subject_gdpr": (1, "months", (0, 2)),
    "whistleblower_361": (3, "months", (0, 3)),
    "environment_878": (1, "months", (0, 1)),
    "registration_lag": (1, "working", (0,)),
    "triage": (1, "working", (0,)),
    "assignment": (2, "working", (0,)),
    "completion": (5, "working", (0,)),
    "clarification": (5, "working", (0,)),
    "opinion": (7, "working", (0,)),
    "second_channel": (2, "working", (0,)),
    "ready_for_dispatch": (2, "before", (0, 15)),
}
"""Each clock's length, what it is counted in, and how far it may be extended: typed by hand."""


def signed(days: set[date], kind: DayKind) -> Iterator[Override]:
    for day in days:
        yield Override(
            day=day,
            kind=kind,
            act="un act",
            entered_by="ana",
            approved_by="ion",
            counts_nonworking_for_legal_terms=kind is DayKind.LEGAL_HOLIDAY,
        )


CALENDAR = legal_calendar().with_overrides(
    [
        *signed(BRIDGES, DayKind.BRIDGE),
        *signed(BY_LAW, DayKind.LEGAL_HOLIDAY),
        *signed(RECOVERED, DayKind.RECOVERY_WORKDAY),
    ]
)


def reckoned(policy: str, day: date, length: int, unit: str, more: int) -> date:
    if unit == "before":
        safe = RECKONING.term("A", day, 30 + more, "days")
        return RECKONING.office.nth_before(safe, length)
    return RECKONING.term(policy, day, length + more, unit)


def test_no_clock_is_left_out() -> None:
    assert STATUTE.keys() == CLOCKS.keys()


@pytest.mark.parametrize(
    ("name", "more"),
    [(name, more) for name, (_, _, extensions) in STATUTE.items() for more in extensions],
)
@pytest.mark.timeout(180)
def test_every_day_of_a_hall_by_every_policy(name: str, more: int) -> None:
    length, unit, _ = STATUTE[name]
    wrong = [
        (day, policy, last)
        for day in DAYS
        for policy, last in due_on(CLOCKS[name], day, CALENDAR, extended_by=more).by_policy.items()
        if last != reckoned(policy, day, length, unit, more)
    ]

    assert wrong == []


@pytest.mark.parametrize("name", [name for name, (_, unit, _) in STATUTE.items() if unit == "days"])
def test_every_legal_clock_has_all_four_ways(name: str) -> None:
    assert set(due_on(CLOCKS[name], DAYS[0], CALENDAR).by_policy) == {"A", "A0", "B", "C"}
