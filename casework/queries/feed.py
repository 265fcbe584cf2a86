"""The terms of one person for a calendar program: numbers and dates, nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.records.petition import Petition
from casework.records.reminder import Reminder
from casework.records.staff_member import StaffMember
from casework.store import people
from casework.store.concerned import away_of
from casework.wording import format_number
from workflows.petition.states import OPEN

AT_MOST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """A day of a petition, and what it is."""

    petition_id: int
    uid: str
    day: date
    says: str


def has_feed(session: Session, staff_id: int) -> bool:
    """Tell whether a person has an address that works."""
    person = session.get(StaffMember, staff_id)
    return person is not None and bool(person.feed_digest)


def feed_of(session: Session, digest: str, today: date) -> tuple[FeedEntry, ...]:
    """Read the terms of whoever has this key; raises NotFound for an unknown or ended one."""
    person = session.scalar(select(StaffMember).where(StaffMember.feed_digest == digest))
    if not digest or person is None:
        raise NotFound("calendarul nu există")
    actor = people.actor_of(session, person.id, today)
    reminded = select(Reminder.petition_id).where(Reminder.staff_id == person.id)
    petitions = session.scalars(
        select(Petition)
        .where(
            Petition.state.in_(OPEN),
            or_(
                Petition.assignee_id == person.id,
                Petition.department_id.in_(actor.heads),
                Petition.id.in_(reminded),
            ),
            away_of(actor).shown(),
        )
        .order_by(Petition.due_safe, Petition.id)
        .limit(AT_MOST)
    )
    return tuple(entry for petition in petitions for entry in _entries(petition))


def _entries(petition: Petition) -> Iterator[FeedEntry]:
    number = format_number(petition.number, petition.registered_on, petition.part)
    days = (
        ("tinta", petition.due_safe, f"Țintă: {number}"),
        ("legal", petition.due_legal_max, f"Ultima zi legală: {number}"),
    )
    for name, day, says in days:
        yield FeedEntry(petition_id=petition.id, uid=f"{petition.id}-{name}", day=day, says=says)
