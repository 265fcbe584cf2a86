"""Petitions of one text from many people: seen together, answered one by one (R-ART10-MASS)."""

from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.petition_file import visible_petition
from casework.queries.reading import Reader
from casework.queries.search import visible_to
from casework.records.petition import Petition
from casework.records.working_draft import WorkingDraft
from workflows.petition.states import State

MOST = 200
COUNTED = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class SameText:
    """One petition of the group; `takes_draft` tells whether the common draft may go there."""

    row: CaseRow
    takes_draft: bool
    has_draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SameTexts:
    """The petitions of one text that a person sees, and whether a draft waits to be copied."""

    row: CaseRow
    others: tuple[SameText, ...]
    count: int
    has_draft: bool


def same_texts(session: Session, reader: Reader, petition_id: int) -> SameTexts:
    """List the petitions with the words of this one, oldest first."""
    petition = visible_petition(session, reader, petition_id)
    mine = visible_to(session, reader.actor, _of_one_text(petition))
    others = list(
        session.scalars(mine.where(Petition.id != petition.id).order_by(Petition.id).limit(MOST))
    )
    ids = [petition.id, *(other.id for other in others)]
    drafts = set(
        session.scalars(select(WorkingDraft.petition_id).where(WorkingDraft.petition_id.in_(ids)))
    )
    row, *rows = rows_of(session, ids)
    return SameTexts(
        row=row,
        others=tuple(
            SameText(
                row=other_row,
                takes_draft=_takes_draft(other, reader),
                has_draft=other.id in drafts,
            )
            for other, other_row in zip(others, rows, strict=True)
        ),
        count=count_of_same_text(session, petition),
        has_draft=petition.id in drafts,
    )


def count_of_same_text(session: Session, petition: Petition) -> int:
    """Count the petitions with the words of this one, itself too, up to a thousand."""
    if not petition.wording_key:
        return 1
    some = _of_one_text(petition).with_only_columns(Petition.id).limit(COUNTED)
    return session.scalar(select(func.count()).select_from(some.subquery())) or 1


def _of_one_text(petition: Petition) -> Select[Petition]:
    return select(Petition).where(
        Petition.wording_key == petition.wording_key,
        Petition.wording_key != "",
        Petition.state != State.ANNULLED.value,
    )


def _takes_draft(petition: Petition, reader: Reader) -> bool:
    return petition.state == State.ASSIGNED.value and petition.assignee_id == reader.actor.staff_id
