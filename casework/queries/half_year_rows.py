"""Reading the rows of a half-year's report: each petition as it stood at the cut-off."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from casework.clock import BUCHAREST, romanian_date
from casework.queries.half_year_terms import Deciding, Term
from casework.records.party import Party
from casework.records.petition import Petition
from casework.records.span import Span
from casework.reports.lines import Line, Row, line_of
from casework.reports.periods import HalfYear

EARLIER = aliased(Span)


Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Period:
    """A half-year and the day at whose end its figures are taken."""

    half: HalfYear
    cut_off: date

    @property
    def midnight(self) -> datetime:
        """Give the first moment after the cut-off day, in Romania."""
        return datetime.combine(self.cut_off + timedelta(days=1), time(), BUCHAREST)

    @property
    def registered(self) -> ColumnElement[bool]:
        """Select what was registered in the half-year, up to the cut-off."""
        return Petition.registered_on.between(self.half.begins, self.cut_off)

    @property
    def still_open(self) -> ColumnElement[bool]:
        """Select what was registered before it and not closed then."""
        begins = self.half.begins
        return and_(
            Petition.registered_on < begins,
            or_(Petition.closed_on.is_(None), Petition.closed_on >= begins),
        )


def lines_of(
    session: Session, period: Period, deciding: Deciding, which: Condition
) -> Iterator[Line]:
    """Give a line for each petition; the parts of a split one stand under its number once."""
    begins, cut_off = period.half.begins, period.cut_off
    query = _rows(period).where(which).execution_options(yield_per=2000)
    for row in session.execute(query):
        yield line_of(_row(row, period, deciding), begins, cut_off)


def _rows(period: Period) -> Select[*tuple[Any, ...]]:
    last = (
        select(func.max(EARLIER.id))
        .where(EARLIER.petition_id == Petition.id, EARLIER.since < period.midnight)
        .scalar_subquery()
    )
    return (
        select(
            *(Petition.id, Petition.number, Petition.registered_on, Petition.regime),
            *(Petition.kind, Petition.channel, Petition.department_id, Petition.assignee_id),
            *(Petition.category, Petition.solution, Petition.closed_on, Petition.closed_by),
            *(Petition.dispatched_at, Petition.due_safe, Petition.due_legal_max),
            *(Petition.clock, Petition.extended_by, Petition.from_authority),
            *(Petition.repeats, Petition.names_staff, Party.kind.label("petitioner")),
            *(Span.id.label("span"), Span.until, Span.ended_by),
            *(Span.department_id.label("stood_in"), Span.assignee_id.label("stood_with")),
            *(Span.due_safe.label("then_safe"), Span.due_legal_max.label("then_last")),
        )
        .outerjoin(Party, and_(Party.petition_id == Petition.id, Party.role == "petitioner"))
        .outerjoin(Span, Span.id == last)
        .where(Petition.part_of.is_(None))
        .order_by(Petition.registered_on, Petition.id)
    )


def _row(row: Any, period: Period, deciding: Deciding) -> Row:
    closed_on, closed_by = _closing(row, period.midnight)
    is_open = closed_on is None
    term = Term(
        clock=row.clock,
        start=row.registered_on,
        extended_by=row.extended_by,
        due_safe=row.then_safe if is_open and row.span else row.due_safe,
        due_legal_max=row.then_last if is_open and row.span else row.due_legal_max,
    )
    sent = romanian_date(row.dispatched_at) if row.dispatched_at else None
    return Row(
        id=row.id,
        number=row.number,
        registered_on=row.registered_on,
        regime=row.regime,
        kind=row.kind or "",
        channel=row.channel,
        petitioner=row.petitioner or "anonymous",
        department=_key(row.stood_in if is_open and row.span else row.department_id),
        solver=_key(row.stood_with if is_open and row.span else row.assignee_id),
        domain=row.category,
        solution=row.solution or "",
        closed_on=closed_on,
        closed_by=closed_by,
        answered_on=sent if sent and closed_on and sent <= closed_on else None,
        due=deciding.due(term),
        due_legal_max=term.due_legal_max,
        authority=_key(row.from_authority),
        repeats=row.repeats is not None,
        extended=row.extended_by > 0,
        names_staff=row.names_staff,
    )


def _closing(row: Any, midnight: datetime) -> tuple[date | None, str]:
    """Give when and by what act it was closed at the cut-off; its last stretch says so."""
    if row.closed_by == "annul" or row.span is None:
        return row.closed_on, row.closed_by
    if row.until is None or row.until >= midnight:
        return None, ""
    return romanian_date(row.until), row.ended_by or row.closed_by


def _key(number: int | None) -> str:
    return "" if number is None else str(number)
