"""The calendar of the hall, for pages that draw days."""

from sqlalchemy.orm import Session

from casework.store import calendars
from workflows.deadlines.calendar import Calendar


def hall_calendar(session: Session) -> Calendar:
    """Give the calendar of the hall."""
    return calendars.of_the_hall(session)
