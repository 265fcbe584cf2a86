"""What petitioners said of their answers: on one case, and all that contest."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.queries.case_rows import CaseRow, rows_of
from casework.records.feedback import Feedback
from casework.records.petition import Petition
from casework.store import texts
from casework.wording import local_day
from workflows.petition.states import State
from workflows.petition.subjects.outcome import DAYS_TO_SAY, Said

PER_PAGE = 50
ANSWERED = (State.DISPATCHED.value, State.FILED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordOfPetitioner:
    """What was said of one answer; `until` is the last day on which it may still be said."""

    said: Said | None
    until: date | None
    at: datetime | None
    words: str
    may_still_say: bool


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


def word_of_petitioner(session: Session, petition_id: int, today: date) -> WordOfPetitioner:
    """Read what the petitioner said last, and whether there is still time to say it."""
    petition = session.get_one(Petition, petition_id)
    last = _last(session, petition_id)
    answered = petition.dispatched_at if petition.state in ANSWERED else None
    until = local_day(answered) + timedelta(days=DAYS_TO_SAY) if answered else None
    said = Said(petition.outcome) if petition.outcome else None
    return WordOfPetitioner(
        said=said,
        until=until,
        at=last.said_at if last else None,
        words=texts.read(session, last.text_id) if last else "",
        may_still_say=until is not None and today <= until and said is not Said.CONTESTED,
    )


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
    last = _last(session, row.petition_id)
    assert last is not None
    return Contested(
        row=row,
        at=last.said_at,
        words=texts.read(session, last.text_id),
        has_photo=last.photo_digest is not None,
    )


def _last(session: Session, petition_id: int) -> Feedback | None:
    query = select(Feedback).where(Feedback.petition_id == petition_id)
    return session.scalars(query.order_by(Feedback.id.desc()).limit(1)).first()
