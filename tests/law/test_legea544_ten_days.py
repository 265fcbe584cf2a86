"""Legea nr. 544/2001, art. 7: 10 days for information, 30 if difficult (R-QUAL-544)."""

from datetime import date

import pytest

from tests.law.tables import day, rows
from workflows.deadlines import (
    INFORMATION_544,
    INFORMATION_544_EXTENDED,
    REFUSAL_544,
    Clock,
    Policy,
    UnlawfulTermError,
    adopted,
    due_on,
    legal_calendar,
)
from workflows.law import NORME544

CALENDAR = legal_calendar()

TEN_DAYS = rows("""
înregistrată  | A             | B             | C
Jo 02.04.2026 | Jo 09.04.2026 | Ma 14.04.2026 | Ma 14.04.2026
Mi 25.11.2026 | Vi 04.12.2026 | Lu 07.12.2026 | Lu 07.12.2026
Mi 23.12.2026 | Jo 31.12.2026 | Lu 04.01.2027 | Lu 04.01.2027
Jo 20.05.2027 | Vi 28.05.2027 | Lu 31.05.2027 | Lu 31.05.2027
Vi 21.05.2027 | Lu 31.05.2027 | Lu 31.05.2027 | Mi 02.06.2027
""")


@pytest.mark.parametrize(("registered", "a", "b", "c"), TEN_DAYS)
def test_information_is_given_within(registered: str, a: str, b: str, c: str) -> None:
    due = due_on(INFORMATION_544, day(registered), CALENDAR)

    assert (due.due_safe, due.by_policy[Policy.B], due.due_legal_max) == (day(a), day(b), day(c))


@pytest.mark.parametrize("clock", [INFORMATION_544, INFORMATION_544_EXTENDED, REFUSAL_544])
@pytest.mark.parametrize("policy", list(Policy))
def test_the_norms_fix_the_way_of_counting_whatever_the_hall_adopted(
    clock: Clock, policy: Policy
) -> None:
    due = due_on(clock, day("Vi 21.05.2027"), CALENDAR)

    assert due.policy is Policy.C
    assert adopted(due, policy) == due.due_legal_max


def test_the_working_out_cites_the_norms() -> None:
    due = due_on(INFORMATION_544, day("Vi 21.05.2027"), CALENDAR)

    assert {step.law for step in due.ways[Policy.C]} == {NORME544("art. 16 alin. (2)–(3)")}


@pytest.mark.parametrize(
    ("registered", "fixed"), [(date(2022, 6, 27), None), (date(2022, 6, 28), Policy.C)]
)
def test_the_norms_fixed_it_in_2022(registered: date, fixed: Policy | None) -> None:
    assert due_on(INFORMATION_544, registered, CALENDAR).policy is fixed


def test_a_difficult_request_has_thirty_days_in_all() -> None:
    start = day("Jo 02.04.2026")

    whole = due_on(INFORMATION_544_EXTENDED, start, CALENDAR)

    assert due_on(INFORMATION_544, start, CALENDAR, extended_by=20).by_policy == whole.by_policy


def test_nothing_goes_beyond_the_thirty_days() -> None:
    with pytest.raises(UnlawfulTermError, match="cel mult 20 de zile"):
        due_on(INFORMATION_544, day("Jo 02.04.2026"), CALENDAR, extended_by=21)


def test_a_refusal_leaves_within_five_days() -> None:
    assert due_on(REFUSAL_544, day("Mi 25.11.2026"), CALENDAR).due_legal_max == day("Mi 02.12.2026")
