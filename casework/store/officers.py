"""Who is named for a regime, and where the lawyers sit, on a day."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casework.records.post import Post
from workflows.roles import Role


def units_with(session: Session, role: Role, day: date) -> frozenset[int]:
    """Give the departments in which somebody holds a role on a day; none means nobody does."""
    query = select(Post.unit_id).where(
        Post.role == role, Post.since <= day, or_(Post.until.is_(None), Post.until >= day)
    )
    return frozenset(session.scalars(query))
