"""Take an answer that came back up again, to send it by a second channel (R-DISPATCH-BOUNCE)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.desk import Desk
from casework.records.dispatch import Dispatch
from casework.records.petition import Petition
from casework.store import calendars, terms
from casework.store.sealing import Value
from casework.usecases.group_follows import reopened_with
from casework.usecases.resume_redirection import ResumeRedirection, resume_redirection
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.deadlines.clocks import SECOND_CHANNEL
from workflows.deadlines.due import due_on
from workflows.petition.asked import Asked
from workflows.petition.states import State
from workflows.petition.subjects.ending import EndingAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeAfterBounce:
    """The registry says what came back: the server's message, the mark on the envelope.

    `letter` is asked of a redirected petition: the one to the authority or to the petitioner.
    """

    case: Case
    reason: str
    letter: str = ""


def resume_after_bounce(ask: ResumeAfterBounce, desk: Desk) -> Outcome:
    """Undo the dispatch that reached nobody; the signed answer waits to leave another way."""
    seen = desk.session.get(Petition, ask.case.petition_id)
    if seen is not None and seen.state == State.REDIRECTED.value:
        return resume_redirection(
            ResumeRedirection(case=ask.case, letter=ask.letter, reason=ask.reason), desk
        )
    asked = EndingAsked(reason=ask.reason)
    taken = take(desk, "resume_after_bounce", ask.case, lambda _: Asked(ending=asked))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    came_back = _last_dispatch(desk, petition)
    came_back.state = "bounced"
    petition.dispatched_at, petition.dispatched_by, petition.solution = None, "", None
    terms.resume_clocks(petition, "record_dispatch")
    again = due_on(SECOND_CHANNEL, desk.today, calendars.of_the_hall(desk.session))
    petition.clocks.append(terms.run_of(again))
    reopened_with(desk, petition)
    data: dict[str, Value] = {
        "dispatch": came_back.id,
        "channel": came_back.channel,
        "again_by": again.due_safe.isoformat(),
        "solution": None,
    }
    return finish(desk, taken, data, text=ask.reason.strip())


def _last_dispatch(desk: Desk, petition: Petition) -> Dispatch:
    query = select(Dispatch).where(
        Dispatch.petition_id == petition.id, Dispatch.state == "recorded"
    )
    found = desk.session.scalars(query.order_by(Dispatch.id.desc())).first()
    assert found is not None
    return found
