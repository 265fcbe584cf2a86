"""Record that the answer left, with its proof; this moment decides the term (art. 8)."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.store import terms
from casework.store.answers import frozen_content
from casework.usecases.picture import papers_of
from casework.usecases.step import Case, Outcome, Taken, finish, take
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
    petition.dispatched_at = at
    terms.end_clocks(petition, ("answer", "redirection"), desk.clock.on(at), "record_dispatch")
    return finish(
        desk,
        taken,
        {
            "dispatch": papers.dispatch.id if papers.dispatch else None,
            "channel": petition.dispatched_by,
            "solution": petition.solution,
        },
        text=proof,
    )
