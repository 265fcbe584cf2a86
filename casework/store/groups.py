"""Petitions that hang together: the members of a group, and what one tells for comparing."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.party import Party
from casework.records.personal_text import PersonalText
from casework.records.petition import Petition
from casework.store import parties
from casework.wording import TypedNumber, format_number
from workflows.repetition import Told


def members_of(session: Session, petition_id: int) -> list[Petition]:
    """Give the petitions joined to this one, in the order of their numbers (art. 10)."""
    query = select(Petition).where(Petition.joined_to == petition_id).order_by(Petition.id)
    return list(session.scalars(query))


def main_of(session: Session, petition: Petition) -> Petition:
    """Give the petition whose answer serves this one too: itself, or the one it is joined to."""
    if petition.joined_to is None:
        return petition
    return session.get_one(Petition, petition.joined_to)


def number_of(petition: Petition) -> str:
    """Write the number of a petition with its date."""
    return format_number(petition.number, petition.registered_on, petition.part)


def by_number(session: Session, typed: TypedNumber) -> Petition | None:
    """Find a petition by its number; without a date, the newest of that number."""
    query = select(Petition).where(Petition.number == typed.number, Petition.part == typed.part)
    if typed.day is not None:
        query = query.where(Petition.registered_on == typed.day)
    return session.scalars(query.order_by(Petition.id.desc())).first()


def told_by(session: Session, petitions: Sequence[Petition]) -> dict[int, Told]:
    """Give what petitions say, by their ids, in two queries whatever their number."""
    ids = [petition.id for petition in petitions]
    senders = select(Party).where(Party.petition_id.in_(ids), Party.role == "petitioner")
    bodies = select(PersonalText.id, PersonalText.body).where(
        PersonalText.id.in_([petition.body_text_id for petition in petitions])
    )
    party_of = {party.petition_id: party for party in session.scalars(senders)}
    body_of = dict(session.execute(bodies).all())
    return {
        petition.id: Told(
            name=_name(party_of[petition.id]),
            email=party_of[petition.id].email,
            text=body_of.get(petition.body_text_id or 0) or petition.subject,
            on=petition.registered_on,
            place=petition.place,
        )
        for petition in petitions
    }


def _name(party: Party) -> str:
    return parties.shown_name(party) if party.name or party.organisation else ""
