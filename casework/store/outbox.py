"""Writing an outgoing message in the act's transaction; a job sends it after the commit."""

import json
import secrets
from dataclasses import dataclass

from casework.desk import Desk
from casework.records.message import OutgoingMessage
from casework.store import institution

SEND = "send_message"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """A file that travels with a message: its digest in the vault and the name it carries."""

    digest: str
    name: str
    media_type: str = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message to one person."""

    kind: str
    recipient: str
    subject: str
    body: str
    petition_id: int | None
    dispatch_id: int | None = None
    enclosed: tuple[Enclosed, ...] = ()


def enclosed_as_text(enclosed: tuple[Enclosed, ...]) -> str:
    """Write the files that travel with a message as they are stored."""
    return json.dumps(
        [
            {"digest": item.digest, "name": item.name, "media_type": item.media_type}
            for item in enclosed
        ],
        ensure_ascii=False,
    )


def enclosed_from_text(stored: str) -> tuple[Enclosed, ...]:
    """Read them back."""
    return tuple(Enclosed(**item) for item in json.loads(stored))


def queue(desk: Desk, letter: Letter) -> OutgoingMessage:
    """Write the message down with its final Message-ID and ask for it to be sent."""
    sender = desk.mail_from or institution.of(desk.session).email
    domain = sender.rpartition("@")[2].rstrip("> ") or "localhost"
    message = OutgoingMessage(
        petition_id=letter.petition_id,
        dispatch_id=letter.dispatch_id,
        kind=letter.kind,
        recipient=letter.recipient,
        subject=letter.subject,
        body=letter.body,
        attachments=enclosed_as_text(letter.enclosed),
        message_id=f"<{secrets.token_hex(16)}@{domain}>",
        attempts=0,
        created_at=desk.now,
        next_try_at=desk.now,
    )
    desk.session.add(message)
    desk.session.flush()
    ask_to_send(desk, message)
    return message


def ask_to_send(desk: Desk, message: OutgoingMessage) -> None:
    """Ask for the next attempt of a message, once."""
    desk.queue.enqueue(
        desk.session,
        SEND,
        f"{SEND}:{message.id}:{message.attempts}",
        message.next_try_at,
        {"message_id": message.id},
    )
