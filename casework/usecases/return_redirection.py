"""Another authority sends a petition back: it is reopened under its number and first dates."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.store.authorities import name_of
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.redirection import RedirectionAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRedirection:
    """Public relations writes down what the other authority answered."""

    case: Case
    reason: str


def returned_by_authority(ask: ReturnRedirection, desk: Desk) -> Outcome:
    """Reopen the petition; its clock runs on from the first registration (R-ART61-PINGPONG)."""
    reason = clean_text(ask.reason)
    asked = Asked(redirection=RedirectionAsked(reason=reason))
    taken = take(desk, "returned_by_authority", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    redirection = desk.session.scalars(
        select(Redirection)
        .where(
            Redirection.petition_id == petition.id,
            Redirection.state == "done",
            Redirection.points == "",
        )
        .order_by(Redirection.id.desc())
    ).first()
    assert redirection is not None
    redirection.state = "returned"
    redirection.returned_on, redirection.returned_reason = desk.today, reason[:1000]
    _run_on(petition)
    petition.department_id = petition.assignee_id = None
    petition.forwarded_on = petition.reply_by = None
    name = name_of(desk.session, redirection.authority_id)
    data = {"redirection": redirection.id, "department": None, "assignee": None}
    return finish(desk, taken, data, text=f"{name}: {reason}")


def _run_on(petition: Petition) -> None:
    for run in petition.clocks:
        if run.ended_by == "record_redirection" and run.clock == petition.clock:
            run.ended_on, run.ended_by = None, ""
