"""Record that a letter other than an answer left by post or was handed over (art. 6 alin. (4))."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.usecases.correspondence import left
from casework.usecases.letter_in_hand import letter_in_hand
from casework.usecases.step import Case, Done
from workflows.decisions import Stopped
from workflows.petition.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLetter:
    """The registry gives the proof: the place on the list of the post, or who signed."""

    case: Case
    letter_id: int
    proof: str


def record_letter(ask: RecordLetter, desk: Desk) -> Done | Stopped:
    """Keep the proof and go on with what waited for it; raises BadInput without a proof."""
    found = letter_in_hand(desk, ask.case, ask.letter_id)
    if isinstance(found, Stopped):
        return found
    petition, letter = found
    proof = one_line(ask.proof)
    if not proof:
        raise BadInput({"proof": "Scrieți dovada: numărul borderoului sau cine a semnat"})
    if letter.state in ("sent", "cancelled"):
        raise BadInput({"proof": "Scrisoarea a plecat deja sau a fost oprită"})
    left(desk, petition, letter, proof)
    return Done(
        petition_id=petition.id,
        trigger="letter_left",
        state=State(petition.state),
        version=petition.history_count,
    )
