"""The directory of authorities in the database, and which of its entries count on a day."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.authority import Authority
from workflows.addressees import AddresseeKind, is_free_mail


def in_force(session: Session, day: date) -> list[Authority]:
    """List the approved authorities of a day, by name."""
    query = select(Authority).where(
        Authority.approved_at.is_not(None),
        Authority.since <= day,
        (Authority.until.is_(None)) | (Authority.until >= day),
    )
    return list(session.scalars(query.order_by(Authority.name)))


def counts_on(authority: Authority, day: date) -> bool:
    """Tell whether an entry is approved and in force."""
    ended = authority.until is not None and authority.until < day
    return authority.approved_at is not None and authority.since <= day and not ended


def is_public(authority: Authority) -> bool:
    """Tell whether an entry is a public addressee that is not reached in a free mailbox."""
    kind = authority.kind in tuple(AddresseeKind)
    return kind and not is_free_mail(authority.email)


def name_of(session: Session, authority_id: int | None) -> str:
    """Name an authority, or nothing."""
    found = session.get(Authority, authority_id) if authority_id else None
    return found.name if found else ""
