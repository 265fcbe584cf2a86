"""Stop a letter that has not left, with the reason (art. 6 alin. (4))."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.letter import Letter
from casework.records.message import OutgoingMessage
from casework.records.petition import Petition
from casework.usecases.correspondence import AFTER
from casework.usecases.letter_in_hand import letter_in_hand
from casework.usecases.step import Case, Done, note
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.petition.states import State

GONE = ("sent", "cancelled")


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelLetter:
    """The registry takes a letter back before it left."""

    case: Case
    letter_id: int
    reason: str


def cancel_letter(ask: CancelLetter, desk: Desk) -> Done | Stopped:
    """Stop a letter and its e-mail; one that an act waits for is stopped with that act only."""
    found = letter_in_hand(desk, ask.case, ask.letter_id)
    if isinstance(found, Stopped):
        return found
    petition, letter = found
    reason = clean_text(ask.reason)
    if not reason:
        raise BadInput({"reason": "Scrieți de ce se oprește scrisoarea"})
    if letter.state in GONE:
        raise BadInput({"reason": "Scrisoarea a plecat deja sau a fost oprită"})
    if letter.kind in AFTER:
        raise BadInput(
            {"reason": "Un act așteaptă plecarea acestei scrisori; trimiteți-o pe altă cale"}
        )
    stop_letter(desk, petition, letter, reason)
    return Done(
        petition_id=petition.id,
        trigger="letter_cancelled",
        state=State(petition.state),
        version=petition.history_count,
    )


def stop_letter(desk: Desk, petition: Petition, letter: Letter, reason: str) -> None:
    """Mark a letter and its e-mail as stopped, and say so in the history."""
    take_back_mail(desk, letter)
    letter.state = "cancelled"
    letter.body = ""
    note(
        desk,
        petition,
        "letter_cancelled",
        (OG27("art. 6 alin. (4)"),),
        text=f"{letter.title}: {reason}",
        data={"letter": letter.id, "kind": letter.kind},
    )


def take_back_mail(desk: Desk, letter: Letter) -> None:
    """Cancel the e-mail of a letter; raises BadInput while the server is taking it."""
    query = select(OutgoingMessage).where(
        OutgoingMessage.letter_id == letter.id, OutgoingMessage.state.not_in(GONE)
    )
    for message in desk.session.scalars(query.with_for_update()):
        if message.state == "sending":
            raise BadInput({"reason": "Mesajul tocmai se trimite; încercați peste un minut"})
        message.state = "cancelled"
