"""Who is at work on a day, and who is told in the place of whoever is not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casework.records.absence import Absence
from casework.records.post import Post
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store.people import HEADING
from workflows.roles import Role


@dataclass(frozen=True, slots=True)
class Seat:
    """One post of the day: who holds which role in which department."""

    staff_id: int
    unit_id: int
    role: Role
    delegated: bool


@dataclass(frozen=True, slots=True)
class Presence:
    """The org chart of one day with its absences, read once for many petitions."""

    seats: tuple[Seat, ...]
    above: dict[int, int | None]
    away: dict[int, int | None]

    def told(self, role: Role, unit_id: int | None, assignee_id: int | None) -> tuple[int, ...]:
        """Name who hears of a petition in one role, or who stands in for them."""
        return tuple(
            dict.fromkeys(self.instead_of(one) for one in self._in(role, unit_id, assignee_id))
        )

    def instead_of(self, staff_id: int) -> int:
        """Follow substitutes, then heads upwards, to somebody who is at work."""
        seen: set[int] = set()
        person = staff_id
        while person in self.away and person not in seen:
            seen.add(person)
            following = self.away[person] or self._head_over(person, seen)
            if following is None:
                return staff_id
            person = following
        return staff_id if person in self.away else person

    def stands_under(self, staff_id: int, boss_id: int) -> bool:
        """Tell whether a person works in a department that another leads, however far above."""
        return any(
            boss_id in self._heading(unit)
            for seat in self.seats
            if seat.staff_id == staff_id
            for unit in self._upwards(seat.unit_id)
        )

    def _in(self, role: Role, unit_id: int | None, assignee_id: int | None) -> Iterable[int]:
        match role:
            case Role.SPECIALIST:
                return (assignee_id,) if assignee_id is not None else ()
            case Role.DEPARTMENT_HEAD:
                return self._heads(unit_id)
            case Role.HEAD:
                own = [s for s in self.seats if s.role is role]
                return [s.staff_id for s in sorted(own, key=lambda s: s.delegated)][:1]
            case _:
                return [s.staff_id for s in self.seats if s.role is role]

    def _heads(self, unit_id: int | None) -> tuple[int, ...]:
        """Give the head of a department, or of the nearest one above that has a head."""
        for unit in self._upwards(unit_id):
            if heads := self._heading(unit):
                return heads[:1]
        return ()

    def _heading(self, unit_id: int) -> tuple[int, ...]:
        leads = (*HEADING, Role.HEAD)
        return tuple(s.staff_id for s in self.seats if s.unit_id == unit_id and s.role in leads)

    def _head_over(self, staff_id: int, seen: set[int]) -> int | None:
        """Give the nearest head over a person who was not tried yet, at the end the mayor."""
        own = next((s.unit_id for s in self.seats if s.staff_id == staff_id), None)
        for unit in self._upwards(own):
            for head in self._heading(unit):
                if head not in seen:
                    return head
        return None

    def _upwards(self, unit_id: int | None) -> Iterator[int]:
        seen: set[int] = set()
        while unit_id is not None and unit_id not in seen:
            seen.add(unit_id)
            yield unit_id
            unit_id = self.above.get(unit_id)


def presence_on(session: Session, day: date) -> Presence:
    """Read the org chart of a day and who is absent on it, in three queries."""
    posts = (
        select(Post.staff_id, Post.unit_id, Post.role, Post.act)
        .join(StaffMember, StaffMember.id == Post.staff_id)
        .where(
            Post.since <= day,
            or_(Post.until.is_(None), Post.until >= day),
            StaffMember.is_active,
        )
        .order_by(Post.id)
    )
    units = session.execute(select(Unit.id, Unit.parent_id)).all()
    absences = session.execute(
        select(Absence.staff_id, Absence.substitute_id)
        .where(Absence.since <= day, Absence.until >= day)
        .order_by(Absence.id)
    ).all()
    return Presence(
        seats=tuple(
            Seat(staff_id, unit_id, Role(role), bool(act))
            for staff_id, unit_id, role, act in session.execute(posts)
        ),
        above={unit_id: parent for unit_id, parent in units},
        away={staff_id: substitute for staff_id, substitute in absences},
    )
