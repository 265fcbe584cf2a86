"""The petitions behind a figure of the board, a page at a time by the last lawful day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, select, tuple_
from sqlalchemy.orm import Session

from casework.queries.legal.docket import Wanted, wanted_by
from casework.records.petition import Petition
from casework.records.span import Span
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store import people
from casework.wording import format_number
from workflows.deadlines.standing import Standing, days_late, standing
from workflows.petition.regimes import NEUTRAL, Regime
from workflows.petition.states import State

PER_PAGE = 25
KEY = re.compile(r"(\d{4}-\d{2}-\d{2})\.(\d{1,18})")


@dataclass(frozen=True, slots=True)
class After:
    """The row after which a page begins: its last lawful day and its petition."""

    due_legal_max: date
    petition_id: int

    @classmethod
    def read(cls, text: str) -> "After | None":
        """Take a key from an address; what is no key begins at the first page."""
        found = KEY.fullmatch(text)
        try:
            return cls(date.fromisoformat(found[1]), int(found[2])) if found else None
        except ValueError:
            return None

    def __str__(self) -> str:
        """Write the key as an address has it."""
        return f"{self.due_legal_max.isoformat()}.{self.petition_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """One petition as it stood when a day was over."""

    petition_id: int
    number: str
    subject: str
    registered_on: date
    state: State
    unit_id: int | None
    unit: str
    assignee: str
    due_safe: date
    due_legal_max: date
    standing: Standing
    days_late: int
    legal_hold: bool


@dataclass(frozen=True, slots=True)
class TermList:
    """A page of petitions, how many there are, and where the next page begins."""

    rows: tuple[TermRow, ...]
    total: int
    following: str


COLUMNS = (
    Petition.id,
    Petition.number,
    case(
        (Petition.regime == Regime.WHISTLEBLOWER_361.value, NEUTRAL), else_=Petition.subject
    ).label("subject"),
    Petition.registered_on,
    Petition.legal_hold,
    Span.state,
    Span.department_id,
    Span.due_safe,
    Span.due_legal_max,
    Unit.name.label("unit"),
    StaffMember.name.label("assignee"),
)


def term_list(
    session: Session, wanted: Wanted, after: After | None = None, size: int = PER_PAGE
) -> TermList:
    """Read one page of what a figure counts."""
    query = _joined(wanted)
    if after is not None:
        key = tuple_(Span.due_legal_max, Petition.id)
        query = query.where(key > (after.due_legal_max, after.petition_id))
    rows = tuple(_rows(session, query.limit(size + 1), wanted.day))
    shown = rows[:size]
    last = shown[-1] if len(rows) > size else None
    return TermList(
        rows=shown,
        total=amount_of(session, wanted),
        following=str(After(last.due_legal_max, last.petition_id)) if last else "",
    )


def whole_list(session: Session, wanted: Wanted) -> tuple[TermRow, ...]:
    """Read everything that a figure counts."""
    return tuple(_rows(session, _joined(wanted), wanted.day))


def amount_of(session: Session, wanted: Wanted) -> int:
    """Count what a figure counts."""
    query = select(func.count()).select_from(Span)
    query = query.join(Petition, Petition.id == Span.petition_id)
    return session.scalar(query.where(*wanted_by(wanted))) or 0


def unit_choices(session: Session, day: date) -> tuple[tuple[int, str], ...]:
    """List the departments of a day by which a list may be narrowed."""
    return tuple((unit.id, unit.name) for unit in people.units_on(session, day))


def _joined(wanted: Wanted) -> Select[*tuple[Any, ...]]:
    return (
        select(*COLUMNS)
        .select_from(Span)
        .join(Petition, Petition.id == Span.petition_id)
        .outerjoin(Unit, Unit.id == Span.department_id)
        .outerjoin(StaffMember, StaffMember.id == Span.assignee_id)
        .where(*wanted_by(wanted))
        .order_by(Span.due_legal_max, Petition.id)
    )


def _rows(session: Session, query: Select[*tuple[Any, ...]], day: date) -> Iterable[TermRow]:
    for row in session.execute(query):
        kind = standing(day, row.due_safe, row.due_legal_max)
        late = kind is Standing.LATE
        yield TermRow(
            petition_id=row.id,
            number=format_number(row.number, row.registered_on),
            subject=row.subject,
            registered_on=row.registered_on,
            state=State(row.state),
            unit_id=row.department_id,
            unit=row.unit or "",
            assignee=row.assignee or "",
            due_safe=row.due_safe,
            due_legal_max=row.due_legal_max,
            standing=kind,
            days_late=days_late(day, row.due_legal_max) if late else 0,
            legal_hold=row.legal_hold,
        )
