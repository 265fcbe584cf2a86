"""R-TERM-POLICY: administrator and legal office adopt a way of counting, for new cases only."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput, NotFound
from casework.usecases.adopt_policy import (
    AddPolicy,
    ApprovePolicy,
    PolicyKept,
    add_policy,
    approve_policy,
)
from casework.usecases.set_institution import SetInstitution, set_institution
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from tests.usecases.watching import ON_SQLITE, nothing_changes, petition_of, rules_of, words_of
from workflows.roles import Role

ACT = "Dispoziția nr. 40/2026"
TODAY = date(2026, 11, 24)


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def entered(hall: TestHall, policy: str = "C", since: date = TODAY, by: str = "admin") -> int:
    kept = hall.office.perform(
        add_policy, AddPolicy(policy=policy, act=ACT, since=since), hall.actor(by)
    )
    assert isinstance(kept, PolicyKept)
    return kept.id


def test_a_new_policy_is_for_new_cases_only(hall: TestHall, clock: MovableClock) -> None:
    old = a_case(hall.office, hall).registered()
    number = entered(hall, since=TODAY + timedelta(days=1))
    kept = hall.office.perform(approve_policy, ApprovePolicy(number), hall.actor("juridic"))
    assert isinstance(kept, PolicyKept)
    same_day = a_case(hall.office, hall).registered()
    clock.forward(days=1)

    new = a_case(hall.office, hall).registered()

    policies = [petition_of(hall.office, one.id).policy for one in (old, same_day, new)]
    assert policies == [None, None, "C"]
    petition = petition_of(hall.office, new.id)
    assert petition.answer_by == petition.due_legal_max


def test_an_unapproved_policy_decides_nothing(hall: TestHall) -> None:
    entered(hall)

    assert petition_of(hall.office, a_case(hall.office, hall).registered().id).policy is None


@ON_SQLITE
def test_both_offices_stand_by_it(hall: TestHall) -> None:
    number = entered(hall, by="admin")
    with nothing_changes(hall.office):
        outcome = hall.office.perform(approve_policy, ApprovePolicy(number), hall.actor("admin"))
    assert "o aprobă o a doua persoană" in words_of(outcome)
    assert "art. 2551–2556" in words_of(outcome)

    for by in ("registrator", "primar"):
        with nothing_changes(hall.office):
            outcome = hall.office.perform(approve_policy, ApprovePolicy(number), hall.actor(by))
        assert rules_of(outcome) == {"R-TERM-POLICY"}


@ON_SQLITE
def test_working_days_are_no_way_to_count_a_legal_term(hall: TestHall) -> None:
    with nothing_changes(hall.office):
        outcome = hall.office.perform(
            add_policy, AddPolicy(policy="W", act=ACT, since=TODAY), hall.actor("admin")
        )

    assert rules_of(outcome) == {"R-TERM-POLICY"}
    assert "zile lucrătoare" in words_of(outcome)


@ON_SQLITE
def test_it_is_never_adopted_backwards(hall: TestHall) -> None:
    for ask in (
        AddPolicy(policy="C", act=ACT, since=TODAY - timedelta(days=1)),
        AddPolicy(policy="C", act=ACT, since=None),
        AddPolicy(policy="D", act=ACT, since=TODAY),
        AddPolicy(policy="C", act="", since=TODAY),
    ):
        with nothing_changes(hall.office), pytest.raises(BadInput):
            hall.office.perform(add_policy, ask, hall.actor("admin"))


@ON_SQLITE
def test_one_person_does_not_undo_it_by_describing_the_hall(hall: TestHall) -> None:
    number = entered(hall)
    lawyer = hall.actor("juridic")
    hall.office.perform(approve_policy, ApprovePolicy(number), lawyer)

    ask = SetInstitution(policy="B", policy_act="o notă")
    with nothing_changes(hall.office), pytest.raises(BadInput) as wrong:
        hall.office.perform(set_institution, ask, hall.actor("admin"))

    assert ACT in wrong.value.errors["policy"]
    with pytest.raises(BadInput):
        hall.office.perform(approve_policy, ApprovePolicy(number), lawyer)
    with pytest.raises(NotFound):
        hall.office.perform(approve_policy, ApprovePolicy(99), lawyer)


@ON_SQLITE
def test_two_of_the_same_office_are_not_both_offices(hall: TestHall) -> None:
    number = entered(hall, by="juridic")
    another = hall.actor("primar")
    another = replace(another, roles=frozenset({Role.LEGAL_OFFICER}))

    with nothing_changes(hall.office):
        outcome = hall.office.perform(approve_policy, ApprovePolicy(number), another)

    assert "împreună administratorul și compartimentul juridic" in words_of(outcome)
