"""The letterhead of the institution, from its row."""

from casework.letters.document import Letterhead
from casework.records.institution import Institution


def of(hall: Institution, department: str = "") -> Letterhead:
    """Give the letterhead of the hall, for one of its departments if named."""
    address = ", ".join(part for part in (hall.address, hall.locality) if part)
    return Letterhead(
        institution=hall.name,
        address=address,
        phone=hall.phone,
        email=hall.email,
        website=hall.website,
        department=department,
        mark=mark_of(hall),
    )


def mark_of(hall: Institution) -> str:
    """Give the one character of the seal: the number of a sector, else the first letter."""
    name = hall.short_name or hall.locality or hall.name
    return name[-1:] if name[-1:].isdigit() else name[:1].upper()
