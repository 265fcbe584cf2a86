"""What waits to be given to a specialist, by the head of the department or above (art. 12)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import false
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.queries import docket_page
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.docket_page import Cursor, Docket
from casework.queries.scope import units_under
from casework.queries.tallies import workloads
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.store import absences, people
from casework.store.concerned import away_of
from workflows.petition.states import State
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Specialist:
    """Somebody who may be given a petition, how much he has in hand, and until when he is away."""

    id: int
    name: str
    open: int
    away_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToAssign:
    """A forwarded petition, the act that gives it away, and to whom it may go."""

    row: CaseRow
    trigger: str
    specialists: tuple[Specialist, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentQueue:
    """One page of what waits to be assigned, and the team with its workload."""

    waiting: tuple[ToAssign, ...]
    team: tuple[Specialist, ...]
    previous: str
    following: str


@dataclass(frozen=True, slots=True)
class Chairs:
    """Whom a head may choose in a department, and by which act."""

    trigger: str
    staff: tuple[StaffMember, ...]


def assignment_queue(
    session: Session, actor: Actor, cursor: Cursor, today: date
) -> AssignmentQueue:
    """Read one page: the own departments, and the heads below who have nobody to give work to."""
    chairs = _own(session, actor, today) | _below(session, actor, today)
    lanes = [
        (Petition.department_id == unit, Petition.state == State.FORWARDED.value)
        for unit in sorted(chairs)
    ]
    keeps_away = away_of(actor)
    docket = Docket(lanes=lanes or [(false(),)], also=(keeps_away.shown(),))
    page = docket_page.page(session, docket, cursor)
    known = {person.id: person for chair in chairs.values() for person in chair.staff}
    loads = workloads(session, frozenset(known), keeps_away)
    away = absences.away_on(session, known, today)
    seen = {
        person.id: Specialist(
            id=person.id,
            name=person.name,
            open=loads.get(person.id, 0),
            away_until=away[person.id].until if person.id in away else None,
        )
        for person in known.values()
    }
    return AssignmentQueue(
        waiting=tuple(
            _to_assign(row, chairs, seen)
            for row in rows_of(session, page.ids)
            if row.department_id in chairs
        ),
        team=tuple(sorted(seen.values(), key=lambda person: -person.open)),
        previous=page.previous,
        following=page.following,
    )


def _to_assign(row: CaseRow, chairs: dict[int, Chairs], seen: dict[int, Specialist]) -> ToAssign:
    chair = chairs[row.department_id or 0]
    return ToAssign(
        row=row,
        trigger=chair.trigger,
        specialists=tuple(seen[person.id] for person in chair.staff),
    )


def _own(session: Session, actor: Actor, today: date) -> dict[int, Chairs]:
    """Give the specialists of each department that the actor leads, himself left out."""
    return {
        unit: Chairs(
            "assign",
            tuple(
                person
                for person in people.specialists_of(session, unit, today)
                if person.id != actor.staff_id
            ),
        )
        for unit in actor.heads
    }


def _below(session: Session, actor: Actor, today: date) -> dict[int, Chairs]:
    """Give the heads below who work alone: only a superior may give them their own work."""
    if Role.HEAD in actor.roles:
        units = frozenset(unit.id for unit in people.units_on(session, today))
    else:
        units = units_under(session, actor.heads)
    alone = {}
    for unit in units - actor.heads:
        head = people.head_of(session, unit, today)
        if head is not None and people.specialists_of(session, unit, today) == [head]:
            alone[unit] = Chairs("assign_to_head", (head,))
    return alone
