"""Stop a dispatch that is still pending, so that the answer can leave another way."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.desk import Desk
from casework.errors import BadInput
from casework.records.message import OutgoingMessage
from casework.usecases.picture import facts_of, papers_of
from casework.usecases.step import Case, Done, locked, note
from workflows.decisions import Refusal, Stopped
from workflows.law import OG27
from workflows.petition.guards.dispatching import a_dispatch_is_under_way
from workflows.petition.machine import not_by_this_person
from workflows.petition.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelDispatch:
    """The registry takes a letter back before it left: it failed, or must go another way."""

    case: Case
    reason: str


def cancel_dispatch(ask: CancelDispatch, desk: Desk) -> Done | Stopped:
    """Cancel the pending dispatch and its message; raises BadInput without a reason."""
    if not ask.reason.strip():
        raise BadInput({"reason": "Scrieți de ce se oprește expedierea"})
    petition = locked(desk, ask.case)
    facts = facts_of(desk, petition)
    wrong_hands = not_by_this_person("dispatch", facts)
    nothing = a_dispatch_is_under_way(facts)
    reasons = tuple(item for item in (wrong_hands, nothing) if isinstance(item, Refusal))
    if reasons:
        return Stopped(reasons)
    dispatch = papers_of(desk, petition).dispatch
    if dispatch is not None:
        dispatch.state = "cancelled"
        query = select(OutgoingMessage).where(OutgoingMessage.dispatch_id == dispatch.id)
        for message in desk.session.scalars(query.with_for_update()):
            if message.state == "sending":
                raise BadInput({"reason": "Mesajul tocmai se trimite; încercați peste un minut"})
            message.state = "cancelled"
    petition.dispatch_pending = False
    note(desk, petition, "cancel_dispatch", (OG27("art. 6 alin. (4)"),), text=ask.reason.strip())
    return Done(
        petition_id=petition.id,
        trigger="cancel_dispatch",
        state=State(petition.state),
        version=petition.history_count,
    )
