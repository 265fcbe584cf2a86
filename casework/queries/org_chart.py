"""The org chart of a day as a tree: departments, who leads each, who works there, empty chairs."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from casework.records.post import Post
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store.people import HEADING, units_on
from workflows.roles import ROLE_WORDS, Role

LEADING = (*HEADING, Role.HEAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPerson:
    """Somebody in a department, with the roles held there, in words."""

    staff_id: int
    name: str
    title: str
    roles: tuple[Role, ...]
    role_words: tuple[str, ...]
    act: str

    @property
    def leads(self) -> bool:
        """Tell whether this person leads the department or the institution."""
        return any(role in LEADING for role in self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartUnit:
    """One department: its head, its people without the head, and the departments below."""

    id: int
    name: str
    depth: int
    head: ChartPerson | None
    people: tuple[ChartPerson, ...]
    below: tuple["ChartUnit", ...]

    @property
    def is_vacant(self) -> bool:
        """Tell whether nobody leads the department on this day."""
        return self.head is None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrgChart:
    """The whole chart of one day, with how many departments have no head."""

    day: date
    roots: tuple[ChartUnit, ...]
    units: int
    people: int
    vacant: tuple[str, ...]


def org_chart(session: Session, day: date) -> OrgChart:
    """Draw the chart of a day."""
    units = units_on(session, day)
    people = _people(session, day)
    known = {unit.id for unit in units}
    below: defaultdict[int | None, list[Unit]] = defaultdict(list)
    for unit in units:
        below[unit.parent_id if unit.parent_id in known else None].append(unit)
    roots = _branch(below, people, None, 0)
    vacant = tuple(unit.name for unit in units if not any(p.leads for p in people[unit.id]))
    return OrgChart(
        day=day,
        roots=roots,
        units=len(units),
        people=len({person.staff_id for some in people.values() for person in some}),
        vacant=vacant,
    )


def _branch(
    below: dict[int | None, list[Unit]],
    people: dict[int, list[ChartPerson]],
    parent: int | None,
    depth: int,
) -> tuple[ChartUnit, ...]:
    branch = []
    for unit in below.get(parent, ()):
        there = people[unit.id]
        head = next((person for person in there if person.leads), None)
        branch.append(
            ChartUnit(
                id=unit.id,
                name=unit.name,
                depth=depth,
                head=head,
                people=tuple(person for person in there if person is not head),
                below=_branch(below, people, unit.id, depth + 1),
            )
        )
    return tuple(branch)


def _people(session: Session, day: date) -> defaultdict[int, list[ChartPerson]]:
    query = (
        select(Post)
        .join(StaffMember, StaffMember.id == Post.staff_id)
        .options(joinedload(Post.holder))
        .where(
            Post.since <= day,
            or_(Post.until.is_(None), Post.until >= day),
            StaffMember.is_active,
        )
        .order_by(Post.unit_id, Post.act != "", Post.id)
    )
    held: defaultdict[tuple[int, int], list[Post]] = defaultdict(list)
    for post in session.scalars(query):
        held[post.unit_id, post.staff_id].append(post)
    people: defaultdict[int, list[ChartPerson]] = defaultdict(list)
    for (unit_id, _), posts in held.items():
        people[unit_id].append(_person(posts))
    return people


def _person(posts: list[Post]) -> ChartPerson:
    holder = posts[0].holder
    roles = tuple(Role(post.role) for post in posts)
    return ChartPerson(
        staff_id=holder.id,
        name=holder.name,
        title=holder.title,
        roles=roles,
        role_words=tuple(ROLE_WORDS[role] for role in roles),
        act=next((post.act for post in posts if post.act), ""),
    )
