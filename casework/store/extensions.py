"""The last legal day that petitions had before their term was extended (art. 9)."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.extension import Extension


def extended_from(session: Session, petition_ids: Sequence[int]) -> dict[int, date]:
    """Give the first legal day of those of some petitions whose extension holds."""
    if not petition_ids:
        return {}
    rows = session.execute(
        select(Extension.petition_id, Extension.due_legal_max_before).where(
            Extension.petition_id.in_(petition_ids), Extension.state == "active"
        )
    ).all()
    return {petition_id: day for petition_id, day in rows}
