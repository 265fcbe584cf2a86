"""Ask another department for its opinion, and give one; the main term runs on (art. 5)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.records.opinion import Opinion
from casework.records.petition import Petition
from casework.store import calendars, people
from casework.usecases.mask_petitioner import for_department
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.deadlines.clocks import OPINION
from workflows.deadlines.due import due_on
from workflows.petition.asked import Asked
from workflows.petition.subjects.inquiry import InquiryAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class AskOpinion:
    """Which department is asked, and what."""

    case: Case
    unit_id: int | None
    question: str


def ask_opinion(ask: AskOpinion, desk: Desk) -> Outcome:
    """Ask, with an internal term of working days."""

    def asked(petition: Petition) -> Asked:
        known = {unit.id for unit in people.units_on(desk.session, desk.today)}
        another = ask.unit_id in known and ask.unit_id != petition.department_id
        return Asked(
            inquiry=InquiryAsked(
                unit_id=ask.unit_id, unit_is_another=another, question=ask.question
            )
        )

    taken = take(desk, "ask_opinion", ask.case, asked)
    if not isinstance(taken, Taken):
        return taken
    due = due_on(OPINION, desk.today, calendars.of_the_hall(desk.session))
    question = for_department(desk, taken.petition, ask.unit_id, ask.question.strip())
    desk.session.add(
        Opinion(
            petition_id=taken.petition.id,
            kind="opinion",
            unit_id=ask.unit_id,
            asked_by=desk.actor.staff_id,
            asked_at=desk.now,
            question=question[:2000],
            due_on=due.due_safe,
        )
    )
    return finish(
        desk,
        taken,
        {
            "unit": ask.unit_id,
            "until": due.due_safe.isoformat(),
            **({"masked": True} if question != ask.question.strip() else {}),
        },
        text=ask.question.strip(),
    )
