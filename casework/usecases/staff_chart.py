"""Writing people on the dated org chart: departments first, then people, then their posts."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from casework.desk import Desk
from casework.errors import Conflict
from casework.records.post import Post
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store.people import HEADING
from casework.usecases.staff_rows import Hiring, Mistakes
from workflows.roles import Role

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPassword:
    """The digest of the password drawn for a new person."""

    username: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Charted:
    """What changed on the chart."""

    people_added: tuple[str, ...]
    people_changed: tuple[str, ...]
    units_added: tuple[str, ...]
    posts_started: int
    posts_ended: int


@dataclass(slots=True)
class _Changes:
    """What is being changed, gathered on the way."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    started: int = 0
    ended: int = 0


def put_on_chart(
    desk: Desk, hirings: tuple[Hiring, ...], passwords: tuple[FirstPassword, ...]
) -> Charted:
    """Write the rows down; raises BadInput, or Conflict for a new person without a password."""
    mistakes, changes = Mistakes(), _Changes()
    units = _units(desk.session, hirings, mistakes, changes)
    mistakes.stop()
    digests = {password.username: password.digest for password in passwords}
    for username in dict.fromkeys(hiring.username for hiring in hirings):
        rows = [hiring for hiring in hirings if hiring.username == username]
        person = _person(desk.session, rows[0], digests, changes)
        _place(desk, person, rows, units, changes)
    desk.session.flush()
    _check_heads(desk.session, hirings, units, mistakes)
    mistakes.stop()
    return Charted(
        people_added=tuple(changes.added),
        people_changed=tuple(changes.changed),
        units_added=tuple(changes.units),
        posts_started=changes.started,
        posts_ended=changes.ended,
    )


def _units(
    session: Session, hirings: Iterable[Hiring], mistakes: Mistakes, changes: _Changes
) -> dict[str, Unit]:
    units = {unit.name.casefold(): unit for unit in session.scalars(select(Unit))}
    for hiring in hirings:
        unit = units.get(hiring.unit.casefold())
        if unit is None:
            unit = units[hiring.unit.casefold()] = Unit(name=hiring.unit, since=hiring.since)
            session.add(unit)
            changes.units.append(hiring.unit)
        unit.since = min(unit.since, hiring.since)
        unit.until = None
    placed: dict[str, str] = {}
    for hiring in hirings:
        if hiring.above:
            _hang(hiring, units, placed, mistakes)
    session.flush()
    return units


def _hang(
    hiring: Hiring, units: dict[str, Unit], placed: dict[str, str], mistakes: Mistakes
) -> None:
    name, above = hiring.unit.casefold(), hiring.above.casefold()
    parent = units.get(above)
    if parent is None:
        mistakes.add(hiring.row, f"compartimentul superior „{hiring.above}” nu există nicăieri")
    elif placed.setdefault(name, above) != above:
        mistakes.add(hiring.row, f"„{hiring.unit}” stă sub alt compartiment în alt rând")
    elif _is_under(parent, units[name]):
        mistakes.add(hiring.row, f"„{hiring.unit}” ar sta sub el însuși")
    else:
        units[name].parent = parent


def _is_under(unit: Unit | None, root: Unit) -> bool:
    while unit is not None:
        if unit is root:
            return True
        unit = unit.parent
    return False


def _person(
    session: Session, hiring: Hiring, digests: dict[str, str], changes: _Changes
) -> StaffMember:
    person = session.scalar(select(StaffMember).where(StaffMember.username == hiring.username))
    if person is None:
        if hiring.username not in digests:
            raise Conflict((f"Între timp, {hiring.username} nu mai este în organigramă.",))
        person = StaffMember(
            username=hiring.username,
            name=hiring.name,
            title=hiring.title,
            email=hiring.email,
            password_hash=digests[hiring.username],
            session_nonce=secrets.token_hex(16),
        )
        session.add(person)
        session.flush()
        changes.added.append(hiring.username)
        return person
    before = (person.name, person.title, person.email, person.is_active)
    person.name = hiring.name
    person.title = hiring.title or person.title
    person.email = hiring.email or person.email
    person.is_active = True
    if before != (person.name, person.title, person.email, person.is_active):
        changes.changed.append(hiring.username)
    return person


def _place(
    desk: Desk,
    person: StaffMember,
    rows: list[Hiring],
    units: dict[str, Unit],
    changes: _Changes,
) -> None:
    """Start the posts that are new and end those that are gone; a delegation is left alone."""
    wanted: dict[tuple[int, str], date] = {}
    for row in rows:
        for role in row.roles:
            key = (units[row.unit.casefold()].id, role.value)
            wanted[key] = min(row.since, wanted.get(key, row.since))
    held = {
        (post.unit_id, post.role): post
        for post in desk.session.scalars(
            select(Post).where(
                Post.staff_id == person.id,
                Post.act == "",
                or_(Post.until.is_(None), Post.until >= desk.today),
            )
        )
    }
    new = sorted(wanted.keys() - held.keys())
    change = min((wanted[key] for key in new), default=desk.today)
    for key in held.keys() - wanted.keys():
        held[key].until = change - DAY
        changes.ended += 1
    for key in new:
        unit_id, role_held = key
        desk.session.add(
            Post(staff_id=person.id, unit_id=unit_id, role=role_held, since=wanted[key])
        )
        changes.started += 1
    if (new or held.keys() - wanted.keys()) and person.username not in changes.added:
        changes.changed = [*dict.fromkeys([*changes.changed, person.username])]


def _check_heads(
    session: Session, hirings: Iterable[Hiring], units: dict[str, Unit], mistakes: Mistakes
) -> None:
    """Nobody shares the chair of a department or of the institution."""
    for hiring in hirings:
        unit = units[hiring.unit.casefold()]
        if hiring.roles & set(HEADING):
            query = select(Post).where(Post.unit_id == unit.id, Post.role.in_(HEADING))
            others = _holders(session, query, hiring)
            if others:
                mistakes.add(hiring.row, f"„{unit.name}” are deja șef: {', '.join(others)}")
        if Role.HEAD in hiring.roles:
            others = _holders(session, select(Post).where(Post.role == Role.HEAD), hiring)
            if others:
                mistakes.add(hiring.row, f"instituția are deja conducător: {', '.join(others)}")


def _holders(session: Session, query: Select[Post], hiring: Hiring) -> list[str]:
    posts = session.scalars(
        query.join(StaffMember, StaffMember.id == Post.staff_id).where(
            Post.act == "",
            or_(Post.until.is_(None), Post.until >= hiring.since),
            StaffMember.is_active,
            StaffMember.username != hiring.username,
        )
    )
    return sorted({post.holder.name for post in posts if _overlap(post, hiring)})


def _overlap(post: Post, hiring: Hiring) -> bool:
    return post.until is None or post.until >= max(post.since, hiring.since)
