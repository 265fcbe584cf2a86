"""Mark a petition at triage as another authority's, with the one proposed (art. 6^1)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.usecases.redirect_petition import authority_asked
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.deadlines.clocks import REDIRECTION
from workflows.petition.asked import Asked
from workflows.petition.subjects.redirection import RedirectionAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkNotOurs:
    """The registry says that the petition is not ours, whose it seems, and why."""

    case: Case
    authority_id: int | None = None
    reason: str = ""


def mark_not_ours(ask: MarkNotOurs, desk: Desk) -> Outcome:
    """Set the mark; whoever redirects finds the proposal filled in (R-ART61-5D)."""
    authority = authority_asked(desk, ask.authority_id)
    reason = clean_text(ask.reason)
    asked = RedirectionAsked(authority_is_known=authority is not None, reason=reason)
    taken = take(desk, "mark_not_ours", ask.case, lambda _: Asked(redirection=asked))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    petition.not_ours = True
    if authority is not None:
        _propose(desk, petition, authority.id, reason)
    data = {"authority": authority.id if authority else None}
    said = f"{authority.name}. {reason}".strip() if authority else reason
    return finish(desk, taken, data, text=said)


def _propose(desk: Desk, petition: Petition, authority_id: int, reason: str) -> None:
    earlier = select(Redirection).where(
        Redirection.petition_id == petition.id, Redirection.state == "proposed"
    )
    proposal = desk.session.scalar(earlier)
    if proposal is None:
        term = next(run for run in petition.clocks if run.clock == REDIRECTION.name)
        proposal = Redirection(
            petition_id=petition.id,
            state="proposed",
            due_safe=term.due_safe,
            due_legal_max=term.due_legal_max,
        )
        desk.session.add(proposal)
    proposal.authority_id, proposal.reason = authority_id, reason[:1000]
    assert desk.actor.staff_id is not None
    proposal.decided_by, proposal.decided_at = desk.actor.staff_id, desk.now
