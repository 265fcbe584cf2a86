"""The docket of any day: which petitions stood open at its end, narrowed to one figure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import aliased

from casework.clock import BUCHAREST
from casework.desk import Actor
from casework.queries.legal.queues import Queue, in_queue
from casework.records.petition import Petition
from casework.records.span import Span
from casework.store.concerned import NOBODY as EVERYBODY
from casework.store.concerned import Away, away_of
from workflows.deadlines.standing import Standing

Conditions = tuple[ColumnElement[bool], ...]

NOBODY = 0
"""Stands for the department of what nobody was given yet."""


class Age(StrEnum):
    """How many days ago a petition was registered; the value is how a table says it."""

    FRESH = "0–5"
    YOUNG = "6–15"
    RIPE = "16–25"
    LAST = "26–30"
    EXTENDED = "31–45"
    OLD = "46+"

    @property
    def slug(self) -> str:
        """Give the name that an address uses."""
        return self.name.lower()

    @property
    def days(self) -> tuple[int, int]:
        """Give the youngest and the oldest age."""
        return AGES[self]


AGES = {
    Age.FRESH: (0, 5),
    Age.YOUNG: (6, 15),
    Age.RIPE: (16, 25),
    Age.LAST: (26, 30),
    Age.EXTENDED: (31, 45),
    Age.OLD: (46, 100_000),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One figure of the board: the day, and what it counts; None counts everything.

    What concerns the reader himself, or is confidential to others, is in none of his figures.
    """

    day: date
    standing: Standing | None = None
    unit_id: int | None = None
    age: Age | None = None
    target: date | None = None
    due_by: date | None = None
    queue: Queue | None = None
    away: Away = EVERYBODY


def kept_from(actor: Actor) -> Away:
    """Tell what a reader must not see, which no figure or list of his counts (art. 11)."""
    return away_of(actor)


def ends_at(day: date) -> datetime:
    """Give the moment at which a Romanian day is over."""
    return datetime.combine(day + timedelta(days=1), time(), BUCHAREST)


def open_at_the_end_of(day: date) -> Conditions:
    """Choose the stretch in which each petition stood when a day was over."""
    moment = ends_at(day)
    return (Span.since < moment, or_(Span.until.is_(None), Span.until >= moment))


def age_of(registered_on: date, day: date) -> Age:
    """Tell how old a petition was on a day."""
    old = (day - registered_on).days
    return next(age for age, (_, last) in AGES.items() if old <= last)


def wanted_by(wanted: Wanted) -> Conditions:
    """Choose what one figure counts; the statement joins petitions to their stretches."""
    return (*open_at_the_end_of(wanted.day), *_narrowing(wanted))


def _narrowing(wanted: Wanted) -> Conditions:
    found: Conditions = () if wanted.away is EVERYBODY else (wanted.away.shown(),)
    if wanted.standing is not None:
        found += (_standing(wanted.standing, wanted.day),)
    if wanted.unit_id is not None:
        unit = Span.department_id
        found += (unit == wanted.unit_id if wanted.unit_id else unit.is_(None),)
    if wanted.age is not None:
        youngest, oldest = (wanted.day - timedelta(days=days) for days in wanted.age.days)
        found += (Petition.registered_on.between(oldest, youngest),)
    if wanted.target is not None:
        found += (Span.due_safe == wanted.target,)
    if wanted.due_by is not None:
        found += (Span.due_legal_max.between(wanted.day, wanted.due_by),)
    if wanted.queue is not None:
        found += (in_queue(wanted.queue, wanted.day, ends_at(wanted.day)),)
    return found


def _standing(standing: Standing, day: date) -> ColumnElement[bool]:
    match standing:
        case Standing.IN_TERM:
            return Span.due_safe >= day
        case Standing.IN_MARGIN:
            return and_(Span.due_safe < day, Span.due_legal_max >= day)
        case Standing.LATE:
            return and_(Span.due_safe < day, Span.due_legal_max < day)


def followed(day: date) -> ColumnElement[bool]:
    """Tell whether a stretch was followed by another one before a day was over."""
    later = aliased(Span)
    return exists().where(
        later.petition_id == Span.petition_id, later.id > Span.id, later.since < ends_at(day)
    )
