"""After a message was handed over: write down what the server said, and what follows from it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import assert_never

from sqlalchemy import select

from casework.desk import SYSTEM, Desk
from casework.errors import NotFound
from casework.gateways.mailer import Accepted, Handed, Refused, Uncertain, Unreached
from casework.jobs.patience import AFTER_UNREACHED, pause
from casework.records.letter import Letter
from casework.records.message import OutgoingMessage
from casework.records.petition import Petition
from casework.store.outbox import ask_to_send
from casework.usecases.correspondence import left
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.step import Case, Done, locked, note
from workflows.law import OG27

STILL_OURS = ("sending", "uncertain", "pending")
"""A slow answer still counts after the message was taken for lost."""

HOLDS_A_SECRET = ("confirmation", "access_code", "invitation")
"""Their text has an access code or a private link; it does not stay once they have left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleMessage:
    """The mailer has answered to one attempt."""

    message_id: int
    attempt: int
    handed: Handed


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Where the message now stands; `waits` is the pause before the next attempt."""

    state: str
    waits: timedelta | None = None


def settle_message(ask: SettleMessage, desk: Desk) -> Settled:
    """Keep the outcome of an attempt; the acceptance of an answer makes it dispatched (art. 8)."""
    petition, message = locked_message(desk, ask.message_id)
    if message.attempts != ask.attempt or message.state not in STILL_OURS:
        return Settled(state=message.state)
    match ask.handed:
        case Accepted(answer):
            sent(desk, petition, message, answer)
        case Refused(answer):
            _refused(desk, petition, message, answer)
        case Unreached(why):
            return _try_again(desk, message, why)
        case Uncertain(why):
            return uncertain(desk, petition, message, why)
        case _:
            assert_never(ask.handed)
    return Settled(state=message.state)


def locked_message(desk: Desk, message_id: int) -> tuple[Petition | None, OutgoingMessage]:
    """Lock the case of a dispatch first, then the message; other mail leaves its case free."""
    session = desk.session
    seen = session.get(OutgoingMessage, message_id)
    if seen is None:
        raise NotFound("mesajul nu există")
    petition = None
    carries_a_proof = seen.dispatch_id is not None or seen.letter_id is not None
    if carries_a_proof and seen.petition_id is not None:
        petition = locked(desk, Case(petition_id=seen.petition_id))
    query = select(OutgoingMessage).where(OutgoingMessage.id == message_id).with_for_update()
    return petition, session.scalars(query.execution_options(populate_existing=True)).one()


def sent(desk: Desk, petition: Petition | None, message: OutgoingMessage, proof: str) -> None:
    """Mark a message as gone with its proof; for an answer, record the dispatch with it."""
    message.state = "sent"
    message.sent_at = desk.now
    message.proof = proof[:300]
    message.last_error = ""
    forget_secret(message)
    if petition is None:
        return
    if message.letter_id is not None:
        letter = desk.session.get_one(Letter, message.letter_id)
        if letter.state != "sent":
            left(replace(desk, actor=SYSTEM), petition, letter, message.proof)
        return
    outcome = record_dispatch(
        RecordDispatch(case=Case(petition_id=petition.id), proof=message.proof),
        replace(desk, actor=SYSTEM),
    )
    if not isinstance(outcome, Done):
        _note(desk, petition, message, "dispatch_not_recorded", message.proof)


def uncertain(desk: Desk, petition: Petition | None, message: OutgoingMessage, why: str) -> Settled:
    """Leave a legal letter to an operator; send other mail again with the same Message-ID."""
    if petition is None:
        return _try_again(desk, message, why)
    message.state = "uncertain"
    message.last_error = why[:300]
    _note(desk, petition, message, "dispatch_uncertain", why)
    return Settled(state=message.state)


def forget_secret(message: OutgoingMessage) -> None:
    """Take out of the database a text that opens a petition, once it has left or never will."""
    if message.kind in HOLDS_A_SECRET:
        message.body = ""


def _refused(desk: Desk, petition: Petition | None, message: OutgoingMessage, answer: str) -> None:
    message.state = "failed"
    message.last_error = answer[:300]
    if petition is None:
        return
    if message.letter_id is not None:
        letter = desk.session.get_one(Letter, message.letter_id)
        letter.state = "failed"
        note(
            desk,
            petition,
            "letter_failed",
            (OG27("art. 6 alin. (4)"),),
            text=f"{letter.title}: {answer}",
            data={"letter": letter.id},
        )
        return
    _note(desk, petition, message, "dispatch_refused", answer)


def _try_again(desk: Desk, message: OutgoingMessage, why: str) -> Settled:
    waits = pause(AFTER_UNREACHED, message.attempts)
    message.state = "pending"
    message.last_error = why[:300]
    message.next_try_at = desk.now + waits
    ask_to_send(desk, message)
    return Settled(state=message.state, waits=waits)


def _note(desk: Desk, petition: Petition, message: OutgoingMessage, event: str, text: str) -> None:
    law = (OG27("art. 6 alin. (4)"),)
    note(desk, petition, event, law, text, {"dispatch": message.dispatch_id})
