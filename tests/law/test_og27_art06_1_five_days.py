"""O.G. nr. 27/2002, art. 6^1: a misdirected petition leaves within 5 days (R-ART61-5D)."""

from datetime import date

import pytest

from tests.law.tables import day, rows, written
from workflows.deadlines import (
    REDIRECTION,
    NoSuchTermError,
    Policy,
    UnlawfulTermError,
    due_on,
    legal_calendar,
)
from workflows.deadlines.days import Unit, count

CALENDAR = legal_calendar()

# The last column is what working days would give: longer than the law, and so not allowed.
FIVE_DAYS = rows("""
înregistrată  | a 5-a zi       | A             | B             | C             | zile lucrătoare
Mi 08.04.2026 | Lu 13.04.2026* | Jo 09.04.2026 | Ma 14.04.2026 | Ma 14.04.2026 | Vi 17.04.2026
Lu 04.05.2026 | Sâ 09.05.2026* | Vi 08.05.2026 | Lu 11.05.2026 | Lu 11.05.2026 | Lu 11.05.2026
Mi 25.11.2026 | Lu 30.11.2026* | Vi 27.11.2026 | Mi 02.12.2026 | Mi 02.12.2026 | Vi 04.12.2026
Jo 31.12.2026 | Ma 05.01.2027  | Ma 05.01.2027 | Ma 05.01.2027 | Vi 08.01.2027 | Ma 12.01.2027
Mi 28.04.2027 | Lu 03.05.2027* | Jo 29.04.2027 | Ma 04.05.2027 | Ma 04.05.2027 | Vi 07.05.2027
Vi 26.11.2027 | Mi 01.12.2027* | Lu 29.11.2027 | Jo 02.12.2027 | Jo 02.12.2027 | Ma 07.12.2027
""")


@pytest.mark.parametrize(("registered", "fifth", "a", "b", "c", "w"), FIVE_DAYS)
def test_it_leaves_within(registered: str, fifth: str, a: str, b: str, c: str, w: str) -> None:
    start = day(registered)

    due = due_on(REDIRECTION, start, CALENDAR)

    assert (due.due_safe, due.by_policy[Policy.B], due.due_legal_max) == (day(a), day(b), day(c))
    assert (day(fifth) - start).days == due.days
    assert CALENDAR.is_office_day(day(fifth)) is not written(fifth).starred


@pytest.mark.parametrize("row", FIVE_DAYS)
def test_working_days_would_give_a_longer_term(row: tuple[str, ...]) -> None:
    start, longer = day(row[0]), day(row[-1])

    assert count(Policy.W, start, 5, Unit.WORKING_DAYS, CALENDAR).day == longer
    assert longer >= due_on(REDIRECTION, start, CALENDAR).due_legal_max


def test_working_days_are_not_among_its_policies() -> None:
    assert Policy.W not in due_on(REDIRECTION, day("Mi 08.04.2026"), CALENDAR).by_policy


def test_a_transfer_made_on_the_last_safe_day_is_in_time() -> None:
    assert due_on(REDIRECTION, day("Lu 02.11.2026"), CALENDAR).due_safe == day("Vi 06.11.2026")


def test_it_is_never_extended() -> None:
    with pytest.raises(UnlawfulTermError) as refused:
        due_on(REDIRECTION, day("Lu 02.11.2026"), CALENDAR, extended_by=1)

    assert refused.value.refusal.rule == "R-ART9-NOTFOR"


def test_the_term_came_with_the_law_that_approved_the_ordinance() -> None:
    assert due_on(REDIRECTION, date(2002, 4, 30), CALENDAR).days == 5
    with pytest.raises(NoSuchTermError):
        due_on(REDIRECTION, date(2002, 4, 29), CALENDAR)
