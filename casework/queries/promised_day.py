"""The day that is promised before a petition is sent."""

from datetime import date

from sqlalchemy.orm import Session

from casework.store import calendars, institution
from workflows.deadlines.clocks import ANSWER
from workflows.deadlines.due import due_on


def promised_day(session: Session, today: date) -> date:
    """Give the last lawful day of the answer to a petition of today; raises NotReady."""
    institution.of(session)
    return due_on(ANSWER, today, calendars.of_the_hall(session)).due_legal_max
