"""How the institution is reached, and what its form asks for."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from casework.records.institution import Institution


@dataclass(frozen=True, slots=True, kw_only=True)
class HallContact:
    """The addresses and hours of the institution; empty before it is furnished."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    opening_hours: str = ""
    address_required: bool = False


def hall_contact(session: Session) -> HallContact:
    """Give the ways to reach the institution of this database."""
    row = session.get(Institution, 1)
    if row is None:
        return HallContact()
    return HallContact(
        name=row.name,
        address=", ".join(part for part in (row.address, row.locality) if part),
        phone=row.phone,
        email=row.email,
        website=row.website,
        opening_hours=row.opening_hours,
        address_required=row.address_required,
    )
