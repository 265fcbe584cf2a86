"""What one act on one petition needs before it: the law's answer, and whom or what to choose."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.inbox import Department, departments
from casework.queries.petition_file import visible_petition
from casework.queries.reading import Reader
from casework.store import calendars, parties, people
from casework.usecases.picture import facts_of
from workflows.deadlines import ready_for_dispatch
from workflows.petition.facts import PetitionFacts
from workflows.petition.machine import Permission, permission
from workflows.petition.transitions import TRIGGERS


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who may be given the petition."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActPage:
    """One act on one petition, as the person sees it now."""

    row: CaseRow
    permission: Permission
    facts: PetitionFacts
    departments: tuple[Department, ...]
    colleagues: tuple[Colleague, ...]
    reply_by: date
    email: str
    address: str


def act_page(session: Session, reader: Reader, petition_id: int, trigger: str) -> ActPage:
    """Read what an act needs; raises NotFound for an unknown act or a case not for this person."""
    petition = visible_petition(session, reader, petition_id)
    if trigger not in TRIGGERS:
        raise NotFound("actul nu există")
    facts = facts_of(reader.desk(session), petition)
    party = parties.petitioner(session, petition_id)
    unit, today = petition.department_id, reader.today
    staff = people.specialists_of(session, unit, today) if unit is not None else []
    calendar = calendars.of_the_hall(session)
    return ActPage(
        row=rows_of(session, (petition_id,))[0],
        permission=permission(trigger, facts),
        facts=facts,
        departments=departments(session, today) if trigger == "forward" else (),
        colleagues=tuple(Colleague(person.id, person.name) for person in staff),
        reply_by=max(today, ready_for_dispatch(petition.due_safe, calendar)),
        email=party.email,
        address=party.address,
    )
