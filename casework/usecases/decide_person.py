"""Say whom a petition is about: confirm or put aside who was found, or add one (R-ART11-PERSON)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.person_concerned import PersonConcerned
from casework.records.petition import Petition
from casework.store import people
from casework.usecases.step import Case, Done, locked, note
from casework.usecases.two_persons import Rule, not_theirs
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.petition.states import State
from workflows.roles import Role

PERSON: Rule = ("R-ART11-PERSON", OG27("art. 11"))
CLERKS = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD})
WHAT = "hotărâți pe cine privește petiția"
REASON_LIMIT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidePerson:
    """The clerk's word on one person named in the text; a dismissal has its reason."""

    case: Case
    person_id: int
    concerned: bool
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson:
    """Somebody of the staff whom the text means without our having found him."""

    case: Case
    staff_id: int | None
    reason: str = ""


def decide_person(ask: DecidePerson, desk: Desk) -> Done | Stopped:
    """Confirm a person found, or put him aside; both may be changed later, each with its line."""
    if refused := not_theirs(desk.actor, CLERKS, PERSON, WHAT):
        return refused
    petition = locked(desk, ask.case)
    row = desk.session.get(PersonConcerned, ask.person_id)
    if row is None or row.petition_id != petition.id:
        raise BadInput({"person": "Persoana nu este între cele numite în petiție (art. 11)"})
    reason = clean_text(ask.reason)
    if not ask.concerned and not reason:
        raise BadInput({"reason": "Scrieți de ce petiția nu o privește pe această persoană"})
    row.state = "confirmed" if ask.concerned else "dismissed"
    return _decided(desk, petition, row, reason, f"person_{row.state}")


def add_person(ask: AddPerson, desk: Desk) -> Done | Stopped:
    """Add a person concerned from the list of staff; from now on the petition is kept from him."""
    if refused := not_theirs(desk.actor, CLERKS, PERSON, WHAT):
        return refused
    petition = locked(desk, ask.case)
    person = people.active(desk.session, ask.staff_id) if ask.staff_id is not None else None
    if person is None:
        raise BadInput({"staff": "Alegeți o persoană din lista angajaților"})
    row = desk.session.scalar(
        select(PersonConcerned).where(
            PersonConcerned.petition_id == petition.id, PersonConcerned.staff_id == person.id
        )
    )
    if row is None:
        row = PersonConcerned(petition_id=petition.id, staff_id=person.id, found_at=desk.now)
        desk.session.add(row)
    row.state = "confirmed"
    petition.names_staff = True
    return _decided(desk, petition, row, clean_text(ask.reason), "person_added")


def _decided(desk: Desk, petition: Petition, row: PersonConcerned, reason: str, event: str) -> Done:
    row.decided_by, row.decided_at = desk.actor.staff_id, desk.now
    row.reason = reason[:REASON_LIMIT]
    note(desk, petition, event, (PERSON[1],), text=reason, data={"person": row.staff_id})
    return Done(
        petition_id=petition.id,
        trigger=event,
        state=State(petition.state),
        version=petition.history_count,
    )
