"""The extension of art. 9: when the notice must have left, and the chained way of counting."""

from dataclasses import dataclass
from datetime import date

from workflows.deadlines.calendar import Calendar
from workflows.deadlines.clocks import ANSWER
from workflows.deadlines.days import Policy, Unit, count
from workflows.deadlines.due import due_on, refuse_too_long


@dataclass(frozen=True, slots=True)
class NoticeDeadline:
    """Until when the notice of extension leaves in time, and after which day it is refused."""

    in_time_until: date
    refused_after: date


def notice_deadline(start: date, calendar: Calendar) -> NoticeDeadline:
    """Give the days by which the petitioner must be told of an extension (art. 9)."""
    first = due_on(ANSWER, start, calendar)
    return NoticeDeadline(first.due_safe, first.due_legal_max)


def extended_chained(start: date, calendar: Calendar, extended_by: int = 15) -> date:
    """Give the end of an extension that starts only when the first term ends (law.md E2)."""
    refuse_too_long(ANSWER, ANSWER.period_on(start), extended_by)
    first = due_on(ANSWER, start, calendar)
    return count(Policy.C, first.due_legal_max, extended_by, Unit.DAYS, calendar).day
