"""Who holds the head's powers on a day: delegations that a second person approved (art. 9, 13)."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.desk import Delegated
from casework.records.delegation import Delegation


@dataclass(frozen=True, slots=True)
class Given:
    """The delegations of one person: those of the day, and the last one that has ended."""

    in_force: tuple[Delegated, ...] = ()
    lapsed: Delegated | None = None


def given_to(session: Session, staff_id: int, day: date) -> Given:
    """Read the approved delegations of a person as they stand on a day."""
    rows = session.scalars(
        select(Delegation)
        .where(
            Delegation.staff_id == staff_id,
            Delegation.approved_by_id.is_not(None),
            Delegation.since <= day,
        )
        .order_by(Delegation.id)
    ).all()
    known = [Delegated(row.scope, row.act, last_day_of(row)) for row in rows]
    ended = [one for one in known if one.until < day]
    return Given(
        in_force=tuple(one for one in known if one.until >= day),
        lapsed=max(ended, key=lambda one: one.until, default=None),
    )


def last_day_of(row: Delegation) -> date:
    """Give the last day on which a delegation holds; a revoked one ends the day before."""
    if row.revoked_on is None:
        return row.until
    return min(row.until, row.revoked_on - timedelta(days=1))
