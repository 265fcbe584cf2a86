"""Record that the answer left, with its proof; this moment decides the term (art. 8)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.records.dispatch import Dispatch
from casework.records.petition import Petition
from casework.store import terms
from casework.store.answers import frozen_content
from casework.usecases.group_follows import answered_with
from casework.usecases.picture import papers_of
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.deadlines.clocks import SECOND_CHANNEL
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDispatch:
    """The mail server accepted, or the clerk has a list number or a signature."""

    case: Case
    proof: str


def record_dispatch(ask: RecordDispatch, desk: Desk) -> Outcome:
    """Make the petition dispatched and stop its clocks."""
    proof = one_line(ask.proof)
    taken = take(desk, "record_dispatch", ask.case, lambda _: Asked(proof=proof))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    papers = papers_of(desk, petition)
    at = desk.now
    if papers.dispatch is not None:
        papers.dispatch.state = "recorded"
        papers.dispatch.proof = proof[:300]
        papers.dispatch.recorded_at = at
        petition.dispatched_by = papers.dispatch.channel
    if papers.answer is not None:
        petition.solution = str(frozen_content(papers.answer)["solution"])
    petition.dispatch_pending = False
    petition.dispatched_at = _first_valid(desk, petition) or at
    running = (petition.clock, "redirection", SECOND_CHANNEL.name)
    terms.end_clocks(petition, running, desk.clock.on(at), "record_dispatch")
    done = finish(
        desk,
        taken,
        {
            "dispatch": papers.dispatch.id if papers.dispatch else None,
            "channel": petition.dispatched_by,
            "solution": petition.solution,
        },
        text=proof,
    )
    answered_with(desk, petition)
    return done


def _first_valid(desk: Desk, petition: Petition) -> datetime | None:
    """Give the first dispatch that did not come back: it decides the term (R-DISPATCH-BOUNCE)."""
    desk.session.flush()
    return desk.session.scalar(
        select(func.min(Dispatch.recorded_at)).where(
            Dispatch.petition_id == petition.id, Dispatch.state == "recorded"
        )
    )
