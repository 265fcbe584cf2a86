"""Freeze the draft as a version of the answer and send it to be signed (art. 5 and 13).

The answer bears the number of the petition (R-REG-REPLYNO).
"""

import hashlib
from dataclasses import dataclass

from sqlalchemy import func, select

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.records.answer import Answer
from casework.records.petition import Petition
from casework.records.working_draft import WorkingDraft
from casework.store import groups, parties
from casework.store.sealing import Value, canonical
from casework.usecases.pictures.quality import answer_key
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class SendForSignature:
    """The specialist says that the answer is ready."""

    case: Case


def send_for_signature(ask: SendForSignature, desk: Desk) -> Outcome:
    """Freeze text, points, basis, numbers, addressee and attachments under one hash."""
    taken = take(desk, "draft", ask.case, lambda _: Asked())
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    version = 1 + (
        desk.session.scalar(
            select(func.max(Answer.version)).where(Answer.petition_id == petition.id)
        )
        or 0
    )
    content = canonical(draft_content(desk, petition))
    answer = Answer(
        petition_id=petition.id,
        version=version,
        content=content.decode(),
        wording_key=_wording_key(desk, petition),
        content_hash=hashlib.sha256(content).hexdigest(),
        drafted_by=petition.assignee_id,
        drafted_at=desk.now,
    )
    void_answer(desk, petition, "versiune nouă")
    desk.session.add(answer)
    desk.session.flush()
    petition.answer_id = answer.id
    return finish(desk, taken, {"answer": version, "hash": answer.content_hash})


def _wording_key(desk: Desk, petition: Petition) -> str:
    opening = desk.session.get_one(WorkingDraft, petition.id).opening
    return answer_key(opening, tuple(point.conclusion for point in petition.points))


def void_answer(desk: Desk, petition: Petition, reason: str) -> None:
    """Take the force away from the present version and its signatures."""
    if petition.answer_id is None:
        return
    answer = desk.session.get_one(Answer, petition.answer_id)
    answer.voided_at, answer.voided_reason = desk.now, reason
    petition.answer_id = None


def draft_content(desk: Desk, petition: Petition) -> dict[str, Value]:
    """Spell what the working draft says now, as it would be frozen."""
    draft = desk.session.get_one(WorkingDraft, petition.id)
    party = parties.petitioner(desk.session, petition.id)
    return {
        "number": groups.number_of(petition),
        "numbers": [
            groups.number_of(one)
            for one in (petition, *groups.members_of(desk.session, petition.id))
        ],
        "subject": petition.subject,
        "addressee": {
            "name": parties.shown_name(party),
            "address": party.address,
            "email": party.email,
        },
        "opening": draft.opening,
        "points": [
            {"title": point.title, "finding": point.conclusion, "result": point.result}
            for point in petition.points
        ],
        "solution": draft.solution,
        "closing": draft.closing,
        "legal_basis": [one_line(line) for line in draft.legal_basis.splitlines() if line.strip()],
        "department": petition.department_id,
        "attachments": [],
    }
