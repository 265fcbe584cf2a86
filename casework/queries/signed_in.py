"""The person behind a session, with the roles of the day and the nonce that keeps it valid."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.errors import NotFound
from casework.records.staff_member import StaffMember
from casework.store import people


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody of the staff, and the nonce their sessions must carry."""

    actor: Actor
    nonce: str


def signed_in_as(session: Session, staff_id: int, day: date) -> SignedIn | None:
    """Give the person, or None who no longer works here."""
    person = session.get(StaffMember, staff_id)
    if person is None:
        return None
    try:
        return SignedIn(people.actor_of(session, staff_id, day), person.session_nonce)
    except NotFound:
        return None
