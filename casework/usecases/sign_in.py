"""Signing in: wrong passwords are counted, and after five the door stays shut for a while."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from casework.desk import Actor, Desk
from casework.errors import NotFound
from casework.records.staff_member import StaffMember
from casework.store import people

FREE_TRIES: Final = 5
LONGEST_WAIT: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class SignIn:
    """Somebody at the door; `proven` says whether the password was the one kept.

    Checking it takes an eighth of a second, so it is done before the transaction.
    """

    username: str
    proven: bool


@dataclass(frozen=True, slots=True)
class LetIn:
    """Somebody whose password was right, and the nonce of the sessions."""

    actor: Actor
    nonce: str


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Somebody who stays outside; why is not told."""


@dataclass(frozen=True, slots=True)
class SignOut:
    """The wish of the signed-in person to leave."""


def sign_in(ask: SignIn, desk: Desk) -> LetIn | TurnedAway:
    """Let somebody in or count the failure; unknown, wrong and shut out look the same."""
    person = people.by_username_alone(desk.session, ask.username)
    if person is None or _is_shut(person, desk):
        return TurnedAway()
    if not ask.proven:
        _count(person, desk)
        return TurnedAway()
    try:
        actor = people.actor_of(desk.session, person.id, desk.today)
    except NotFound:
        return TurnedAway()
    person.failed_logins, person.locked_until = 0, None
    return LetIn(actor, person.session_nonce)


def sign_out(ask: SignOut, desk: Desk) -> None:
    """End every session of the person: a copied cookie opens nothing afterwards."""
    person = desk.session.get(StaffMember, desk.actor.staff_id)
    if person is not None:
        person.session_nonce = secrets.token_hex(16)


def _is_shut(person: StaffMember, desk: Desk) -> bool:
    return person.locked_until is not None and desk.now < person.locked_until


def _count(person: StaffMember, desk: Desk) -> None:
    """One minute after the fifth wrong password, then twice as long each time."""
    person.failed_logins += 1
    over = person.failed_logins - FREE_TRIES
    if over >= 0:
        person.locked_until = desk.now + min(LONGEST_WAIT, timedelta(minutes=2 ** min(over, 4)))
