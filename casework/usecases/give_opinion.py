"""Give the opinion that the own department was asked for; the main term ran on (art. 5)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.desk import Desk
from casework.records.opinion import Opinion
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.inquiry import InquiryAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveOpinion:
    """The opinion, in writing."""

    case: Case
    opinion: str


def give_opinion(ask: GiveOpinion, desk: Desk) -> Outcome:
    """Answer what the actor's department was asked."""
    opinion = ask.opinion.strip()
    asked = Asked(inquiry=InquiryAsked(answer=opinion))
    taken = take(desk, "give_opinion", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    owed = select(Opinion).where(
        Opinion.petition_id == taken.petition.id,
        Opinion.kind == "opinion",
        Opinion.given_at.is_(None),
        Opinion.unit_id.in_(desk.actor.works_in),
    )
    for row in desk.session.scalars(owed):
        row.given_at, row.given_by, row.answer = desk.now, desk.actor.staff_id, opinion[:4000]
    return finish(desk, taken, text=opinion)
