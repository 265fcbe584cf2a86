"""What the rules on the text of an answer look at: only while somebody writes it."""

from sqlalchemy import func, select

from casework.desk import Desk
from casework.records.answer import Answer
from casework.records.petition import Petition
from casework.records.working_draft import WorkingDraft
from casework.store import parties
from casework.store.search import wording_key
from workflows.answer import AnswerSeen, shortcomings
from workflows.others_data import told_of_others
from workflows.petition.states import State
from workflows.petition.subjects.quality import NOTHING_TO_SAY, Quality

WRITTEN_IN = (State.ASSIGNED, State.DRAFTED)


def quality_of(desk: Desk, petition: Petition) -> Quality:
    """Read the draft as its reader will."""
    if State(petition.state) not in WRITTEN_IN:
        return NOTHING_TO_SAY
    draft = desk.session.get(WorkingDraft, petition.id)
    if draft is None or not draft.opening.strip():
        return NOTHING_TO_SAY
    party = parties.petitioner(desk.session, petition.id)
    findings = tuple(point.conclusion for point in petition.points)
    seen = AnswerSeen(
        text=f"{draft.opening}\n{draft.closing}",
        findings=findings,
        results=tuple(point.result for point in petition.points if point.result),
        near_copies=_near_copies(desk, petition, draft.opening, findings),
        own=(party.email, party.phone),
    )
    return Quality(shortcomings=shortcomings(seen), told_of_others=told_of_others(seen))


def _near_copies(desk: Desk, petition: Petition, opening: str, findings: tuple[str, ...]) -> int:
    """Count the answers to other petitions that say the same in the same words."""
    query = (
        select(func.count(func.distinct(Answer.petition_id)))
        .where(Answer.wording_key == answer_key(opening, findings))
        .where(Answer.petition_id != petition.id, Answer.wording_key != "")
    )
    return desk.session.scalar(query) or 0


def answer_key(opening: str, findings: tuple[str, ...]) -> str:
    """Give the key under which answers of the same words are counted."""
    return wording_key("\n".join((opening, *findings)))
