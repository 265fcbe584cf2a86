"""Which petitions a person sees in lists: all, those of the led departments, or the own ones.

Whatever the part, petitions that concern the person or a superior are left out (R-GDPR-ACCESS).
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.queries.opinions_asked import owes_an_opinion
from casework.records.person_concerned import PersonConcerned
from casework.records.petition import Petition
from casework.records.unit import Unit
from casework.store import people
from casework.store.concerned import DISMISSED, NOBODY, Away, away_of, is_hidden
from workflows.petition.regime_rows import row_of
from workflows.petition.regimes import Regime
from workflows.roles import Role

OFFICERS = frozenset(
    {Role.INFORMATION_OFFICER, Role.DATA_PROTECTION_OFFICER, Role.WHISTLEBLOWER_OFFICER}
)
"""Who reads all petitions of the one regime that is his."""

SEES_ALL = frozenset(
    {Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.HEAD, Role.LEGAL_OFFICER}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The part of the docket a person sees, less what he keeps away from (art. 11).

    Units None means every department.
    """

    units: frozenset[int] | None = None
    assignee_id: int | None = None
    away: Away = NOBODY

    @property
    def whole(self) -> bool:
        """Tell whether nothing is left out."""
        return self.units is None and self.assignee_id is None


NOTHING = Scope(units=frozenset())


def scope_of(session: Session, actor: Actor) -> Scope:
    """Give the widest part of the docket that one of the actor's roles opens."""
    away = away_of(actor)
    if actor.roles & SEES_ALL:
        return Scope(away=away)
    if actor.heads:
        return Scope(units=units_under(session, actor.heads), away=away)
    if Role.SPECIALIST in actor.roles and actor.staff_id is not None:
        return Scope(assignee_id=actor.staff_id, away=away)
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
    if is_hidden(session, actor, petition):
        return False
    if owes_an_opinion(session, actor, petition):
        return True
    if stands_in_for_head(session, actor, petition) or row_of(Regime(petition.regime)).owner in (
        actor.roles & OFFICERS
    ):
        return True
    if petition.assignee_id is not None and petition.assignee_id == actor.staff_id:
        return True
    scope = scope_of(session, actor)
    if scope.assignee_id is not None:
        return False
    return scope.units is None or petition.department_id in scope.units


def reaches(session: Session, actor: Actor, petition: Petition) -> bool:
    """Tell whether a person may hear of a petition: it is seen, or in the own department."""
    if is_hidden(session, actor, petition):
        return False
    return petition.department_id in actor.works_in or sees(session, actor, petition)


def stands_in_for_head(session: Session, actor: Actor, petition: Petition) -> bool:
    """Tell whether a petition concerns the head and a table names this person in his place."""
    if not actor.stands_in or not petition.names_staff or actor.head_id is None:
        return False
    query = select(Petition.id).where(Petition.id == petition.id, about_the_head(actor.head_id))
    return session.scalar(query) is not None


def about_the_head(head_id: int) -> ColumnElement[bool]:
    """Pick the petitions that concern the head of the institution."""
    return exists().where(
        PersonConcerned.petition_id == Petition.id,
        PersonConcerned.staff_id == head_id,
        PersonConcerned.state != DISMISSED,
    )
