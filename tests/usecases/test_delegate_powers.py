"""R-ART13-DELEG: two persons stand by a delegation; the delegate acts inside it, day by day."""

from collections.abc import Callable
from datetime import date

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput, NotFound
from casework.usecases.delegate_powers import (
    AddDelegation,
    ApproveDelegation,
    DelegationKept,
    RevokeDelegation,
    add_delegation,
    approve_delegation,
    revoke_delegation,
)
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from tests.usecases.steps import STEPS, Scene
from tests.usecases.watching import ON_SQLITE, nothing_changes, rules_of, words_of
from workflows.roles import Role

ACT = "Dispoziția nr. 9/2026"
SIGN = STEPS["sign_as_head"]


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def to_the_director(scope: str = "all") -> AddDelegation:
    return AddDelegation(
        user="director",
        scope=scope,
        act=ACT,
        since=date(2026, 11, 24),
        until=date(2026, 12, 31),
    )


def entered(hall: TestHall, ask: AddDelegation) -> int:
    kept = hall.office.perform(add_delegation, ask, hall.actor("juridic"))
    assert isinstance(kept, DelegationKept)
    return kept.id


def approved(hall: TestHall, scope: str = "all") -> int:
    number = entered(hall, to_the_director(scope))
    kept = hall.office.perform(approve_delegation, ApproveDelegation(number), hall.actor("primar"))
    assert isinstance(kept, DelegationKept)
    assert kept.approved
    return number


def test_one_person_alone_delegates_nothing(hall: TestHall) -> None:
    number = entered(hall, to_the_director())
    assert Role.HEAD not in hall.actor("director").roles

    with nothing_changes(hall.office):
        outcome = hall.office.perform(
            approve_delegation, ApproveDelegation(number), hall.actor("juridic")
        )

    assert rules_of(outcome) == {"R-ART13-DELEG"}
    assert "o aprobă o a doua persoană" in words_of(outcome)
    assert "O.G. nr. 27/2002, art. 9 și 13" in words_of(outcome)


def test_a_delegate_is_the_head_on_the_days_of_his_act(hall: TestHall, clock: MovableClock) -> None:
    approved(hall)

    assert Role.HEAD in hall.actor("director").roles
    clock.move_to(date(2026, 12, 31))
    assert Role.HEAD in hall.actor("director").roles
    clock.move_to(date(2027, 1, 1))
    late = hall.actor("director")
    assert Role.HEAD not in late.roles
    assert late.lapsed is not None
    assert late.lapsed.act == ACT


def test_a_revoked_delegation_ends_that_day(hall: TestHall) -> None:
    number = approved(hall)

    hall.office.perform(
        revoke_delegation, RevokeDelegation(delegation_id=number), hall.actor("primar")
    )

    assert Role.HEAD not in hall.actor("director").roles
    with pytest.raises(BadInput):
        hall.office.perform(
            revoke_delegation, RevokeDelegation(delegation_id=number), hall.actor("primar")
        )


@pytest.mark.parametrize(("scope", "signs"), [("all", True), ("signature", True)])
def test_a_delegate_signs_inside_his_scope(hall: TestHall, scope: str, signs: bool) -> None:
    approved(hall, scope)
    case = a_case(hall.office, hall).signed_once()

    outcome = Scene(hall.office, hall, case, 0).later().take(SIGN, "director")

    assert (type(outcome).__name__ == "Done") is signs


def test_a_delegate_for_extensions_signs_nothing(hall: TestHall) -> None:
    approved(hall, "extension")
    case = a_case(hall.office, hall).signed_once()
    scene = Scene(hall.office, hall, case, 0).later()

    with nothing_changes(hall.office):
        outcome = scene.take(SIGN, "director")

    assert rules_of(outcome) == {"R-ART13-DELEG"}
    assert "nu cuprinde semnarea" in words_of(outcome)


@ON_SQLITE
def test_nobody_enters_or_approves_his_own(hall: TestHall) -> None:
    own = AddDelegation(
        user="juridic", scope="all", act=ACT, since=date(2026, 12, 1), until=date(2026, 12, 2)
    )
    with nothing_changes(hall.office):
        outcome = hall.office.perform(add_delegation, own, hall.actor("juridic"))
    assert "Nimeni nu își introduce singur" in words_of(outcome)

    number = hall.office.perform(add_delegation, own, hall.actor("admin"))
    assert isinstance(number, DelegationKept)
    outcome = hall.office.perform(
        approve_delegation, ApproveDelegation(number.id), hall.actor("juridic")
    )
    assert "Nimeni nu își aprobă singur" in words_of(outcome)


@ON_SQLITE
def test_only_those_in_charge_enter_approve_and_revoke(hall: TestHall) -> None:
    number = entered(hall, to_the_director())
    clerk = hall.actor("registrator")
    asks: tuple[tuple[Callable[..., object], object], ...] = (
        (add_delegation, to_the_director()),
        (approve_delegation, ApproveDelegation(number)),
        (revoke_delegation, RevokeDelegation(delegation_id=number)),
    )
    for usecase, ask in asks:
        with nothing_changes(hall.office):
            outcome = hall.office.perform(usecase, ask, clerk)
        assert rules_of(outcome) == {"R-ART13-DELEG"}


@ON_SQLITE
def test_what_is_filled_in_wrongly_is_said_field_by_field(hall: TestHall) -> None:
    lawyer = hall.actor("juridic")
    empty = AddDelegation(user="director", scope="tot", act=" ", since=None, until=None)
    with pytest.raises(BadInput) as wrong:
        hall.office.perform(add_delegation, empty, lawyer)
    assert set(wrong.value.errors) == {"scope", "act", "since", "until"}

    for since, until in (
        (date(2026, 12, 2), date(2026, 12, 1)),
        (date(2026, 12, 2), date(2036, 12, 1)),
    ):
        backwards = AddDelegation(user="director", scope="all", act=ACT, since=since, until=until)
        with pytest.raises(BadInput) as wrong:
            hall.office.perform(add_delegation, backwards, lawyer)
        assert set(wrong.value.errors) == {"until"}

    nobody = AddDelegation(
        user="nimeni", scope="all", act=ACT, since=date(2026, 12, 1), until=date(2026, 12, 2)
    )
    with pytest.raises(BadInput) as wrong:
        hall.office.perform(add_delegation, nobody, lawyer)
    assert "nimeni" in wrong.value.errors["user"]


@ON_SQLITE
def test_an_unknown_or_approved_delegation_is_not_approved_again(hall: TestHall) -> None:
    number = approved(hall)
    mayor = hall.actor("primar")

    with pytest.raises(BadInput):
        hall.office.perform(approve_delegation, ApproveDelegation(number), mayor)
    with pytest.raises(NotFound):
        hall.office.perform(approve_delegation, ApproveDelegation(999), mayor)
    with pytest.raises(BadInput):
        hall.office.perform(
            revoke_delegation,
            RevokeDelegation(delegation_id=number, on=date(2026, 11, 1)),
            mayor,
        )
