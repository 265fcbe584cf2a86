"""Terms of law: clocks, calendars, and the last day with its working-out."""

from workflows.deadlines.calendar import (
    Calendar,
    DayKind,
    Holiday,
    Override,
    UnknownYearError,
    holidays_of,
    legal_calendar,
)
from workflows.deadlines.clock import Clock, NoSuchTermError, Period, Start
from workflows.deadlines.clocks import (
    ANSWER,
    ANSWER_EXTENDED,
    ANSWER_EXTENDED_ENERGY,
    ASSIGNMENT,
    CLOCKS,
    COMPLETION,
    INFORMATION_544,
    INFORMATION_544_EXTENDED,
    READY_FOR_DISPATCH,
    REDIRECTION,
    REFUSAL_544,
    REGISTRATION_LAG,
    TRIAGE,
)
from workflows.deadlines.days import LEGAL_POLICIES, Policy, Unit, amount, spelled
from workflows.deadlines.due import (
    Due,
    UnlawfulTermError,
    adopted,
    due_on,
    ready_for_dispatch,
    registration_day,
)
from workflows.deadlines.extension import NoticeDeadline, extended_chained, notice_deadline
from workflows.deadlines.standing import Standing, days_late, standing
from workflows.deadlines.steps import Step

__all__ = [
    "ANSWER",
    "ANSWER_EXTENDED",
    "ANSWER_EXTENDED_ENERGY",
    "ASSIGNMENT",
    "CLOCKS",
    "COMPLETION",
    "INFORMATION_544",
    "INFORMATION_544_EXTENDED",
    "LEGAL_POLICIES",
    "READY_FOR_DISPATCH",
    "REDIRECTION",
    "REFUSAL_544",
    "REGISTRATION_LAG",
    "TRIAGE",
    "Calendar",
    "Clock",
    "DayKind",
    "Due",
    "Holiday",
    "NoSuchTermError",
    "NoticeDeadline",
    "Override",
    "Period",
    "Policy",
    "Standing",
    "Start",
    "Step",
    "Unit",
    "UnknownYearError",
    "UnlawfulTermError",
    "adopted",
    "amount",
    "days_late",
    "due_on",
    "extended_chained",
    "holidays_of",
    "legal_calendar",
    "notice_deadline",
    "ready_for_dispatch",
    "registration_day",
    "spelled",
    "standing",
]
