"""What a forecast starts from: the live queue, the answers of the last weeks, who will be away."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.queries.legal.docket import ends_at, open_at_the_end_of
from casework.records.absence import Absence
from casework.records.post import Post
from casework.records.span import Span
from casework.records.unit import Unit
from casework.reports.forecast import HISTORY_WEEKS, HORIZON_DAYS, Forecast, Queue, forecast
from casework.store import calendars
from workflows.deadlines.calendar import Calendar
from workflows.roles import Role

WRITERS = (Role.SPECIALIST.value, Role.DEPARTMENT_HEAD.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitForecast:
    """The forecast of one department, with how many days its people will be away."""

    unit_id: int
    unit: str
    people: int
    days_away: int
    forecast: Forecast


def forecasts(session: Session, today: date) -> tuple[UnitForecast, ...]:
    """Forecast every department that has something open, the worst first."""
    calendar = calendars.of_the_hall(session)
    ahead = _office_days(today, today + timedelta(days=HORIZON_DAYS), calendar)
    due, answered = _open(session, today), _answered(session, today, calendar)
    names = dict(session.execute(select(Unit.id, Unit.name)).all())
    found = []
    for unit, days in due.items():
        people = _people(session, unit, today)
        away = _away(session, people, ahead)
        queue = Queue(
            due=tuple(days),
            answered=answered.get(unit, ()),
            present=dict(_shares(len(people), away, ahead)),
        )
        found.append(
            UnitForecast(
                unit_id=unit,
                unit=names[unit],
                people=len(people),
                days_away=sum(len(absent) for absent in away.values()),
                forecast=forecast(queue, today, ahead),
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.forecast.expected, one.unit)))


def _office_days(first: date, last: date, calendar: Calendar) -> tuple[date, ...]:
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return tuple(day for day in days if calendar.is_office_day(day))


def _open(session: Session, today: date) -> dict[int, list[date]]:
    key = (Span.department_id, Span.due_legal_max)
    query = select(*key, func.count()).where(*open_at_the_end_of(today)).group_by(*key)
    found: dict[int, list[date]] = {}
    for unit, due, amount in session.execute(query):
        if unit is not None:
            found.setdefault(unit, []).extend([due] * amount)
    return found


def _answered(session: Session, today: date, calendar: Calendar) -> dict[int, tuple[int, ...]]:
    """Count what each department closed on each working day of the last weeks."""
    first = today - timedelta(weeks=HISTORY_WEEKS)
    worked = _office_days(first, today - timedelta(days=1), calendar)
    query = select(Span.department_id, Span.until).where(
        Span.ended_by == "record_dispatch",
        Span.until >= ends_at(first - timedelta(days=1)),
        Span.until < ends_at(today - timedelta(days=1)),
    )
    rows = session.execute(query)
    closed = Counter((unit, romanian_date(until)) for unit, until in rows if until is not None)
    units = {unit for unit, _ in closed if unit is not None}
    return {unit: tuple(closed[unit, day] for day in worked) for unit in units}


def _people(session: Session, unit: int, today: date) -> frozenset[int]:
    query = select(Post.staff_id).where(
        Post.unit_id == unit,
        Post.role.in_(WRITERS),
        Post.since <= today,
        or_(Post.until.is_(None), Post.until >= today),
    )
    return frozenset(session.scalars(query))


def _away(
    session: Session, people: frozenset[int], ahead: Sequence[date]
) -> dict[int, frozenset[date]]:
    """Give the working days ahead on which each person will be away."""
    query = select(Absence).where(
        Absence.staff_id.in_(people), Absence.since <= ahead[-1], Absence.until >= ahead[0]
    )
    found: dict[int, frozenset[date]] = {}
    for absence in session.scalars(query):
        days = frozenset(day for day in ahead if absence.since <= day <= absence.until)
        found[absence.staff_id] = found.get(absence.staff_id, frozenset()) | days
    return found


def _shares(
    people: int, away: Mapping[int, frozenset[date]], ahead: Sequence[date]
) -> Iterator[tuple[date, float]]:
    """Give the share of the people at work on each day; nobody listed means nobody is missing."""
    for day in ahead:
        yield day, 1 - sum(day in days for days in away.values()) / max(1, people)
