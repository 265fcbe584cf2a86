"""What the citizens' form must know before it is filled in."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from casework.store import calendars, institution
from workflows.deadlines.clocks import ANSWER
from workflows.deadlines.due import due_on


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFacts:
    """Whether a postal address is required, and the last day if it is sent today."""

    address_required: bool
    answer_by: date


def form_facts(session: Session, today: date) -> FormFacts:
    """Give the promise that the form makes; raises NotReady before there is an institution."""
    hall = institution.of(session)
    due = due_on(ANSWER, today, calendars.of_the_hall(session))
    return FormFacts(address_required=hall.address_required, answer_by=due.due_legal_max)
