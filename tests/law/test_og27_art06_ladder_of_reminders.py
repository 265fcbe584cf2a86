"""Art. 6 alin. (3), art. 4: who is told of a term, and on which of its days."""

from datetime import date, timedelta

import pytest

from workflows.deadlines import Clock, due_on, legal_calendar
from workflows.deadlines.clocks import (
    ANSWER,
    COMPLETION,
    INFORMATION_544,
    OPINION,
    REDIRECTION,
)
from workflows.deadlines.ladder import RunningTerm, Urgency, reached, rungs, said, urgency
from workflows.roles import Role

CALENDAR = legal_calendar()
REGISTERED = date(2026, 11, 25)
MUCH_LATER = date(2027, 1, 20)
REF, DEP, CRP = Role.SPECIALIST, Role.DEPARTMENT_HEAD, Role.PUBLIC_RELATIONS_HEAD
HEAD, LEG = Role.HEAD, Role.LEGAL_OFFICER


def a_term(clock: Clock = ANSWER, *, unsigned: bool = True) -> RunningTerm:
    due = due_on(clock, REGISTERED, CALENDAR)
    return RunningTerm(
        clock=clock.name,
        started_on=REGISTERED,
        due_safe=due.due_safe,
        due_legal_max=due.due_legal_max,
        unsigned=unsigned,
    )


@pytest.mark.parametrize(
    ("name", "day", "told", "rule"),
    [
        ("50%", date(2026, 12, 10), (REF,), "R-ART6-TRACK"),
        ("70%", date(2026, 12, 16), (REF, DEP), "R-ART6-TRACK"),
        ("90%", date(2026, 12, 22), (REF, DEP, CRP), "R-ART6-TRACK"),
        ("-5", date(2026, 12, 17), (REF,), "R-TERM-ESCALATE"),
        ("-2", date(2026, 12, 22), (REF, DEP), "R-TERM-ESCALATE"),
        ("0", date(2026, 12, 24), (REF, DEP, CRP), "R-TERM-ESCALATE"),
        ("+1", date(2026, 12, 28), (REF, DEP, CRP, HEAD), "R-TERM-ESCALATE"),
        ("ready", date(2026, 12, 22), (REF, DEP), "R-TERM-SUB"),
        ("late-0", date(2026, 12, 29), (HEAD, LEG), "R-TERM-LATE"),
        ("late-1", date(2027, 1, 5), (HEAD, LEG), "R-TERM-LATE"),
        ("late-3", date(2027, 1, 19), (HEAD, LEG), "R-TERM-LATE"),
    ],
)
def test_each_rung_has_its_day_its_people_and_its_rule(
    name: str, day: date, told: tuple[Role, ...], rule: str
) -> None:
    (rung,) = [rung for rung in rungs(a_term(), MUCH_LATER, CALENDAR) if rung.name == name]

    assert (rung.day, rung.to, rung.rule) == (day, told, rule)


def test_a_signed_answer_is_no_longer_asked_for() -> None:
    names = {rung.name for rung in rungs(a_term(unsigned=False), MUCH_LATER, CALENDAR)}

    assert "ready" not in names
    assert "+1" in names


def test_public_information_is_told_of_on_its_eighth_day() -> None:
    found = {rung.name: rung for rung in rungs(a_term(INFORMATION_544), MUCH_LATER, CALENDAR)}

    assert found["day-8"].day == date(2026, 12, 3)
    assert found["day-8"].rule == "R-QUAL-544"


@pytest.mark.parametrize(
    ("clock", "names", "told"),
    [
        (REDIRECTION, ["redirection-2", "redirection+0", "redirection+1"], (CRP,)),
        (COMPLETION, ["completion+0", "completion+1"], (CRP,)),
        (OPINION, ["opinion-2", "opinion+0", "opinion+1"], (REF, DEP)),
    ],
)
def test_short_terms_have_a_short_ladder(
    clock: Clock, names: list[str], told: tuple[Role, ...]
) -> None:
    found = rungs(a_term(clock), MUCH_LATER, CALENDAR)

    assert [rung.name for rung in found] == names
    assert {rung.to for rung in found} == {told}


def test_a_rung_not_yet_reached_is_not_there() -> None:
    assert rungs(a_term(), REGISTERED, CALENDAR) == ()


def test_a_worker_that_slept_for_days_climbs_only_the_rungs_of_the_week() -> None:
    found = reached(a_term(), date(2026, 12, 23), CALENDAR)

    assert [rung.name for rung in found] == ["-5", "90%", "-2", "ready"]


def test_a_late_case_is_named_every_week_and_never_twice_in_one() -> None:
    term = a_term()
    days = [date(2026, 12, 30) + timedelta(days=n) for n in range(15)]

    latest = [
        [rung.name for rung in reached(term, day, CALENDAR) if urgency(rung.name) is Urgency.LATE]
        for day in days
    ]

    assert all(len(names) == 1 for names in latest)
    assert len({names[0] for names in latest}) == 3


def test_every_rung_is_said_in_words() -> None:
    every = {
        rung.name
        for clock in (ANSWER, INFORMATION_544, REDIRECTION, COMPLETION, OPINION)
        for rung in rungs(a_term(clock), MUCH_LATER, CALENDAR)
    }

    assert {said(name) for name in every if name.startswith("late")} == {
        "ultima zi legală a trecut"
    }
    assert said("0") == "ținta este azi"
    assert urgency("50%") is Urgency.COMING
