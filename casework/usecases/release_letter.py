"""Let a letter that another department wrote leave by e-mail (art. 6 alin. (4))."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.errors import BadInput
from casework.usecases.correspondence import mail
from casework.usecases.letter_in_hand import letter_in_hand
from casework.usecases.step import Case, Done, note
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.petition.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseLetter:
    """The registry has read the letter and lets it go."""

    case: Case
    letter_id: int


def release_letter(ask: ReleaseLetter, desk: Desk) -> Done | Stopped:
    """Queue the e-mail of a letter that waited; raises BadInput when it does not wait."""
    found = letter_in_hand(desk, ask.case, ask.letter_id)
    if isinstance(found, Stopped):
        return found
    petition, letter = found
    if letter.state != "to_release":
        raise BadInput({"letter": "Scrisoarea nu așteaptă să fie trimisă"})
    mail(desk, petition, letter)
    note(
        desk,
        petition,
        "letter_released",
        (OG27("art. 6 alin. (4)"),),
        data={"letter": letter.id, "kind": letter.kind},
    )
    return Done(
        petition_id=petition.id,
        trigger="letter_released",
        state=State(petition.state),
        version=petition.history_count,
    )
