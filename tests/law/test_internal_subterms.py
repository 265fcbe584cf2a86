"""The hall's own procedure: sub-terms in working days inside the 30 days of art. 8 (R-TERM-SUB)."""

import pytest

from tests.law.tables import day, rows
from workflows.deadlines import (
    ANSWER,
    ASSIGNMENT,
    COMPLETION,
    READY_FOR_DISPATCH,
    REGISTRATION_LAG,
    TRIAGE,
    Clock,
    Policy,
    Standing,
    adopted,
    days_late,
    due_on,
    legal_calendar,
    ready_for_dispatch,
    standing,
)

CALENDAR = legal_calendar()

READY = rows("""
înregistrată  | ultima zi sigură | gata de expediere
Jo 08.01.2026 | Vi 06.02.2026    | Mi 04.02.2026
Mi 11.03.2026 | Jo 09.04.2026    | Ma 07.04.2026
Mi 25.11.2026 | Jo 24.12.2026    | Ma 22.12.2026
Jo 01.04.2027 | Jo 29.04.2027    | Ma 27.04.2027
""")


@pytest.mark.parametrize(("registered", "safe", "ready"), READY)
def test_the_signed_answer_lies_ready_two_working_days_before(
    registered: str, safe: str, ready: str
) -> None:
    assert due_on(ANSWER, day(registered), CALENDAR).due_safe == day(safe)
    assert ready_for_dispatch(day(safe), CALENDAR) == day(ready)
    assert due_on(READY_FOR_DISPATCH, day(registered), CALENDAR).due_safe == day(ready)


def test_it_moves_with_an_extension() -> None:
    due = due_on(READY_FOR_DISPATCH, day("Jo 08.01.2026"), CALENDAR, extended_by=15)

    assert due.due_safe == day("Mi 18.02.2026")


def test_its_working_out_begins_with_that_of_the_answer() -> None:
    due = due_on(READY_FOR_DISPATCH, day("Jo 08.01.2026"), CALENDAR)

    assert [step.says for step in due.steps][-3:] == [
        "Ultima zi sigură este vineri, 06.02.2026.",
        "De la vineri, 06.02.2026, se numără înapoi 2 zile lucrătoare.",
        "Ultima zi a termenului intern este miercuri, 04.02.2026.",
    ]


@pytest.mark.parametrize(
    ("clock", "start", "last"),
    [
        (REGISTRATION_LAG, "Vi 29.05.2026", "Ma 02.06.2026"),  # R-REG-SAMEDAY
        (TRIAGE, "Jo 09.04.2026", "Ma 14.04.2026"),
        (ASSIGNMENT, "Vi 27.11.2026", "Jo 03.12.2026"),
        (COMPLETION, "Mi 08.04.2026", "Vi 17.04.2026"),
    ],
)
def test_only_days_on_which_the_office_works_count(clock: Clock, start: str, last: str) -> None:
    due = due_on(clock, day(start), CALENDAR)

    assert due.by_policy == {Policy.W: day(last)}
    assert due.due_safe == due.due_legal_max == adopted(due, Policy.A) == day(last)


def test_each_day_not_counted_is_named() -> None:
    due = due_on(TRIAGE, day("Vi 24.04.2026"), CALENDAR)

    assert [step.says for step in due.ways[Policy.W]] == [
        "Sâmbătă, 25.04.2026, nu se lucrează: nu se numără.",
        "Duminică, 26.04.2026, nu se lucrează: nu se numără.",
        "Ultima zi a termenului intern este luni, 27.04.2026.",
    ]


@pytest.mark.parametrize(
    ("seen", "where", "word", "late"),
    [
        ("Vi 06.02.2026", Standing.IN_TERM, "în termen", 0),
        ("Sâ 07.02.2026", Standing.IN_MARGIN, "în marjă", 0),
        ("Lu 09.02.2026", Standing.IN_MARGIN, "în marjă", 0),
        ("Ma 10.02.2026", Standing.LATE, "depășit", 1),
    ],
)
def test_a_day_is_in_term_in_the_margin_or_late(
    seen: str, where: Standing, word: str, late: int
) -> None:
    due = due_on(ANSWER, day("Jo 08.01.2026"), CALENDAR)

    found = standing(day(seen), due.due_safe, due.due_legal_max)

    assert (found, found.word) == (where, word)
    assert days_late(day(seen), due.due_legal_max) == late
