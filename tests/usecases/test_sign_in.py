"""Signing in and out: failures are counted, the door stays shut, leaving ends every session."""

import pytest

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.queries.credentials import password_is_right
from casework.queries.signed_in import signed_in_as
from casework.usecases.sign_in import LetIn, SignIn, SignOut, TurnedAway, sign_in, sign_out
from tests.clocks import MovableClock
from tests.hall import PASSWORD, TestHall, a_hall


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def tried(office: Office, *, proven: bool) -> LetIn | TurnedAway:
    return office.perform(sign_in, SignIn("primar", proven), SYSTEM)


def test_only_the_password_that_is_kept_is_right(office: Office, hall: TestHall) -> None:
    assert office.ask(password_is_right, "primar", PASSWORD)
    assert not office.ask(password_is_right, "primar", PASSWORD.upper())
    assert not office.ask(password_is_right, "nimeni", PASSWORD)


def test_a_proven_person_is_let_in_with_the_roles_of_the_day(
    office: Office, hall: TestHall
) -> None:
    outcome = tried(office, proven=True)

    assert isinstance(outcome, LetIn)
    assert outcome.actor == hall.actor("primar")


def test_after_five_failures_even_a_proven_person_waits(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    for _ in range(5):
        assert tried(office, proven=False) == TurnedAway()

    assert tried(office, proven=True) == TurnedAway()
    clock.forward(minutes=1)
    assert isinstance(tried(office, proven=True), LetIn)


def test_tries_while_the_door_is_shut_do_not_shut_it_longer(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    for _ in range(20):
        tried(office, proven=False)
    clock.forward(minutes=1)

    assert isinstance(tried(office, proven=True), LetIn)


def test_leaving_changes_the_nonce_that_sessions_carry(office: Office, hall: TestHall) -> None:
    mayor, today = hall.staff["primar"], office.clock.today()
    before = office.ask(signed_in_as, mayor, today)
    office.perform(sign_out, SignOut(), hall.actor("primar"))
    after = office.ask(signed_in_as, mayor, today)

    assert before is not None
    assert after is not None
    assert before.nonce != after.nonce
