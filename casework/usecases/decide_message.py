"""An operator decides on a message that was refused or whose outcome nobody knows."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.errors import BadInput, Conflict
from casework.records.message import OutgoingMessage
from casework.records.petition import Petition
from casework.store.outbox import ask_to_send
from casework.usecases.cancel_dispatch import CancelDispatch, cancel_dispatch
from casework.usecases.picture import facts_of
from casework.usecases.settle_message import Settled, forget_secret, locked_message, sent
from casework.usecases.step import Case, note
from workflows.decisions import Refusal, Stopped
from workflows.law import OG27
from workflows.petition.machine import not_by_this_person
from workflows.roles import Role

MAY_DECIDE = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.ADMINISTRATOR})
UNDECIDED = ("failed", "uncertain")
STATE_WORDS = {
    "pending": "așteaptă să fie trimis",
    "sending": "se trimite chiar acum",
    "sent": "trimis",
    "failed": "refuzat",
    "uncertain": "cu rezultat nesigur",
    "cancelled": "oprit",
}
"""What people call each state of a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendAgain:
    """The operator has it sent once more, under the same Message-ID."""

    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAsSent:
    """The operator knows that it left: the log of the server says so, or the petitioner did."""

    message_id: int
    proof: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelMessage:
    """The operator gives it up; an answer may then leave another way."""

    message_id: int
    reason: str


def send_again(ask: SendAgain, desk: Desk) -> Settled | Stopped:
    """Put a message back in the queue at once."""
    petition, message = _undecided(desk, ask.message_id)
    if wrong := _wrong_hands(desk, petition):
        return Stopped((wrong,))
    if not message.body:
        raise BadInput({"message": "Textul a fost șters; trimiteți petiționarului un cod nou"})
    message.state = "pending"
    message.next_try_at = desk.now
    ask_to_send(desk, message)
    _remember(desk, petition, "send_again", "")
    return Settled(state=message.state)


def mark_as_sent(ask: MarkAsSent, desk: Desk) -> Settled | Stopped:
    """Take the operator's proof in place of the server's; an answer is then dispatched (art. 8)."""
    if not ask.proof.strip():
        raise BadInput({"proof": "Scrieți de unde se știe că mesajul a plecat"})
    petition, message = _undecided(desk, ask.message_id)
    if wrong := _wrong_hands(desk, petition):
        return Stopped((wrong,))
    _remember(desk, petition, "mark_as_sent", ask.proof.strip())
    sent(desk, petition, message, ask.proof.strip())
    return Settled(state=message.state)


def cancel_message(ask: CancelMessage, desk: Desk) -> Settled | Stopped:
    """Give a message up; for an answer this stops its dispatch."""
    if not ask.reason.strip():
        raise BadInput({"reason": "Scrieți de ce se oprește mesajul"})
    petition, message = _undecided(desk, ask.message_id)
    if wrong := _wrong_hands(desk, petition):
        return Stopped((wrong,))
    if message.letter_id is not None:
        raise BadInput({"reason": "Scrisoarea se oprește sau se trimite din pagina „Scrisori”"})
    if petition is not None:
        case = Case(petition_id=petition.id)
        outcome = cancel_dispatch(CancelDispatch(case=case, reason=ask.reason), desk)
        if isinstance(outcome, Stopped):
            return outcome
    message.state = "cancelled"
    forget_secret(message)
    return Settled(state=message.state)


def _undecided(desk: Desk, message_id: int) -> tuple[Petition | None, OutgoingMessage]:
    petition, message = locked_message(desk, message_id)
    if message.state not in UNDECIDED:
        raise Conflict((f"mesajul este acum {STATE_WORDS[message.state]}",))
    return petition, message


def _wrong_hands(desk: Desk, petition: Petition | None) -> Refusal | None:
    """Only public relations speak to the petitioner (art. 6); of other mail also who keeps it."""
    if petition is not None:
        return not_by_this_person("dispatch", facts_of(desk, petition))
    return None if desk.actor.roles & MAY_DECIDE else _not_yours()


def _not_yours() -> Refusal:
    return Refusal(
        rule="R-ART6-DISPATCH",
        says="Numai compartimentul de relații cu publicul scrie petiționarului.",
        remedy="Anunțați registratura.",
        law=OG27("art. 6 alin. (4)"),
    )


def _remember(desk: Desk, petition: Petition | None, event: str, text: str) -> None:
    if petition is not None:
        note(desk, petition, event, (OG27("art. 6 alin. (4)"),), text)
