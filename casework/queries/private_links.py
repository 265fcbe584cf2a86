"""What a private link would do, shown before anything is done."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.petition import Petition
from casework.records.private_link import PrivateLink
from casework.store import parties
from casework.usecases.complete_data import lacking
from casework.wording import format_number


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkShown:
    """A private link that holds: its petition, the address it went to, what still lacks."""

    number: str
    subject: str
    email: str
    missing: tuple[str, ...]
    used: bool
    lacks_name: bool
    lacks_contact: bool


def shown_link(session: Session, purpose: str, digest: str, now: datetime) -> LinkShown | None:
    """Read a link by the digest of its token; an unknown and an expired one are the same."""
    link = session.scalar(
        select(PrivateLink).where(
            PrivateLink.purpose == purpose,
            PrivateLink.token_digest == digest,
            PrivateLink.expires_at > now,
        )
    )
    if link is None:
        return None
    petition = session.get_one(Petition, link.petition_id)
    party = parties.petitioner(session, petition.id)
    return LinkShown(
        number=format_number(petition.number, petition.registered_on, petition.part),
        subject=petition.subject,
        email=party.email,
        missing=lacking(party),
        used=link.used_at is not None,
        lacks_name=not (party.name or party.organisation),
        lacks_contact=not (party.email or party.address),
    )
