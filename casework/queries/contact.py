"""Where and when the hall is found."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from casework.records.institution import Institution


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The ways to the hall; empty where nobody wrote them down yet."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    opening_hours: str = ""


def contact(session: Session) -> Contact:
    """Give the ways to the hall."""
    row = session.get(Institution, 1)
    if row is None:
        return Contact()
    return Contact(
        name=row.name,
        address=", ".join(part for part in (row.address, row.locality) if part),
        phone=row.phone,
        email=row.email,
        website=row.website,
        opening_hours=row.opening_hours,
    )
