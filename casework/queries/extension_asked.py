"""The extension of one petition, as its screens show it: what was asked, decided, and the dates."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from casework.usecases.pictures.extension import extension_row


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionShown:
    """One extension: its state, days, reason, and both pairs of dates."""

    state: str
    days: int
    reason: str
    legal_max_before: date
    legal_max_after: date | None


def extension_asked(session: Session, petition_id: int) -> ExtensionShown | None:
    """Read the last extension of a petition."""
    row = extension_row(session, petition_id)
    if row is None:
        return None
    return ExtensionShown(
        state=row.state,
        days=row.days,
        reason=row.decision_reason or row.reason,
        legal_max_before=row.due_legal_max_before,
        legal_max_after=row.due_legal_max_after,
    )
