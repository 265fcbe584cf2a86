"""The radar of what comes back: places where the same kind of matter was solved again and again."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from casework.queries.case_rows import CaseRow, rows_of
from casework.records.petition import Petition
from workflows.petition.regimes import Solution

TIMES = 3
MONTHS = timedelta(days=365)
MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """One place and category, and the petitions there that were all closed favourably."""

    place: str
    category: str
    rows: tuple[CaseRow, ...]


def recurrences(session: Session, today: date) -> tuple[Recurrence, ...]:
    """List places with three favourable closings of one category within a year, most first."""
    solved = _solved(today)
    groups = (
        solved.with_only_columns(Petition.place, Petition.category, func.count())
        .group_by(Petition.place, Petition.category)
        .having(func.count() >= TIMES)
        .order_by(func.count().desc(), Petition.place)
        .limit(MOST)
    )
    return tuple(
        Recurrence(
            place=place,
            category=category,
            rows=tuple(rows_of(session, _ids(session, today, place, category))),
        )
        for place, category, _ in session.execute(groups)
    )


def times_solved(session: Session, petition: Petition, today: date) -> int:
    """Count the favourable closings of one category at the place of a petition."""
    if not petition.place:
        return 0
    same = _solved(today).where(
        Petition.place == petition.place,
        Petition.category == petition.category,
        Petition.id != petition.id,
    )
    return session.scalar(same.with_only_columns(func.count())) or 0


def _solved(today: date) -> Select[Petition]:
    return select(Petition).where(
        Petition.closed_on >= today - MONTHS,
        Petition.solution == Solution.FAVOURABLE.value,
        Petition.place != "",
    )


def _ids(session: Session, today: date, place: str, category: str) -> list[int]:
    query = _solved(today).where(Petition.place == place, Petition.category == category)
    return list(session.scalars(query.with_only_columns(Petition.id).order_by(Petition.id)))
