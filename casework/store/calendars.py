"""The calendar in force at this hall: the legal one with the days that two persons signed."""

from collections.abc import Iterable
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.calendar_check import CalendarCheck
from casework.records.calendar_override import CalendarOverride
from casework.records.calendar_replay import CalendarReplay
from workflows.deadlines.calendar import Calendar, DayKind, Override, legal_calendar


def of_the_hall(session: Session) -> Calendar:
    """Give the calendar of the hall; a day that one person alone entered is not in it."""
    approved = select(CalendarOverride).where(CalendarOverride.approved_by != "")
    return with_days(override_of(row) for row in session.scalars(approved))


def with_days(overrides: Iterable[Override]) -> Calendar:
    """Give the legal calendar with some days on top, made once for the same days."""
    return _made(tuple(sorted(overrides, key=lambda one: one.day)))


def override_of(row: CalendarOverride) -> Override:
    """Give a stored day as the law sees it."""
    return Override(
        day=row.day,
        kind=DayKind(row.kind),
        act=row.act,
        office_closed=row.office_closed,
        counts_nonworking_for_legal_terms=row.counts_nonworking_for_legal_terms,
        entered_by=row.entered_by,
        approved_by=row.approved_by,
    )


def last_replayed(session: Session) -> str:
    """Give the version that was last replayed over open petitions, or the legal one."""
    query = select(CalendarReplay.version_after).order_by(CalendarReplay.id.desc()).limit(1)
    return session.scalar(query) or legal_calendar().version


def checked_years(session: Session) -> frozenset[int]:
    """Name the years that somebody has compared with the acts."""
    return frozenset(session.scalars(select(CalendarCheck.year)))


@lru_cache(maxsize=8)
def _made(overrides: tuple[Override, ...]) -> Calendar:
    return legal_calendar().with_overrides(overrides) if overrides else legal_calendar()
