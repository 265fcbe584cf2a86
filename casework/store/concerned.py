"""Whom petitions concern, and from whom they are therefore hidden (art. 11, R-GDPR-ACCESS)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, exists, or_, select, true
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.records.conflict_override import ConflictOverride
from casework.records.person_concerned import PersonConcerned
from casework.records.petition import Petition
from casework.store import people
from casework.store.org_chart import substitutes_on
from workflows.petition.regime_rows import CONFIDENTIAL
from workflows.petition.regimes import Regime
from workflows.roles import Role

TRANSPORT = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER})
"""Registering, dispatching and auditing go on below a person concerned, never in his own hands."""

DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Away:
    """From which petitions a person keeps away: his own, and those about whoever is above him."""

    me: int | None = None
    above: frozenset[int] = frozenset()
    regimes: frozenset[Regime] = frozenset()

    def hidden(self) -> Select[int]:
        """Select the ids of the petitions that the person must not see, found or confirmed."""
        allowed = exists().where(
            ConflictOverride.petition_id == PersonConcerned.petition_id,
            ConflictOverride.staff_id == self.me,
        )
        own = PersonConcerned.staff_id == self.me
        theirs = PersonConcerned.staff_id.in_(sorted(self.above)) & ~allowed
        return select(PersonConcerned.petition_id).where(
            PersonConcerned.state != DISMISSED, or_(own, theirs) if self.above else own
        )

    def shown(self) -> ColumnElement[bool]:
        """Give the one condition that every list of petitions carries."""
        if self.me is None:
            return true()
        kept = Petition.id.not_in(self.hidden())
        if not self.regimes:
            return kept
        mine = Petition.assignee_id == self.me
        return kept & (mine | Petition.regime.not_in(sorted(self.regimes)))


NOBODY = Away()
"""The system and the petitioner keep away from nothing."""


def away_of(actor: Actor) -> Away:
    """Tell from which petitions an actor keeps away when reading."""
    kept = confidential_to_others(actor)
    if actor.roles & TRANSPORT:
        return Away(actor.staff_id, regimes=kept)
    stood_in_for = {actor.head_id} if actor.stands_in else set()
    return Away(actor.staff_id, actor.superiors - stood_in_for, kept)


def confidential_to_others(actor: Actor) -> frozenset[Regime]:
    """Name the regimes that an actor does not read (R-QUAL-WB, R-QUAL-GDPR)."""
    return frozenset(regime for regime, role in CONFIDENTIAL.items() if role not in actor.roles)


def is_hidden(session: Session, actor: Actor, petition: Petition) -> bool:
    """Tell whether a petition is kept from an actor."""
    away = away_of(actor)
    if away.me is None:
        return False
    if petition.regime in away.regimes and petition.assignee_id != away.me:
        return True
    if not petition.names_staff:
        return False
    query = away.hidden().where(PersonConcerned.petition_id == petition.id)
    return session.scalars(query.limit(1)).first() is not None


def persons_of(session: Session, petition_id: int) -> list[PersonConcerned]:
    """List whom a petition concerns, those put aside too."""
    query = select(PersonConcerned).where(PersonConcerned.petition_id == petition_id)
    return list(session.scalars(query.order_by(PersonConcerned.id)))


def ids_concerned(session: Session, petition: Petition) -> frozenset[int]:
    """Name whom a petition concerns, found or confirmed."""
    if not petition.names_staff:
        return frozenset()
    rows = persons_of(session, petition.id)
    return frozenset(row.staff_id for row in rows if row.state != DISMISSED)


def override_given(session: Session, petition_id: int, staff_id: int | None) -> bool:
    """Tell whether the head let a person work on a petition all the same."""
    query = select(ConflictOverride.id).where(
        ConflictOverride.petition_id == petition_id, ConflictOverride.staff_id == staff_id
    )
    return session.scalars(query.limit(1)).first() is not None


@dataclass(frozen=True, slots=True)
class StandsIn:
    """Who decides in the head's place on one petition, and the act that names him."""

    staff_id: int
    name: str
    act: str


def stand_in(session: Session, concerned: frozenset[int], day: date) -> StandsIn | None:
    """Give the first substitute whom a petition does not concern himself."""
    for row in substitutes_on(session, day):
        person = people.active(session, row.staff_id)
        if person is not None and row.staff_id not in concerned:
            return StandsIn(row.staff_id, person.name, row.act)
    return None
