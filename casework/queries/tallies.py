"""How many petitions wait, by urgency and by queue: sums of the tally, never a count of rows."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.queries.scope import Scope
from casework.records.tally import Tally
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


Conditions = tuple[ColumnElement[bool], ...]


def band_of(due_safe: date, due_legal_max: date, today: date) -> Band:
    """Tell how urgent a term is on a day."""
    if today > max(due_safe, due_legal_max):
        return Band.LATE
    if today > due_safe:
        return Band.MARGIN
    if today == due_safe:
        return Band.NOW
    return Band.SOON if due_safe <= today + timedelta(days=SOON_DAYS) else Band.OK


def conditions_of(scope: Scope) -> Conditions:
    """Narrow the tally to what a person sees."""
    conditions: Conditions = (Tally.amount > 0,)
    if scope.assignee_id is not None:
        conditions += (Tally.assignee_id == scope.assignee_id,)
    if scope.units is not None:
        conditions += (Tally.department_id.in_(scope.units),)
    return conditions


def band_counts(session: Session, conditions: Conditions, today: date) -> BandCounts:
    """Add the tally up by band."""
    query = (
        select(Tally.due_safe, Tally.due_legal_max, func.sum(Tally.amount))
        .where(*conditions)
        .group_by(Tally.due_safe, Tally.due_legal_max)
    )
    sums = dict.fromkeys(Band, 0)
    for due_safe, due_legal_max, amount in session.execute(query):
        sums[band_of(due_safe, due_legal_max, today)] += int(amount)
    return BandCounts(**{band.value: amount for band, amount in sums.items()})


def queue_counts(session: Session, actor: Actor, scope: Scope, today: date) -> QueueCounts:
    """Add the tally up by the queues of a person."""
    query = select(Tally.state, Tally.department_id, func.sum(Tally.amount))
    rows = session.execute(
        query.where(*conditions_of(scope)).group_by(Tally.state, Tally.department_id)
    ).all()

    def waiting(*states: State, units: frozenset[int] | None = None) -> int:
        return sum(
            int(amount)
            for state, unit, amount in rows
            if state in states and (units is None or unit in units)
        )

    bands = band_counts(session, conditions_of(scope), today)
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


def workloads(session: Session, staff_ids: frozenset[int]) -> dict[int, int]:
    """Count the open petitions in the hands of each specialist."""
    query = (
        select(Tally.assignee_id, func.sum(Tally.amount))
        .where(Tally.assignee_id.in_(staff_ids), Tally.amount > 0)
        .group_by(Tally.assignee_id)
    )
    return {person: int(amount) for person, amount in session.execute(query)}


def open_by_unit(session: Session) -> dict[int, int]:
    """Count the open petitions of each department."""
    query = (
        select(Tally.department_id, func.sum(Tally.amount))
        .where(Tally.amount > 0)
        .group_by(Tally.department_id)
    )
    return {unit: int(amount) for unit, amount in session.execute(query)}
