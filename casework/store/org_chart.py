"""Who stands above whom on the org chart of a day, and who stands in for the head (art. 11)."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casework.records.post import Post
from casework.records.staff_member import StaffMember
from casework.records.substitute import Substitute
from casework.records.unit import Unit
from workflows.roles import Role

LEADING = (Role.DEPARTMENT_HEAD, Role.PUBLIC_RELATIONS_HEAD, Role.HEAD)


def superiors_of(
    session: Session, staff_id: int, units: Iterable[int], day: date, head_id: int | None
) -> frozenset[int]:
    """Name who leads a person's departments or one above them that day; the head is above all."""
    if staff_id == head_id:
        return frozenset()
    parents = dict(session.execute(select(Unit.id, Unit.parent_id)).all())
    over = _with_all_above(units, parents)
    query = (
        select(Post.staff_id)
        .join(StaffMember, StaffMember.id == Post.staff_id)
        .where(
            Post.role.in_(LEADING),
            Post.unit_id.in_(over),
            Post.since <= day,
            or_(Post.until.is_(None), Post.until >= day),
            StaffMember.is_active,
        )
    )
    found = set(session.scalars(query)) | ({head_id} if head_id is not None else set())
    return frozenset(found - {staff_id})


def _with_all_above(units: Iterable[int], parents: Mapping[int, int | None]) -> frozenset[int]:
    found: set[int] = set()
    for start in units:
        unit: int | None = start
        while unit is not None and unit not in found:
            found.add(unit)
            unit = parents.get(unit)
    return frozenset(found)


def substitutes_on(session: Session, day: date) -> list[Substitute]:
    """List who stands in for the head on a day, first one first; only what two persons wrote."""
    query = select(Substitute).where(
        Substitute.approved_at.is_not(None),
        Substitute.since <= day,
        or_(Substitute.until.is_(None), Substitute.until >= day),
    )
    return list(session.scalars(query.order_by(Substitute.rank, Substitute.id)))
