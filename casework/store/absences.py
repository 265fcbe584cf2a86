"""Who is away on a day, until when, and who stands in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from casework.records.absence import Absence
from casework.records.staff_member import StaffMember


@dataclass(frozen=True, slots=True)
class Away:
    """The last day of an absence, and the name of who stands in."""

    until: date
    substitute: str


def away_on(session: Session, staff_ids: Iterable[int], day: date) -> dict[int, Away]:
    """Give those of some people who are away on a day."""
    stands_in = aliased(StaffMember)
    rows = session.execute(
        select(Absence.staff_id, Absence.until, stands_in.name)
        .outerjoin(stands_in, stands_in.id == Absence.substitute_id)
        .where(Absence.staff_id.in_(list(staff_ids)), Absence.since <= day, Absence.until >= day)
        .order_by(Absence.until)
    ).all()
    return {staff_id: Away(until, substitute or "") for staff_id, until, substitute in rows}
