"""Finding staff in the text of an arrival, before theirs may read it (R-ART11-PERSON)."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from casework.desk import Desk
from casework.records.person_concerned import PersonConcerned
from casework.records.petition import Petition
from casework.records.post import Post
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store import people
from casework.store.concerned import persons_of
from workflows.impartiality import Colleague, Function, Index, Named, staff_named
from workflows.roles import Role

Row = tuple[int, str, str, str | None, str | None]


def names_in(desk: Desk, *texts: str) -> tuple[Named, ...]:
    """Find whom of today's staff some texts name: one query, then only words."""
    return staff_named("\n".join(texts), _index(*_staff_on(desk.session, desk.today)))


def enter_found(desk: Desk, petition: Petition, found: Iterable[Named], at: datetime) -> None:
    """Keep what was found in a petition; it is hidden from them until a clerk decides."""
    for named in found:
        petition.names_staff = True
        desk.session.add(
            PersonConcerned(
                petition_id=petition.id,
                staff_id=named.staff_id,
                words=named.words[:200],
                found_at=at,
            )
        )


def enter_same(desk: Desk, whole: Petition, part: Petition) -> None:
    """Keep a part from whom the whole is kept, with what was decided of each."""
    for row in persons_of(desk.session, whole.id):
        desk.session.add(
            PersonConcerned(
                petition_id=part.id,
                staff_id=row.staff_id,
                state=row.state,
                words=row.words,
                found_at=row.found_at,
                decided_by=row.decided_by,
                decided_at=row.decided_at,
                reason=row.reason,
            )
        )


def _staff_on(session: Session, day: date) -> tuple[tuple[Row, ...], int | None]:
    today = and_(
        Post.staff_id == StaffMember.id,
        Post.since <= day,
        or_(Post.until.is_(None), Post.until >= day),
    )
    query = (
        select(StaffMember.id, StaffMember.name, StaffMember.title, Post.role, Unit.name)
        .outerjoin(Post, today)
        .outerjoin(Unit, Unit.id == Post.unit_id)
        .where(StaffMember.is_active)
        .order_by(StaffMember.id, Post.id)
    )
    head = people.head_of_institution(session, day)
    rows = tuple((*row,) for row in session.execute(query))
    return rows, head.id if head else None


@lru_cache(maxsize=4)
def _index(rows: tuple[Row, ...], head_id: int | None) -> Index:
    """Build the index anew only when somebody comes, goes or changes his post."""
    functions: dict[int, list[Function]] = {}
    names: dict[int, str] = {}
    for staff_id, name, title, role, unit in rows:
        names[staff_id] = name
        functions.setdefault(staff_id, []).append(
            Function(
                title=title,
                unit=unit or "",
                leads=role in people.HEADING or role == Role.HEAD.value,
                leads_all=staff_id == head_id,
            )
        )
    return Index(Colleague(key, name, tuple(functions[key])) for key, name in names.items())
