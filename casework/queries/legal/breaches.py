"""The register of breaches for art. 15: what came after its term, read from what was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, cast, func, literal_column, or_, select
from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.queries.legal.docket import ends_at, followed
from casework.records.extension import Extension
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.records.span import Span
from casework.records.unit import Unit
from casework.store.concerned import NOBODY as EVERYBODY
from casework.store.concerned import Away
from casework.wording import format_number
from workflows.petition.regimes import Solution

PER_PAGE = 25
GRANTED = ("granted", "active", "lapsed")
REFUSALS = (Solution.UNFAVOURABLE.value, Solution.REFUSAL.value)


class Breach(StrEnum):
    """What was late, or done past the registry; the value is its name in an address."""

    ANSWER = "raspuns"
    REDIRECTION = "redirectionare"
    NOTICE = "instiintare"
    RECEIVED_DIRECTLY = "primire"

    @property
    def word(self) -> str:
        """Say it in Romanian."""
        return BREACH_WORDS[self]

    @property
    def law(self) -> str:
        """Name the article."""
        return BREACH_LAW[self]


BREACH_WORDS = {
    Breach.ANSWER: "Răspuns după termen",
    Breach.REDIRECTION: "Redirecționare după 5 zile",
    Breach.NOTICE: "Înștiințare de prelungire târzie",
    Breach.RECEIVED_DIRECTLY: "Primită direct, nu prin registratură",
}
BREACH_LAW = {
    Breach.ANSWER: "art. 8 alin. (1), art. 15 lit. a)",
    Breach.REDIRECTION: "art. 6^1, art. 15 lit. a)",
    Breach.NOTICE: "art. 9, art. 15 lit. a)",
    Breach.RECEIVED_DIRECTLY: "art. 12 alin. (2), art. 15 lit. c)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachRow:
    """One breach up to a day: the term, when it was kept after all, and by how many days late.

    `row_id` orders the rows of a kind; `done_on` is empty while nothing was done yet.
    """

    kind: Breach
    row_id: int
    petition_id: int
    number: str
    registered_on: date
    unit: str
    term: date
    done_on: date | None
    days_late: int
    refused: bool
    legal_hold: bool


def breaches(
    session: Session,
    kind: Breach,
    day: date,
    after: int = 0,
    size: int | None = PER_PAGE,
    away: Away = EVERYBODY,
) -> tuple[BreachRow, ...]:
    """Read the breaches of a kind up to a day, in the order written, after a row."""
    query = _query(session, kind, day).where(away.shown())
    row_id = query.selected_columns.row_id
    query = query.where(row_id > after).order_by(row_id)
    if size is not None:
        query = query.limit(size)
    return tuple(_rows(session, query, kind, day))


def breach_counts(session: Session, day: date, away: Away = EVERYBODY) -> dict[Breach, int]:
    """Count the breaches of each kind up to a day."""
    return {
        kind: session.scalar(
            select(func.count()).select_from(
                _query(session, kind, day).where(away.shown()).subquery()
            )
        )
        or 0
        for kind in Breach
    }


def late_closing(session: Session) -> ColumnElement[bool]:
    """Tell whether a stretch ended after its last lawful day, by the Romanian calendar."""
    if session.get_bind().dialect.name == "postgresql":
        moment = func.timezone("Europe/Bucharest", Span.until)
        return cast(moment, Date) > Span.due_legal_max
    summer = func.strftime("%m", Span.until).between("04", "10")
    shift = func.iif(summer, literal_column("'+3 hours'"), literal_column("'+2 hours'"))
    return func.date(Span.until, shift) > Span.due_legal_max


def _query(session: Session, kind: Breach, day: date) -> Select[*tuple[Any, ...]]:
    match kind:
        case Breach.ANSWER:
            return _late_answers(session, day)
        case Breach.REDIRECTION:
            return _late_redirections(day)
        case Breach.NOTICE:
            return _late_notices(day)
        case Breach.RECEIVED_DIRECTLY:
            query = _of_petitions(Petition.id, Petition.registered_on, Petition.registered_at)
            return query.where(Petition.received_directly.is_(True), Petition.registered_on <= day)


def _late_answers(session: Session, day: date) -> Select[*tuple[Any, ...]]:
    """Open past its day, or closed past it: the last stretch up to the day decides."""
    still_open = or_(Span.until.is_(None), Span.until >= ends_at(day))
    past = (Span.since < ends_at(day), Span.due_legal_max < day, Span.due_safe < day)
    late = or_(still_open, late_closing(session))
    query = _of_petitions(Span.id, Span.due_legal_max, Span.until)
    query = query.join(Span, Span.petition_id == Petition.id)
    return query.where(*past, late, ~followed(day))


def _late_redirections(day: date) -> Select[*tuple[Any, ...]]:
    left = Redirection.left_on
    late = or_(left > Redirection.due_legal_max, left.is_(None))
    asked = (Redirection.decided_at < ends_at(day), Redirection.state != "cancelled")
    query = _of_petitions(Redirection.id, Redirection.due_legal_max, left)
    query = query.join(Redirection, Redirection.petition_id == Petition.id)
    return query.where(late, *asked, Redirection.due_legal_max < day)


def _late_notices(day: date) -> Select[*tuple[Any, ...]]:
    left, term = Extension.notice_left_on, Extension.due_safe_before
    granted = (Extension.state.in_(GRANTED), Extension.decided_at < ends_at(day))
    late = or_(left > term, left.is_(None))
    query = _of_petitions(Extension.id, term, left)
    query = query.join(Extension, Extension.petition_id == Petition.id)
    return query.where(*granted, late, term < day)


def _of_petitions(row_id: Any, term: Any, done: Any) -> Select[*tuple[Any, ...]]:
    """Select the same columns for every kind of breach."""
    columns = (
        Petition.id,
        Petition.number,
        Petition.registered_on,
        Petition.solution,
        Petition.legal_hold,
        Unit.name.label("unit"),
    )
    return (
        select(row_id.label("row_id"), term.label("term"), done.label("done"), *columns)
        .select_from(Petition)
        .outerjoin(Unit, Unit.id == Petition.department_id)
    )


def _rows(
    session: Session, query: Select[*tuple[Any, ...]], kind: Breach, day: date
) -> Iterator[BreachRow]:
    for row in session.execute(query):
        done = romanian_date(row.done) if isinstance(row.done, datetime) else row.done
        done_on = done if done is not None and done <= day else None
        yield BreachRow(
            kind=kind,
            row_id=row.row_id,
            petition_id=row.id,
            number=format_number(row.number, row.registered_on),
            registered_on=row.registered_on,
            unit=row.unit or "",
            term=row.term,
            done_on=done_on,
            days_late=max(0, ((done_on or day) - row.term).days),
            refused=row.solution in REFUSALS,
            legal_hold=row.legal_hold,
        )
