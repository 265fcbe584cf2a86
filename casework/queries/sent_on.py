"""Where a petition or a part of it was sent on, as its writer may know it (R-STATUS-VIEW)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.authority import Authority
from casework.records.redirection import Redirection


@dataclass(frozen=True, slots=True)
class SentOn:
    """To which authority, on which day, and whether it was only a part."""

    authority: str
    on: date
    is_part: bool


def sent_on(session: Session, petition_id: int) -> tuple[SentOn, ...]:
    """List the redirections of a petition that left and did not come back."""
    rows = session.execute(
        select(Authority.name, Redirection.left_on, Redirection.points)
        .join(Authority, Authority.id == Redirection.authority_id)
        .where(
            Redirection.petition_id == petition_id,
            Redirection.state == "done",
            Redirection.left_on.is_not(None),
        )
        .order_by(Redirection.id)
    )
    return tuple(SentOn(name, on, bool(points)) for name, on, points in rows if on is not None)
