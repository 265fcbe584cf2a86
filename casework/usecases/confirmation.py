"""The confirmation of a registration, and the link by which an e-mail address is confirmed.

Number, date, last day and contact, by the way the petitioner chose (R-REG-CONFIRM).
"""

import secrets
from datetime import timedelta

from casework.channels.filing import Sender
from casework.desk import Desk
from casework.letters.confirmation import (
    ConfirmationLetter,
    EmailCheck,
    confirmation_subject,
    confirmation_text,
)
from casework.records.petition import Petition
from casework.records.private_link import PrivateLink
from casework.store import institution, letterheads, outbox, parties
from casework.wording import format_number

LINK_LASTS = timedelta(days=30)
CHANNEL_WORDS = {
    "web": "prin formularul de pe site",
    "api": "printr-un serviciu online",
    "counter": "la ghișeu",
    "post": "prin poștă",
    "email": "pe e-mail",
    "facebook": "pe Facebook",
    "transfer": "prin altă autoritate",
}


def send_confirmation(desk: Desk, petition: Petition, sender: Sender, code: str) -> None:
    """Queue the e-mail with number, date, access code and confirmation link, if there is one."""
    if not sender.email:
        return
    check = new_link(desk, petition, "confirm_email")
    letter = confirmation_letter(desk, petition, parties.shown_name(sender), code)
    outbox.queue(
        desk,
        outbox.Letter(
            kind="confirmation",
            recipient=sender.email,
            subject=confirmation_subject(letter),
            body=confirmation_text(letter, check=check),
            petition_id=petition.id,
        ),
    )


def confirmation_letter(
    desk: Desk, petition: Petition, name: str, code: str | None
) -> ConfirmationLetter:
    """Fill in the confirmation of a petition; without the code once it is no longer known."""
    hall = institution.of(desk.session)
    number = format_number(petition.number, petition.registered_on, petition.part)
    return ConfirmationLetter(
        letterhead=letterheads.of(hall),
        number=number,
        registered_at=petition.registered_at,
        petitioner_name=name,
        subject=petition.subject,
        answer_by=petition.due_legal_max,
        channel=CHANNEL_WORDS.get(petition.channel, petition.channel),
        status_url=status_url(desk.public_url, number),
        contact=hall.email or hall.phone or hall.address,
        access_code=code,
    )


def status_url(public_url: str, number: str) -> str:
    """Give the address of the status page; it holds the number only, never the code."""
    return f"{public_url}/stare?nr={number.replace('/', '%2F')}"


def new_link(desk: Desk, petition: Petition, purpose: str) -> EmailCheck:
    """Draw a private link with a six-digit code as fallback; only digests are kept."""
    token = secrets.token_urlsafe(24)
    code = f"{secrets.randbelow(1_000_000):06d}"
    desk.session.add(
        PrivateLink(
            petition_id=petition.id,
            purpose=purpose,
            token_digest=desk.secrets.digest("link", token),
            code_digest=desk.secrets.digest(f"code:{petition.id}:{purpose}", code),
            created_at=desk.now,
            expires_at=desk.now + LINK_LASTS,
        )
    )
    path = {"confirm_email": "confirma", "complete": "completare"}[purpose]
    return EmailCheck(url=f"{desk.public_url}/{path}/{token}", code=code)
