"""O.G. nr. 27/2002, art. 8: the answer leaves within 30 days of registration (R-ART8-30D)."""

from datetime import date

import pytest

from tests.law.tables import day, rows, written
from workflows.deadlines import (
    ANSWER,
    NoSuchTermError,
    Policy,
    UnknownYearError,
    UnlawfulTermError,
    adopted,
    due_on,
    legal_calendar,
)
from workflows.law import OG27

CALENDAR = legal_calendar()

# The third row begins the Easter block, the ninth falls on Christmas, the eleventh on a weekend
# for C alone; the tenth and the last cross the year.
THIRTY_DAYS = rows("""
înregistrată  | a 30-a zi      | A             | A0            | B             | C
Lu 05.01.2026 | Mi 04.02.2026  | Mi 04.02.2026 | Ma 03.02.2026 | Mi 04.02.2026 | Jo 05.02.2026
Jo 08.01.2026 | Sâ 07.02.2026* | Vi 06.02.2026 | Vi 06.02.2026 | Lu 09.02.2026 | Lu 09.02.2026
Mi 11.03.2026 | Vi 10.04.2026* | Jo 09.04.2026 | Jo 09.04.2026 | Ma 14.04.2026 | Ma 14.04.2026
Vi 13.03.2026 | Du 12.04.2026* | Jo 09.04.2026 | Jo 09.04.2026 | Ma 14.04.2026 | Ma 14.04.2026
Jo 02.04.2026 | Sâ 02.05.2026* | Jo 30.04.2026 | Jo 30.04.2026 | Lu 04.05.2026 | Lu 04.05.2026
Jo 30.04.2026 | Sâ 30.05.2026* | Vi 29.05.2026 | Vi 29.05.2026 | Ma 02.06.2026 | Ma 02.06.2026
Jo 16.07.2026 | Sâ 15.08.2026* | Vi 14.08.2026 | Vi 14.08.2026 | Lu 17.08.2026 | Lu 17.08.2026
Vi 30.10.2026 | Du 29.11.2026* | Vi 27.11.2026 | Vi 27.11.2026 | Mi 02.12.2026 | Mi 02.12.2026
Mi 25.11.2026 | Vi 25.12.2026* | Jo 24.12.2026 | Jo 24.12.2026 | Lu 28.12.2026 | Lu 28.12.2026
Lu 07.12.2026 | Mi 06.01.2027* | Ma 05.01.2027 | Ma 05.01.2027 | Vi 08.01.2027 | Vi 08.01.2027
Mi 23.12.2026 | Vi 22.01.2027  | Vi 22.01.2027 | Jo 21.01.2027 | Vi 22.01.2027 | Lu 25.01.2027
Vi 08.01.2027 | Du 07.02.2027* | Vi 05.02.2027 | Vi 05.02.2027 | Lu 08.02.2027 | Lu 08.02.2027
Mi 31.03.2027 | Vi 30.04.2027* | Jo 29.04.2027 | Jo 29.04.2027 | Ma 04.05.2027 | Ma 04.05.2027
Jo 01.04.2027 | Sâ 01.05.2027* | Jo 29.04.2027 | Jo 29.04.2027 | Ma 04.05.2027 | Ma 04.05.2027
Vi 21.05.2027 | Du 20.06.2027* | Vi 18.06.2027 | Vi 18.06.2027 | Ma 22.06.2027 | Ma 22.06.2027
Lu 01.11.2027 | Mi 01.12.2027* | Lu 29.11.2027 | Lu 29.11.2027 | Jo 02.12.2027 | Jo 02.12.2027
Vi 26.11.2027 | Du 26.12.2027* | Vi 24.12.2027 | Vi 24.12.2027 | Lu 27.12.2027 | Lu 27.12.2027
Jo 02.12.2027 | Sâ 01.01.2028* | Vi 31.12.2027 | Vi 31.12.2027 | Lu 03.01.2028 | Lu 03.01.2028
""")


@pytest.mark.parametrize(("registered", "thirtieth", "a", "a0", "b", "c"), THIRTY_DAYS)
def test_the_answer_is_due(
    registered: str, thirtieth: str, a: str, a0: str, b: str, c: str
) -> None:
    due = due_on(ANSWER, day(registered), CALENDAR)

    assert due.by_policy == {
        Policy.A: day(a),
        Policy.A0: day(a0),
        Policy.B: day(b),
        Policy.C: day(c),
    }
    assert (due.due_safe, due.due_legal_max) == (day(a), day(c))


@pytest.mark.parametrize("row", THIRTY_DAYS)
def test_the_star_marks_the_days_on_which_nobody_works(row: tuple[str, ...]) -> None:
    thirtieth = written(row[1])

    assert (thirtieth.day - day(row[0])).days == 30
    assert CALENDAR.is_office_day(thirtieth.day) is not thirtieth.starred


def test_a_term_carries_its_length_its_text_and_its_calendar() -> None:
    due = due_on(ANSWER, date(2026, 11, 25), CALENDAR)

    assert (due.days, due.law, due.policy) == (30, OG27("art. 8 alin. (1)"), None)
    assert due.calendar_version == CALENDAR.version


def test_the_safe_day_is_worked_out_step_by_step() -> None:
    due = due_on(ANSWER, date(2026, 11, 25), CALENDAR)

    assert [step.says for step in due.steps_for(Policy.A)] == [
        "Termenul începe de la înregistrare: miercuri, 25.11.2026; această zi nu se socotește.",
        "Termenul este de 30 de zile.",
        "A 30-a zi după înregistrare este vineri, 25.12.2026.",
        "Vineri, 25.12.2026, nu se lucrează (Crăciunul): se ia ziua dinainte.",
        "Ultima zi sigură este joi, 24.12.2026.",
    ]


def test_the_last_lawful_day_is_worked_out_step_by_step() -> None:
    due = due_on(ANSWER, date(2026, 11, 25), CALENDAR)

    assert [(step.says, str(step.law)) for step in due.ways[Policy.C]] == [
        (
            "Fără prima și ultima zi, termenul se împlinește sâmbătă, 26.12.2026.",
            "Codul civil, art. 2553 alin. (1)",
        ),
        (
            "Sâmbătă, 26.12.2026, nu se lucrează (Crăciunul): termenul trece la ziua următoare.",
            "Codul civil, art. 2554",
        ),
        (
            "Duminică, 27.12.2026, nu se lucrează: termenul trece la ziua următoare.",
            "Codul civil, art. 2554",
        ),
        ("Ultima zi legală este luni, 28.12.2026.", "Codul civil, art. 2554"),
    ]


def test_the_strict_policy_says_that_it_counts_the_first_day() -> None:
    due = due_on(ANSWER, date(2026, 1, 5), CALENDAR)

    assert due.ways[Policy.A0][0].says == (
        "Dacă se socotește și ziua de început, a 30-a zi este marți, 03.02.2026."
    )


def test_the_usual_steps_show_the_two_dates_and_no_other_policy() -> None:
    due = due_on(ANSWER, date(2026, 1, 5), CALENDAR)

    assert {step.policy for step in due.steps} == {None, Policy.A, Policy.C}


@pytest.mark.parametrize("policy", [Policy.A, Policy.A0, Policy.B, Policy.C])
def test_a_hall_decides_by_the_policy_it_adopted(policy: Policy) -> None:
    due = due_on(ANSWER, date(2026, 11, 25), CALENDAR)

    assert adopted(due, policy) == due.by_policy[policy]


def test_a_term_of_law_is_never_counted_in_working_days() -> None:
    due = due_on(ANSWER, date(2026, 11, 25), CALENDAR)

    with pytest.raises(UnlawfulTermError, match="nu se numără în zile lucrătoare") as refused:
        adopted(due, Policy.W)

    assert refused.value.refusal.rule == "R-TERM-POLICY"


def test_before_the_ordinance_there_was_no_such_term() -> None:
    with pytest.raises(NoSuchTermError, match=r"există din 01\.02\.2002; la 31\.01\.2002"):
        due_on(ANSWER, date(2002, 1, 31), CALENDAR)


def test_the_first_day_of_the_ordinance_already_has_it() -> None:
    assert due_on(ANSWER, date(2002, 2, 1), CALENDAR).days == 30


@pytest.mark.parametrize("start", [date(1999, 1, 1), date(2099, 12, 20), date(9999, 12, 31)])
def test_a_year_whose_holidays_are_unknown_is_refused(start: date) -> None:
    with pytest.raises(UnknownYearError, match="numai anii 2002–2099"):
        due_on(ANSWER, start, CALENDAR)


def test_a_transferred_petition_runs_from_our_own_registration() -> None:
    # R-ART8-2-REDIN: the sender entered it on 16.11, and the days lost since are not ours
    due = due_on(ANSWER, day("Lu 23.11.2026"), CALENDAR)

    assert due.due_safe == day("Mi 23.12.2026")


def test_the_authority_we_redirect_to_has_its_own_thirty_days() -> None:
    due = due_on(ANSWER, day("Lu 09.11.2026"), CALENDAR)

    assert due.due_safe == day("Mi 09.12.2026")
