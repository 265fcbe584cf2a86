"""The audit of one day: every open term with both dates and class, every breach up to it.

It reads only (R-AUDIT-LEGAL), and takes rows apart by hand: tens of thousands in a few seconds.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select
from sqlalchemy.orm import Session

from casework.queries.legal.breaches import Breach, BreachRow, breaches
from casework.queries.legal.docket import Wanted, wanted_by
from casework.queries.legal.queues import Queue
from casework.records.clock_run import ClockRun
from casework.records.petition import Petition
from casework.records.policy_decision import PolicyDecision
from casework.records.span import Span
from casework.records.unit import Unit
from casework.store import calendars
from casework.wording import format_number
from workflows.deadlines.calendar import Override
from workflows.deadlines.clocks import REDIRECTION
from workflows.deadlines.standing import Standing, days_late, standing


@dataclass(frozen=True, slots=True)
class Term:
    """One open term of one petition on the day of the audit."""

    petition_id: int
    number: str
    clock: str
    state: str
    department: str
    registered_on: date
    due_safe: date
    due_legal_max: date
    standing: Standing
    days_late: int
    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """All that was found, and by which calendar and which policy it was judged."""

    on: date
    terms: tuple[Term, ...]
    breaches: tuple[BreachRow, ...]
    policy: str
    calendar: str
    overrides: tuple[Override, ...]
    calendars_of_cases: Mapping[str, int]

    def amount(self, kind: Standing) -> int:
        """Count the open terms of a class."""
        return sum(term.standing is kind for term in self.terms)


def audit(session: Session, on: date) -> Audit:
    """Audit the docket as it stood when a day was over."""
    calendar = calendars.of_the_hall(session)
    rows = session.execute(_governing(on)).all()
    clocks = _earlier_clocks(session, on)
    answers = (_term(row, on, clocks.get(row.span_id, row.clock)) for row in rows)
    side = (_term(row, on, REDIRECTION.name) for row in session.execute(_redirections(on)))
    return Audit(
        on=on,
        terms=(*answers, *side),
        breaches=tuple(_breaches(session, on)),
        policy=_policy(session, on),
        calendar=calendar.version,
        overrides=calendar.in_force,
        calendars_of_cases=Counter(row.calendar_version for row in rows),
    )


def _governing(on: date) -> Select[*tuple[Any, ...]]:
    return _select(on, Span.due_safe, Span.due_legal_max).where(*wanted_by(Wanted(day=on)))


def _redirections(on: date) -> Select[*tuple[Any, ...]]:
    query = _select(on, ClockRun.due_safe, ClockRun.due_legal_max)
    query = query.join(ClockRun, ClockRun.petition_id == Petition.id)
    wanted = Wanted(day=on, queue=Queue.REDIRECTIONS)
    return query.where(ClockRun.clock == REDIRECTION.name, *wanted_by(wanted))


def _select(
    on: date, due_safe: ColumnElement[date] | Any, due_legal_max: ColumnElement[date] | Any
) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Span.id.label("span_id"),
            Petition.id,
            Petition.number,
            Petition.registered_on,
            Petition.clock,
            Petition.policy,
            Petition.calendar_version,
            Span.state,
            Unit.name,
            due_safe.label("due_safe"),
            due_legal_max.label("due_legal_max"),
        )
        .select_from(Span)
        .join(Petition, Petition.id == Span.petition_id)
        .outerjoin(Unit, Unit.id == Span.department_id)
        .order_by(Span.due_legal_max, Petition.id)
    )


def _earlier_clocks(session: Session, on: date) -> dict[int, str]:
    """Name the clock that governed where another one has followed since."""
    query = (
        select(Span.id, ClockRun.clock)
        .join(Petition, Petition.id == Span.petition_id)
        .join(ClockRun, ClockRun.petition_id == Petition.id)
        .where(
            Span.due_legal_max != Petition.due_legal_max,
            ClockRun.due_legal_max == Span.due_legal_max,
            ClockRun.clock != REDIRECTION.name,
            *wanted_by(Wanted(day=on)),
        )
    )
    return dict(session.execute(query).all())


def _term(row: Row[*tuple[Any, ...]], on: date, clock: str) -> Term:
    kind = standing(on, row.due_safe, row.due_legal_max)
    return Term(
        row.id,
        format_number(row.number, row.registered_on),
        clock,
        row.state,
        row.name or "",
        row.registered_on,
        row.due_safe,
        row.due_legal_max,
        kind,
        days_late(on, row.due_legal_max) if kind is Standing.LATE else 0,
        row.policy or "",
    )


def _breaches(session: Session, on: date) -> Iterator[BreachRow]:
    for kind in Breach:
        yield from breaches(session, kind, on, size=None)


def _policy(session: Session, on: date) -> str:
    """Name the policy that decides since the last decision before the day."""
    query = select(PolicyDecision.policy).where(
        PolicyDecision.since <= on, PolicyDecision.approved_at.is_not(None)
    )
    return session.scalar(query.order_by(PolicyDecision.since.desc()).limit(1)) or ""
