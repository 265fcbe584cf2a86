"""Keep that the person named as the author denies having written the petition (R-ART7-FALSEID)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.records.identity_check import IdentityCheck
from casework.usecases.pictures.inquiry import DENIED
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class DenyAuthorship:
    """What the person declared, and how it was received."""

    case: Case
    statement: str


def deny_authorship(ask: DenyAuthorship, desk: Desk) -> Outcome:
    """Freeze the sending of an answer until the identity is checked again."""
    taken = take(desk, "deny_authorship", ask.case, lambda _: Asked(reason=ask.statement))
    if not isinstance(taken, Taken):
        return taken
    desk.session.add(
        IdentityCheck(
            petition_id=taken.petition.id,
            rung=0,
            evidence=DENIED,
            checked_at=desk.now,
            checked_by=desk.actor.staff_id,
        )
    )
    return finish(desk, taken, text=ask.statement.strip())
