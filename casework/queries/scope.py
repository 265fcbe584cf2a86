"""Which petitions a person sees in lists: all, those of the led departments, or the own ones."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.records.petition import Petition
from casework.records.unit import Unit
from casework.store import people
from workflows.roles import Role

SEES_ALL = frozenset(
    {Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.HEAD, Role.LEGAL_OFFICER}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The part of the docket a person sees; units None means every department."""

    units: frozenset[int] | None = None
    assignee_id: int | None = None

    @property
    def whole(self) -> bool:
        """Tell whether nothing is left out."""
        return self.units is None and self.assignee_id is None


NOTHING = Scope(units=frozenset())


def scope_of(session: Session, actor: Actor) -> Scope:
    """Give the widest part of the docket that one of the actor's roles opens."""
    if actor.roles & SEES_ALL:
        return Scope()
    if actor.heads:
        return Scope(units=units_under(session, actor.heads))
    if Role.SPECIALIST in actor.roles and actor.staff_id is not None:
        return Scope(assignee_id=actor.staff_id)
    return NOTHING


def units_under(session: Session, roots: frozenset[int]) -> frozenset[int]:
    """Give departments with everything below them on the org chart."""
    rows = session.execute(select(Unit.id, Unit.parent_id)).all()
    found, grown = frozenset[int](), roots
    while grown - found:
        found = grown
        grown = found | {unit for unit, parent in rows if parent in found}
    return found


def departments_of(session: Session, scope: Scope, day: date) -> tuple[Unit, ...]:
    """List the departments among which a person may choose in a filter."""
    units = people.units_on(session, day)
    return tuple(unit for unit in units if scope.units is None or unit.id in scope.units)


def sees(session: Session, actor: Actor, petition: Petition) -> bool:
    """Tell whether a petition lies in the part of the docket that a person needs to know."""
    if petition.assignee_id is not None and petition.assignee_id == actor.staff_id:
        return True
    scope = scope_of(session, actor)
    if scope.assignee_id is not None:
        return False
    return scope.units is None or petition.department_id in scope.units


def reaches(session: Session, actor: Actor, petition: Petition) -> bool:
    """Tell whether a person may hear of a petition: it is seen, or in the own department."""
    return petition.department_id in actor.works_in or sees(session, actor, petition)
