"""Who held a petition and for how long, with the waits on others shown apart (art. 15)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from workflows.deadlines.calendar import Calendar
from workflows.petition.states import State


class Holder(StrEnum):
    """In whose hands a petition is in a state."""

    REGISTRY = "registry"
    DEPARTMENT_HEAD = "department_head"
    SPECIALIST = "specialist"
    HEAD = "head"


HOLDERS = {
    State.REGISTERED: Holder.REGISTRY,
    State.QUALIFIED: Holder.REGISTRY,
    State.FORWARDED: Holder.DEPARTMENT_HEAD,
    State.ASSIGNED: Holder.SPECIALIST,
    State.DRAFTED: Holder.DEPARTMENT_HEAD,
    State.SIGNED_BY_DEPARTMENT: Holder.HEAD,
    State.SIGNED_BY_HEAD: Holder.REGISTRY,
}


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another; the last day is when it passed on."""

    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One state of a petition in time, with the department and the specialist."""

    since: date
    until: date
    state: State
    unit_id: int | None
    staff_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """How long one holder had the petition, in calendar and in working days.

    The waits are the days in it on which somebody else's answer was outstanding; not subtracted.
    """

    holder: Holder
    unit_id: int | None
    staff_id: int | None
    since: date
    until: date
    days: int
    working_days: int
    waited_days: int
    waited_working_days: int


def stays_of(
    stretches: Sequence[Stretch], waits: Sequence[Period], calendar: Calendar
) -> tuple[Stay, ...]:
    """Put stretches of the same holder together and count their days; the sum loses no day."""
    return tuple(_stay(stretch, waits, calendar) for stretch in _merged(stretches))


def holder_of(stretch: Stretch) -> tuple[Holder, int | None, int | None]:
    """Say whose hands a stretch was in; only a specialist is a person, the others are posts."""
    holder = HOLDERS[stretch.state]
    if holder is Holder.SPECIALIST:
        return holder, stretch.unit_id, stretch.staff_id
    return holder, stretch.unit_id if holder is Holder.DEPARTMENT_HEAD else None, None


def working_days(since: date, until: date, calendar: Calendar) -> int:
    """Count the office days after one day up to another."""
    days = (since + timedelta(days=offset) for offset in range(1, (until - since).days + 1))
    return sum(calendar.is_office_day(day) for day in days)


def _merged(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    for _, together in groupby(stretches, key=holder_of):
        first, *more = together
        yield replace(first, until=more[-1].until) if more else first


def _stay(stretch: Stretch, waits: Sequence[Period], calendar: Calendar) -> Stay:
    holder, unit_id, staff_id = holder_of(stretch)
    outstanding = list(_outstanding(stretch, waits))
    return Stay(
        holder=holder,
        unit_id=unit_id,
        staff_id=staff_id,
        since=stretch.since,
        until=stretch.until,
        days=(stretch.until - stretch.since).days,
        working_days=working_days(stretch.since, stretch.until, calendar),
        waited_days=len(outstanding),
        waited_working_days=sum(calendar.is_office_day(day) for day in outstanding),
    )


def _outstanding(stretch: Stretch, waits: Sequence[Period]) -> Iterator[date]:
    """Give the days of a stretch on which at least one answer was awaited, each once."""
    for offset in range(1, (stretch.until - stretch.since).days + 1):
        day = stretch.since + timedelta(days=offset)
        if any(wait.since < day <= wait.until for wait in waits):
            yield day
