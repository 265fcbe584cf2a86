"""The board of the legal office on any day: every term by class, department and age (art. 4)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casework.queries.legal.case_list import amount_of
from casework.queries.legal.docket import NOBODY, Age, Wanted, age_of, ends_at, wanted_by
from casework.queries.legal.queues import Queue
from casework.records.petition import Petition
from casework.records.span import Span
from casework.records.unit import Unit
from casework.store import calendars
from casework.store.concerned import NOBODY as EVERYBODY
from casework.store.concerned import Away
from workflows.deadlines.calendar import Calendar
from workflows.deadlines.standing import Standing, standing

LOAD_DAYS = 10
PACE_DAYS = 20
DUE_SOON_DAYS = 5


@dataclass(frozen=True, slots=True)
class ByClass:
    """Open petitions in each class of the term."""

    in_term: int = 0
    in_margin: int = 0
    late: int = 0

    @property
    def total(self) -> int:
        """Give the number of all."""
        return self.in_term + self.in_margin + self.late

    def of(self, kind: Standing) -> int:
        """Give the number of one class."""
        return int(getattr(self, kind.value))


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A department of the board; 0 is what no department has yet."""

    id: int
    name: str
    counts: ByClass


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How many answers have their target on a working day."""

    day: date
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadFigures:
    """What the head of the institution sees every day (R-ART4-HEAD)."""

    overdue: int
    due_soon: int
    redirections_today: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Every figure of the board on one day; each is the length of a list."""

    day: date
    counts: ByClass
    targets_today: int
    units: tuple[UnitRow, ...]
    ages: tuple[tuple[Age, ByClass], ...]
    load: tuple[DayLoad, ...]
    pace: float
    queues: Mapping[Queue, int]
    head: HeadFigures


@dataclass(frozen=True, slots=True)
class _Group:
    unit_id: int
    registered_on: date
    due_safe: date
    due_legal_max: date
    amount: int


def legal_board(
    session: Session, day: date, unit_id: int | None = None, away: Away = EVERYBODY
) -> Board:
    """Read the board as it stood when a day was over, of the hall or of one department."""
    calendar = calendars.of_the_hall(session)
    groups = tuple(_groups(session, Wanted(day=day, away=away)))
    chosen = [group for group in groups if unit_id in (None, group.unit_id)]
    queues = {queue: amount_of(session, Wanted(day=day, queue=queue, away=away)) for queue in Queue}
    return Board(
        day=day,
        counts=_by_class(chosen, day),
        targets_today=sum(group.amount for group in chosen if group.due_safe == day),
        units=tuple(_units(session, groups, day)),
        ages=tuple(_ages(chosen, day)),
        load=tuple(_load(chosen, office_days(day, LOAD_DAYS, calendar))),
        pace=_pace(session, day, calendar),
        queues=queues,
        head=HeadFigures(
            overdue=_by_class(groups, day).late,
            due_soon=sum(
                group.amount
                for group in groups
                if day <= group.due_legal_max <= day + timedelta(days=DUE_SOON_DAYS)
            ),
            redirections_today=queues[Queue.REDIRECTIONS_DUE],
        ),
    )


def office_days(first: date, number: int, calendar: Calendar) -> tuple[date, ...]:
    """Give the first office days from a day on."""
    days: list[date] = []
    day = first
    while len(days) < number:
        if calendar.is_office_day(day):
            days.append(day)
        day += timedelta(days=1)
    return tuple(days)


def _groups(session: Session, wanted: Wanted) -> Iterator[_Group]:
    key = (Span.department_id, Petition.registered_on, Span.due_safe, Span.due_legal_max)
    query = (
        select(*key, func.count())
        .join(Petition, Petition.id == Span.petition_id)
        .where(*wanted_by(wanted))
        .group_by(*key)
    )
    for unit_id, registered_on, due_safe, due_legal_max, amount in session.execute(query):
        yield _Group(unit_id or NOBODY, registered_on, due_safe, due_legal_max, amount)


def _by_class(groups: Iterable[_Group], day: date) -> ByClass:
    sums = dict.fromkeys(Standing, 0)
    for group in groups:
        sums[standing(day, group.due_safe, group.due_legal_max)] += group.amount
    return ByClass(**{kind.value: amount for kind, amount in sums.items()})


def _units(session: Session, groups: Iterable[_Group], day: date) -> Iterator[UnitRow]:
    names = dict(session.execute(select(Unit.id, Unit.name)).all())
    found: dict[int, list[_Group]] = {}
    for group in groups:
        found.setdefault(group.unit_id, []).append(group)
    rows = [
        UnitRow(id=unit, name=names.get(unit, ""), counts=_by_class(members, day))
        for unit, members in found.items()
    ]
    yield from sorted(rows, key=lambda row: (-row.counts.total, row.name))


def _ages(groups: Iterable[_Group], day: date) -> Iterator[tuple[Age, ByClass]]:
    found: dict[Age, list[_Group]] = {age: [] for age in Age}
    for group in groups:
        found[age_of(group.registered_on, day)].append(group)
    for age, members in found.items():
        yield age, _by_class(members, day)


def _load(groups: Iterable[_Group], days: tuple[date, ...]) -> Iterator[DayLoad]:
    amounts = dict.fromkeys(days, 0)
    for group in groups:
        if group.due_safe in amounts:
            amounts[group.due_safe] += group.amount
    for day, amount in amounts.items():
        yield DayLoad(day, amount)


def _pace(session: Session, day: date, calendar: Calendar) -> float:
    """Average the answers that left on each of the last working days."""
    first = day - timedelta(days=PACE_DAYS * 7 // 5)
    worked = sum(
        calendar.is_office_day(first + timedelta(days=offset))
        for offset in range(1, (day - first).days + 1)
    )
    query = select(func.count()).where(
        Span.ended_by == "record_dispatch", Span.until >= ends_at(first), Span.until < ends_at(day)
    )
    return (session.scalar(query) or 0) / max(1, worked)
