"""Before a message is handed over: mark it and commit, so that a crash is seen for what it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parseaddr

from sqlalchemy import select

from casework.desk import Desk
from casework.letters.confirmation import ConfirmationLetter
from casework.records.institution import Institution
from casework.records.message import OutgoingMessage
from casework.records.petition import Petition
from casework.store import institution, parties
from casework.store.outbox import Enclosed, enclosed_from_text
from casework.usecases.confirmation import confirmation_letter

HANDING_OVER_LASTS = timedelta(minutes=10)
"""A message marked longer than this was left by a process that died."""


CLOCKS_DIFFER = timedelta(seconds=30)
"""Machines of one hall do not tell the time alike; a message this early is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSending:
    """A worker is about to hand a message over."""

    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """The message is ours to hand over, once, as this attempt."""

    message_id: int
    attempt: int
    stable_id: str
    sender_name: str
    sender: str
    recipient: str
    subject: str
    body: str
    written_at: datetime
    enclosed: tuple[Enclosed, ...] = ()
    confirmation: ConfirmationLetter | None = None


@dataclass(frozen=True, slots=True)
class NotToBeSent:
    """It is not due, or somebody else has it."""


def mark_sending(ask: MarkSending, desk: Desk) -> Sending | NotToBeSent:
    """Move a message that is due from pending to sending, under its lock."""
    message = desk.session.scalar(
        select(OutgoingMessage)
        .where(OutgoingMessage.id == ask.message_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if message is None or message.state != "pending":
        return NotToBeSent()
    if message.next_try_at > desk.now + CLOCKS_DIFFER:
        return NotToBeSent()
    message.state = "sending"
    message.attempts += 1
    message.next_try_at = desk.now + HANDING_OVER_LASTS
    name, address = sender_of(desk, institution.of(desk.session))
    return Sending(
        message_id=message.id,
        attempt=message.attempts,
        stable_id=message.message_id,
        sender_name=name,
        sender=address,
        recipient=message.recipient,
        subject=message.subject,
        body=message.body,
        written_at=message.created_at,
        enclosed=enclosed_from_text(message.attachments),
        confirmation=_confirmation(desk, message),
    )


def sender_of(desk: Desk, hall: Institution) -> tuple[str, str]:
    """Give the name and address from which the hall writes."""
    name, address = parseaddr(desk.mail_from or hall.email)
    return name or hall.name, address


def _confirmation(desk: Desk, message: OutgoingMessage) -> ConfirmationLetter | None:
    """The paper of a confirmation is drawn anew, without the access code."""
    if message.kind != "confirmation" or message.petition_id is None:
        return None
    petition = desk.session.get_one(Petition, message.petition_id)
    party = parties.petitioner(desk.session, petition.id)
    return confirmation_letter(desk, petition, parties.shown_name(party), None)
