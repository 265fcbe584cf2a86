"""What the specialist has before him while he writes: petition, aspects, draft, what is missing."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.letters.answer import Point as LetterPoint
from casework.letters.answer import answer_pdf
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.inbox import FileSeen, files_of
from casework.queries.reading import Reader
from casework.queries.scope import sees
from casework.records.answer import Answer
from casework.records.history_line import HistoryLine
from casework.records.petition import Petition
from casework.records.working_draft import WorkingDraft
from casework.store import parties, texts
from casework.store.sealing import Value, canonical
from casework.usecases.answer_letter import answer_letter
from casework.usecases.picture import facts_of
from casework.usecases.send_for_signature import draft_content
from workflows.decisions import Refusal
from workflows.petition.guards.drafting import the_assignee_drafts
from workflows.petition.machine import permission
from workflows.petition.regimes import (
    POINT_RESULT_WORDS,
    SOLUTION_WORDS,
    Kind,
    PointResult,
    Solution,
)
from workflows.petition.states import State

PLACEHOLDERS: dict[str, Value] = {
    "solution": Solution.INFORMATION.value,
    "points": [{"title": "-", "finding": "-", "result": PointResult.DONE.value}],
    "legal_basis": ["-"],
}
"""What a letter must have to be built at all; a draft's own, perhaps missing, parts follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPoint:
    """One aspect of the petition as written so far."""

    title: str
    conclusion: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPage:
    """The working draft beside its petition; `stops` say why nobody here may write."""

    row: CaseRow
    kind: Kind | None
    text: str
    place: str
    addressee: str
    files: tuple[FileSeen, ...]
    points: tuple[DraftPoint, ...]
    opening: str
    closing: str
    legal_basis: str
    solution: str
    revision: int
    saved_at: datetime | None
    returned: str
    stops: tuple[Refusal, ...]
    missing: tuple[Refusal, ...]


def draft_page(session: Session, reader: Reader, petition_id: int) -> DraftPage:
    """Read the draft of a petition; raises NotFound."""
    petition = session.get(Petition, petition_id)
    rows = rows_of(session, (petition_id,))
    if petition is None or not rows or not sees(session, reader.actor, petition):
        raise NotFound("petiția nu există")
    draft = session.get(WorkingDraft, petition_id)
    facts = facts_of(reader.desk(session), petition)
    sending = permission("draft", facts).refusals
    not_his = the_assignee_drafts(facts)
    closed = facts.state not in (State.ASSIGNED, State.DRAFTED)
    return DraftPage(
        row=rows[0],
        kind=Kind(petition.kind) if petition.kind else None,
        text=texts.read(session, petition.body_text_id),
        place=petition.place,
        addressee=parties.shown_name(parties.petitioner(session, petition_id)),
        files=files_of(session, petition_id),
        points=tuple(
            DraftPoint(title=point.title, conclusion=point.conclusion, result=point.result)
            for point in petition.points
        ),
        opening=draft.opening if draft else "",
        closing=draft.closing if draft else "",
        legal_basis=draft.legal_basis if draft else "",
        solution=draft.solution if draft else "",
        revision=draft.revision if draft else 0,
        saved_at=draft.saved_at if draft else None,
        returned=_why_returned(session, petition),
        stops=sending if closed else (not_his,) if isinstance(not_his, Refusal) else (),
        missing=sending,
    )


def draft_preview(session: Session, reader: Reader, petition_id: int) -> bytes:
    """Print the working draft as saved, marked as a draft; raises NotFound before it is saved."""
    petition = session.get(Petition, petition_id)
    if petition is None or not sees(session, reader.actor, petition):
        raise NotFound("petiția nu există")
    if session.get(WorkingDraft, petition_id) is None:
        raise NotFound("proiectul nu este încă salvat")
    desk = reader.desk(session)
    content = draft_content(desk, petition)
    solution, legal_basis = str(content["solution"]), _basis(session, petition_id)
    frozen = Answer(content=canonical(content | PLACEHOLDERS).decode())
    letter = replace(
        answer_letter(desk, petition, frozen, desk.now),
        date=None,
        legal_basis=tuple(line for line in legal_basis if line.strip()),
        solution=SOLUTION_WORDS[Solution(solution)] if solution else "",
        points=tuple(
            LetterPoint(
                title=point.title,
                finding=point.conclusion,
                result=POINT_RESULT_WORDS[PointResult(point.result)] if point.result else "",
            )
            for point in petition.points
        ),
    )
    return answer_pdf(letter, created=desk.now)


def _basis(session: Session, petition_id: int) -> list[str]:
    return session.get_one(WorkingDraft, petition_id).legal_basis.splitlines()


def _why_returned(session: Session, petition: Petition) -> str:
    """Give the reason of the last return, while the petition still waits to be redone."""
    if petition.state != State.ASSIGNED.value:
        return ""
    query = (
        select(HistoryLine)
        .where(
            HistoryLine.petition_id == petition.id,
            HistoryLine.event.in_(("return_draft", "reassign")),
        )
        .order_by(HistoryLine.seq.desc())
        .limit(1)
    )
    line = session.scalar(query)
    return texts.read(session, line.text_id) if line and line.event == "return_draft" else ""
