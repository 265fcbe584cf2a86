"""How many petitions wait, by urgency and by queue: sums of the tally, never a count of rows."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, func, literal, select, union_all
from sqlalchemy.orm import Session, aliased

from casework.desk import SYSTEM, Actor
from casework.queries.scope import Scope
from casework.records.petition import Petition
from casework.records.tally import Tally
from casework.store.concerned import NOBODY, Away, away_of
from workflows.petition.states import State
from workflows.roles import Role

SOON_DAYS = 6


class Band(StrEnum):
    """How urgent an open petition is today; the value is the shape and class of the term."""

    LATE = "late"
    MARGIN = "margin"
    NOW = "now"
    SOON = "soon"
    OK = "ok"


@dataclass(frozen=True, slots=True, kw_only=True)
class BandCounts:
    """How many open petitions stand in each band."""

    late: int = 0
    margin: int = 0
    now: int = 0
    soon: int = 0
    ok: int = 0

    @property
    def total(self) -> int:
        """Give the number of all."""
        return self.late + self.margin + self.now + self.soon + self.ok

    def of(self, band: Band) -> int:
        """Give the number of one band."""
        return int(getattr(self, band.value))


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueCounts:
    """How many petitions wait in each queue that the person works."""

    inbox: int = 0
    open: int = 0
    to_assign: int = 0
    to_sign: int = 0
    to_dispatch: int = 0
    urgent: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Which open petitions are added up; None means no filter, 0 nobody, as the tally writes it.

    What a person keeps away from (art. 11) is taken off every sum, so that no count betrays it.
    """

    units: frozenset[int] | None = None
    assignee_id: int | None = None
    department_id: int | None = None
    state: State | None = None
    away: Away = NOBODY

    def conditions(self, counted: type[Tally]) -> tuple[ColumnElement[bool], ...]:
        """Narrow the tally, or what looks like it."""
        found: list[ColumnElement[bool]] = []
        if self.units is not None:
            found.append(counted.department_id.in_(self.units))
        if self.assignee_id is not None:
            found.append(counted.assignee_id == self.assignee_id)
        if self.department_id is not None:
            found.append(counted.department_id == self.department_id)
        if self.state is not None:
            found.append(counted.state == self.state.value)
        return tuple(found)


EVERYTHING = Counted()


def band_of(due_safe: date, due_legal_max: date, today: date) -> Band:
    """Tell how urgent a term is on a day."""
    if today > max(due_safe, due_legal_max):
        return Band.LATE
    if today > due_safe:
        return Band.MARGIN
    if today == due_safe:
        return Band.NOW
    return Band.SOON if due_safe <= today + timedelta(days=SOON_DAYS) else Band.OK


def counted_in(scope: Scope) -> Counted:
    """Narrow the tally to what a person sees."""
    return Counted(units=scope.units, assignee_id=scope.assignee_id, away=scope.away)


def seen_by(session: Session, away: Away) -> type[Tally]:
    """Give the tally less the petitions that a person keeps away from; mostly the tally itself."""
    if away.me is None:
        return Tally
    hidden = away.hidden()
    if session.scalars(hidden.limit(1)).first() is None:
        return Tally
    less = select(
        func.coalesce(Petition.department_id, 0),
        func.coalesce(Petition.assignee_id, 0),
        Petition.state,
        Petition.due_safe,
        Petition.due_legal_max,
        literal(-1),
    ).where(Petition.id.in_(hidden), Petition.docket_key.is_not(None))
    return aliased(Tally, union_all(select(Tally), less).subquery())


def band_counts(session: Session, asked: Counted, today: date) -> BandCounts:
    """Add the tally up by band."""
    tally = seen_by(session, asked.away)
    query = (
        select(tally.due_safe, tally.due_legal_max, func.sum(tally.amount))
        .where(*asked.conditions(tally))
        .group_by(tally.due_safe, tally.due_legal_max)
    )
    sums = dict.fromkeys(Band, 0)
    for due_safe, due_legal_max, amount in session.execute(query):
        sums[band_of(due_safe, due_legal_max, today)] += int(amount)
    return BandCounts(**{band.value: amount for band, amount in sums.items()})


def queue_counts(session: Session, actor: Actor, scope: Scope, today: date) -> QueueCounts:
    """Add the tally up by the queues of a person."""
    tally, asked = seen_by(session, scope.away), counted_in(scope)
    query = select(tally.state, tally.department_id, func.sum(tally.amount))
    rows = session.execute(
        query.where(*asked.conditions(tally)).group_by(tally.state, tally.department_id)
    ).all()

    def waiting(*states: State, units: frozenset[int] | None = None) -> int:
        return sum(
            int(amount)
            for state, unit, amount in rows
            if state in states and (units is None or unit in units)
        )

    bands = band_counts(session, asked, today)
    signs = waiting(State.DRAFTED, units=actor.heads)
    if Role.HEAD in actor.roles:
        signs += waiting(State.SIGNED_BY_DEPARTMENT)
    return QueueCounts(
        inbox=waiting(State.REGISTERED, State.QUALIFIED),
        open=bands.total,
        to_assign=waiting(State.FORWARDED, units=actor.heads),
        to_sign=signs,
        to_dispatch=waiting(State.SIGNED_BY_HEAD),
        urgent=bands.late + bands.margin,
    )


def waiting_in(session: Session, state: State, away: Away) -> int:
    """Count the petitions in one state."""
    tally = seen_by(session, away)
    query = select(func.sum(tally.amount)).where(tally.state == state.value)
    return int(session.scalar(query) or 0)


def workloads(session: Session, staff_ids: frozenset[int], away: Away = NOBODY) -> dict[int, int]:
    """Count the open petitions in the hands of each specialist."""
    tally = seen_by(session, away)
    query = (
        select(tally.assignee_id, func.sum(tally.amount))
        .where(tally.assignee_id.in_(staff_ids))
        .group_by(tally.assignee_id)
    )
    return {person: int(amount) for person, amount in session.execute(query) if amount}


def open_by_unit(session: Session, actor: Actor = SYSTEM) -> dict[int, int]:
    """Count the open petitions of each department."""
    tally = seen_by(session, away_of(actor))
    query = select(tally.department_id, func.sum(tally.amount)).group_by(tally.department_id)
    return {unit: int(amount) for unit, amount in session.execute(query) if amount}
