"""O.G. nr. 27/2002, art. 9: at most 15 days more, 30 in energy (R-ART9-15, R-ART9-30EN)."""

from datetime import date

import pytest

from tests.law.tables import day, rows
from workflows.deadlines import (
    ANSWER,
    ANSWER_EXTENDED,
    ANSWER_EXTENDED_ENERGY,
    NoSuchTermError,
    NoticeDeadline,
    Policy,
    UnlawfulTermError,
    due_on,
    extended_chained,
    legal_calendar,
    notice_deadline,
)
from workflows.law import OG27

CALENDAR = legal_calendar()

FIFTEEN_MORE = rows("""
înregistrată  | înștiințarea  | D+45, A       | D+45, B       | D+45, C       | înlănțuit, C+C
Jo 08.01.2026 | Vi 06.02.2026 | Vi 20.02.2026 | Lu 23.02.2026 | Lu 23.02.2026 | Mi 25.02.2026
Vi 13.03.2026 | Jo 09.04.2026 | Lu 27.04.2026 | Lu 27.04.2026 | Ma 28.04.2026 | Jo 30.04.2026
Jo 02.04.2026 | Jo 30.04.2026 | Vi 15.05.2026 | Lu 18.05.2026 | Lu 18.05.2026 | Mi 20.05.2026
Mi 25.11.2026 | Jo 24.12.2026 | Vi 08.01.2027 | Lu 11.01.2027 | Lu 11.01.2027 | Mi 13.01.2027
Lu 07.12.2026 | Ma 05.01.2027 | Jo 21.01.2027 | Jo 21.01.2027 | Vi 22.01.2027 | Lu 25.01.2027
Mi 31.03.2027 | Jo 29.04.2027 | Vi 14.05.2027 | Lu 17.05.2027 | Lu 17.05.2027 | Jo 20.05.2027
Vi 21.05.2027 | Vi 18.06.2027 | Lu 05.07.2027 | Lu 05.07.2027 | Ma 06.07.2027 | Jo 08.07.2027
Vi 26.11.2027 | Vi 24.12.2027 | Lu 10.01.2028 | Lu 10.01.2028 | Ma 11.01.2028 | Mi 12.01.2028
""")

THIRTY_MORE = rows("""
înregistrată  | D+60, A       | D+60, B       | D+60, C
Jo 08.01.2026 | Lu 09.03.2026 | Lu 09.03.2026 | Ma 10.03.2026
Jo 02.04.2026 | Vi 29.05.2026 | Ma 02.06.2026 | Ma 02.06.2026
Lu 02.11.2026 | Jo 31.12.2026 | Lu 04.01.2027 | Lu 04.01.2027
Vi 02.04.2027 | Lu 31.05.2027 | Mi 02.06.2027 | Mi 02.06.2027
Vi 26.11.2027 | Ma 25.01.2028 | Ma 25.01.2028 | Mi 26.01.2028
""")


@pytest.mark.parametrize(("registered", "notice", "a", "b", "c", "chained"), FIFTEEN_MORE)
def test_fifteen_days_more(
    registered: str, notice: str, a: str, b: str, c: str, chained: str
) -> None:
    due = due_on(ANSWER_EXTENDED, day(registered), CALENDAR)

    assert (due.due_safe, due.by_policy[Policy.B], due.due_legal_max) == (day(a), day(b), day(c))
    assert notice_deadline(day(registered), CALENDAR).in_time_until == day(notice)
    assert extended_chained(day(registered), CALENDAR) == day(chained)


@pytest.mark.parametrize(("registered", "a", "b", "c"), THIRTY_MORE)
def test_thirty_days_more_in_energy_and_gas(registered: str, a: str, b: str, c: str) -> None:
    due = due_on(ANSWER_EXTENDED_ENERGY, day(registered), CALENDAR)

    assert (due.due_safe, due.by_policy[Policy.B], due.due_legal_max) == (day(a), day(b), day(c))


@pytest.mark.parametrize("row", FIFTEEN_MORE)
def test_the_extended_clock_is_the_answer_extended(row: tuple[str, ...]) -> None:
    whole = due_on(ANSWER_EXTENDED, day(row[0]), CALENDAR)

    assert due_on(ANSWER, day(row[0]), CALENDAR, extended_by=15).by_policy == whole.by_policy


def test_an_extension_says_the_whole_length_and_its_own_text() -> None:
    due = due_on(ANSWER, day("Jo 08.01.2026"), CALENDAR, extended_by=15)

    step = due.steps[2]
    assert step.says == "Este prelungit cu 15 zile: 45 de zile de la înregistrare."
    assert step.law == OG27("art. 9")


def test_fewer_days_may_be_given() -> None:
    due = due_on(ANSWER, day("Jo 08.01.2026"), CALENDAR, extended_by=10)

    assert (due.days, due.due_safe) == (40, day("Ma 17.02.2026"))


@pytest.mark.parametrize(("registered", "most"), [(date(2018, 1, 20), 15), (date(2018, 1, 21), 30)])
def test_thirty_days_came_with_law_31_of_2018(registered: date, most: int) -> None:
    assert due_on(ANSWER, registered, CALENDAR, extended_by=most).days == 30 + most
    with pytest.raises(UnlawfulTermError, match=f"cel mult {most}") as refused:
        due_on(ANSWER, registered, CALENDAR, extended_by=most + 1)

    assert refused.value.refusal.rule == "R-ART9-15"


def test_before_that_law_energy_had_no_term_of_its_own() -> None:
    with pytest.raises(NoSuchTermError):
        due_on(ANSWER_EXTENDED_ENERGY, date(2018, 1, 20), CALENDAR)


def test_an_extended_term_is_not_extended_again() -> None:
    with pytest.raises(UnlawfulTermError) as refused:
        due_on(ANSWER_EXTENDED, day("Jo 08.01.2026"), CALENDAR, extended_by=15)

    assert refused.value.refusal.rule == "R-ART9-NOTFOR"


def test_an_extension_is_not_negative() -> None:
    with pytest.raises(ValueError, match="nu poate fi negativă"):
        due_on(ANSWER, day("Jo 08.01.2026"), CALENDAR, extended_by=-1)


def test_the_chained_way_keeps_the_same_limit() -> None:
    with pytest.raises(UnlawfulTermError):
        extended_chained(day("Jo 08.01.2026"), CALENDAR, extended_by=31)


def test_a_notice_is_refused_only_after_the_last_lawful_day() -> None:
    assert notice_deadline(day("Jo 08.01.2026"), CALENDAR) == NoticeDeadline(
        in_time_until=day("Vi 06.02.2026"), refused_after=day("Lu 09.02.2026")
    )
