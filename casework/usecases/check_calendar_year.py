"""Write down that somebody compared the days of a year with the acts (R-TERM-HOLIDAY)."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.calendar_check import CalendarCheck
from casework.store import calendars
from workflows.deadlines.calendar import FIRST_YEAR, LAST_YEAR
from workflows.deadlines.changing import not_a_keeper
from workflows.decisions import Stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCalendarYear:
    """A keeper of the calendar looked at a year, with an act in front of him."""

    year: int
    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYearChecked:
    """The year was checked, on this calendar."""

    year: int
    version: str


def check_calendar_year(ask: CheckCalendarYear, desk: Desk) -> CalendarYearChecked | Stopped:
    """Keep the last check of a year; raises BadInput for an unknown year or without an act."""
    if refusal := not_a_keeper(desk.actor.roles):
        return Stopped((refusal,))
    act = one_line(ask.act)[:200]
    if not act:
        raise BadInput({"act": "Scrieți pe ce act se sprijină verificarea."})
    if not FIRST_YEAR <= ask.year <= LAST_YEAR:
        raise BadInput({"year": f"Calendarul cunoaște numai anii {FIRST_YEAR}–{LAST_YEAR}."})
    version = calendars.of_the_hall(desk.session).version
    desk.session.merge(
        CalendarCheck(
            year=ask.year,
            act=act,
            checked_by=desk.actor.username,
            checked_at=desk.now,
            version=version,
        )
    )
    return CalendarYearChecked(year=ask.year, version=version)
