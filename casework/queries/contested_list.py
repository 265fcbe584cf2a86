"""All answers whose petitioners say that nothing is solved."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.said_of_answer import ANSWERED, last_word
from casework.records.petition import Petition
from casework.store import texts
from workflows.petition.subjects.outcome import Said

PER_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """An answer that its petitioner contests, and what he wrote."""

    row: CaseRow
    at: datetime
    words: str
    has_photo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestedList:
    """One page of contested answers, newest first."""

    items: tuple[Contested, ...]
    following: int | None


def contested_list(session: Session, before: int) -> ContestedList:
    """Read one page of answered petitions whose petitioner says that nothing is solved."""
    query = (
        select(Petition.id)
        .where(Petition.outcome == Said.CONTESTED.value, Petition.state.in_(ANSWERED))
        .order_by(Petition.id.desc())
        .limit(PER_PAGE + 1)
    )
    ids = list(session.scalars(query.where(Petition.id < before) if before else query))
    shown = ids[:PER_PAGE]
    return ContestedList(
        items=tuple(_contested(session, row) for row in rows_of(session, shown)),
        following=shown[-1] if len(ids) > len(shown) else None,
    )


def _contested(session: Session, row: CaseRow) -> Contested:
    last = last_word(session, row.petition_id)
    assert last is not None
    return Contested(
        row=row,
        at=last.said_at,
        words=texts.read(session, last.text_id),
        has_photo=last.photo_digest is not None,
    )
