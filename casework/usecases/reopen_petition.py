"""Open an answered petition again, under the same number (R-CLOSE-REOPEN)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.store import terms
from casework.usecases.group_follows import reopened_with
from casework.usecases.send_for_signature import void_answer
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.ending import EndingAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenPetition:
    """Public relations or the legal office opens it again: an error, a judgment, a new fact."""

    case: Case
    reason: str


def reopen_petition(ask: ReopenPetition, desk: Desk) -> Outcome:
    """Give it back to its specialist; the first valid dispatch still decides the term."""
    asked = EndingAsked(reason=ask.reason)
    taken = take(desk, "reopen", ask.case, lambda _: Asked(ending=asked))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    void_answer(desk, petition, "redeschisă")
    petition.dispatched_at, petition.dispatched_by, petition.solution = None, "", None
    terms.resume_clocks(petition, "record_dispatch")
    reopened_with(desk, petition)
    return finish(desk, taken, {"solution": None}, text=ask.reason.strip())
