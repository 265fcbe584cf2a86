"""Read a case as a member of staff: who reads personal data is written to the access log."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.desk import Desk
from casework.errors import NotFound
from casework.queries.api_petitions import Contents, contents_of
from casework.queries.scope import sees
from casework.records.access_line import AccessLine
from casework.records.petition import Petition
from casework.store.register import register_of
from casework.usecases.picture import facts_of
from casework.wording import TypedNumber
from workflows.petition.machine import Permission, permissions


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPetition:
    """A program asks for a petition, by its id or by the number on it."""

    petition_id: int | None = None
    typed: TypedNumber | None = None


@dataclass(frozen=True, slots=True)
class PetitionRead:
    """A petition, and every act of the table with what stands for and against it."""

    contents: Contents
    acts: tuple[Permission, ...]


def read_petition(ask: ReadPetition, desk: Desk) -> PetitionRead:
    """Give the whole petition; raises NotFound also for whoever has no business with it."""
    petition = _found(ask, desk)
    if petition is None or not sees(desk.session, desk.actor, petition):
        raise NotFound("petiția nu există sau nu vă este accesibilă")
    desk.session.add(
        AccessLine(
            at=desk.now, staff_id=desk.actor.staff_id, what="api_read", petition_id=petition.id
        )
    )
    return PetitionRead(contents_of(desk.session, petition), permissions(facts_of(desk, petition)))


def _found(ask: ReadPetition, desk: Desk) -> Petition | None:
    if ask.petition_id is not None:
        return desk.session.get(Petition, ask.petition_id)
    if ask.typed is None:
        return None
    query = select(Petition).where(
        Petition.register == register_of(ask.typed.part),
        Petition.number == ask.typed.number,
    )
    if ask.typed.day is not None:
        query = query.where(Petition.registered_on == ask.typed.day)
    return desk.session.scalars(query.order_by(Petition.id.desc()).limit(1)).first()
