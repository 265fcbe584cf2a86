"""The calendar in force at this hall: the legal one with the days that two persons signed."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.calendar_override import CalendarOverride
from workflows.deadlines.calendar import Calendar, DayKind, Override, legal_calendar


def of_the_hall(session: Session) -> Calendar:
    """Give the calendar of the hall."""
    rows = session.scalars(select(CalendarOverride).order_by(CalendarOverride.day)).all()
    if not rows:
        return legal_calendar()
    return legal_calendar().with_overrides(
        [
            Override(
                day=row.day,
                kind=DayKind(row.kind),
                act=row.act,
                office_closed=row.office_closed,
                counts_nonworking_for_legal_terms=row.counts_nonworking_for_legal_terms,
                entered_by=row.entered_by,
                approved_by=row.approved_by,
            )
            for row in rows
        ]
    )
