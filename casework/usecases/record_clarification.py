"""Keep what the petitioner replied to a question; the term did not stop (art. 5)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.desk import Desk
from casework.records.opinion import Opinion
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.inquiry import InquiryAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordClarification:
    """What the petitioner replied."""

    case: Case
    reply: str


def record_clarification(ask: RecordClarification, desk: Desk) -> Outcome:
    """Keep the reply and close every question that was open."""
    reply = ask.reply.strip()
    asked = Asked(inquiry=InquiryAsked(answer=reply))
    taken = take(desk, "record_clarification", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    open_ones = select(Opinion).where(
        Opinion.petition_id == taken.petition.id,
        Opinion.kind == "clarification",
        Opinion.given_at.is_(None),
    )
    for row in desk.session.scalars(open_ones):
        row.given_at, row.given_by, row.answer = desk.now, desk.actor.staff_id, reply[:4000]
    return finish(desk, taken, text=reply)
