"""The aspects of a petition by position, for whoever chooses among them (art. 5)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.point import Point


def points_written(session: Session, petition_id: int) -> tuple[tuple[int, str], ...]:
    """List the aspects of a petition, by position, with their titles."""
    query = select(Point.position, Point.title).where(Point.petition_id == petition_id)
    return tuple((at, title) for at, title in session.execute(query.order_by(Point.position)))
