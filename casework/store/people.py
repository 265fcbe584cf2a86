"""Who works where on a given day: roles, heads, superiors, and the person behind a username."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.errors import NotFound
from casework.records.post import Post
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store import delegations
from casework.store.org_chart import substitutes_on, superiors_of
from workflows.roles import Role

HEADING = (Role.DEPARTMENT_HEAD, Role.PUBLIC_RELATIONS_HEAD)
"""Both lead a department; the second also leads the one of art. 6."""


def _posts_on(day: date) -> Select[Post]:
    return (
        select(Post)
        .join(StaffMember, StaffMember.id == Post.staff_id)
        .where(
            Post.since <= day,
            or_(Post.until.is_(None), Post.until >= day),
            StaffMember.is_active,
        )
    )


def actor_of(session: Session, staff_id: int, day: date) -> Actor:
    """Give a member of staff as an actor, with what the org chart of the day says.

    Whoever heads a department may also solve a petition there, and the head of public relations
    heads his own department. A delegate of the day acts as the head (R-ART13-DELEG). Raises
    NotFound for an unknown or inactive person.
    """
    person = session.get(StaffMember, staff_id)
    if person is None or not person.is_active:
        raise NotFound("persoana nu lucrează în instituție")
    posts = list(session.scalars(_posts_on(day).where(Post.staff_id == staff_id)))
    roles = {Role(post.role) for post in posts}
    given = delegations.given_to(session, staff_id, day)
    in_force = () if Role.HEAD in roles else given.in_force
    if in_force:
        roles.add(Role.HEAD)
    heads = {post.unit_id for post in posts if post.role in HEADING}
    if Role.PUBLIC_RELATIONS_HEAD in roles:
        roles.add(Role.DEPARTMENT_HEAD)
    if Role.DEPARTMENT_HEAD in roles:
        roles.add(Role.SPECIALIST)
    head = head_of_institution(session, day)
    head_id = head.id if head else None
    units = frozenset(post.unit_id for post in posts)
    return Actor(
        staff_id=person.id,
        name=person.name,
        title=person.title,
        username=person.username,
        roles=frozenset(roles),
        works_in=units,
        heads=frozenset(heads),
        delegations=in_force,
        lapsed=given.lapsed,
        superiors=superiors_of(session, staff_id, units, day, head_id),
        head_id=head_id,
        stands_in=any(row.staff_id == staff_id for row in substitutes_on(session, day)),
    )


def active(session: Session, staff_id: int) -> StaffMember | None:
    """Give a person who works for the hall, or None."""
    person = session.get(StaffMember, staff_id)
    return person if person is not None and person.is_active else None


def head_of(session: Session, unit_id: int, day: date) -> StaffMember | None:
    """Give who leads a department on a day, or None where the chair is empty."""
    query = _posts_on(day).where(Post.unit_id == unit_id, Post.role.in_(HEADING))
    post = session.scalars(query.order_by(Post.id)).first()
    return post.holder if post else None


def specialists_of(session: Session, unit_id: int, day: date) -> list[StaffMember]:
    """List who may solve petitions in a department on a day, its head last."""
    query = _posts_on(day).where(
        Post.unit_id == unit_id, Post.role.in_((Role.SPECIALIST, *HEADING))
    )
    posts = sorted(session.scalars(query), key=lambda post: (post.role in HEADING, post.id))
    return list(dict.fromkeys(post.holder for post in posts))


def units_above(session: Session, unit_id: int) -> Iterator[int]:
    """Walk from a department's parent to the root of the org chart."""
    unit = session.get(Unit, unit_id)
    seen = {unit_id}
    while unit is not None and unit.parent_id is not None and unit.parent_id not in seen:
        seen.add(unit.parent_id)
        yield unit.parent_id
        unit = session.get(Unit, unit.parent_id)


def stands_above(session: Session, actor: Actor, unit_id: int) -> bool:
    """Tell whether the actor leads the institution or a unit above the department."""
    if actor.leads_for("all"):
        return True
    return any(above in actor.heads for above in units_above(session, unit_id))


def by_username(session: Session, username: str) -> StaffMember | None:
    """Find the person who signs in under a name."""
    return session.scalar(
        select(StaffMember).where(StaffMember.username == username.strip().casefold())
    )


def by_username_alone(session: Session, username: str) -> StaffMember | None:
    """Find the same person and keep every other act off the row, so that each try is counted."""
    query = select(StaffMember).where(StaffMember.username == username.strip().casefold())
    return session.scalar(query.with_for_update().execution_options(populate_existing=True))


def units_on(session: Session, day: date) -> list[Unit]:
    """List the departments of a day, by name."""
    query = select(Unit).where(Unit.since <= day, or_(Unit.until.is_(None), Unit.until >= day))
    return list(session.scalars(query.order_by(Unit.name)))


def head_of_institution(session: Session, day: date) -> StaffMember | None:
    """Give who leads the institution on a day: the first post of the head, delegates after him."""
    query = _posts_on(day).where(Post.role == Role.HEAD).order_by(Post.act != "", Post.id)
    post = session.scalars(query).first()
    return post.holder if post else None
