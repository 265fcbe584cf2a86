"""Ask the petitioner what is unclear, and keep the reply; the term does not stop (art. 5)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.records.opinion import Opinion
from casework.store import calendars
from casework.usecases.correspondence import Correspondence, send, to_the_petitioner
from casework.usecases.step import Case, Outcome, Taken, finish, take
from casework.wording import day_long
from workflows.deadlines.clocks import CLARIFICATION
from workflows.deadlines.due import due_on
from workflows.law import OG27
from workflows.petition.asked import Asked
from workflows.petition.subjects.inquiry import InquiryAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class AskClarification:
    """The question, in the words the petitioner will read."""

    case: Case
    question: str


def ask_clarification(ask: AskClarification, desk: Desk) -> Outcome:
    """Write the question down and prepare its letter, which leaves through the registry."""
    question = ask.question.strip()
    asked = Asked(inquiry=InquiryAsked(question=question))
    taken = take(desk, "ask_clarification", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    due = due_on(CLARIFICATION, desk.today, calendars.of_the_hall(desk.session))
    row = Opinion(
        petition_id=petition.id,
        kind="clarification",
        asked_by=desk.actor.staff_id,
        asked_at=desk.now,
        question=question[:2000],
        due_on=due.due_safe,
    )
    desk.session.add(row)
    desk.session.flush()
    letter = send(
        desk,
        petition,
        Correspondence(
            kind="clarification",
            to=to_the_petitioner(desk, petition),
            title="Solicitare de lămuriri",
            body=(
                "Pentru a vă răspunde la petiție, vă rugăm să ne lămuriți:",
                question,
                f"Vă rugăm să ne răspundeți până {day_long(due.due_safe)}. "
                "Termenul în care vă răspundem curge mai departe.",
            ),
            law=(OG27("art. 5"),),
            about_id=row.id,
        ),
    )
    return finish(
        desk, taken, {"until": due.due_safe.isoformat(), "letter": letter.id}, text=question
    )
