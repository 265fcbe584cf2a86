"""The assignment queue: forwarded petitions, each given to one specialist (art. 12)."""

from dataclasses import dataclass
from datetime import date

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.queries.assignment import AssignmentQueue, Specialist, ToAssign, assignment_queue
from casework.queries.case_rows import rows_of
from casework.queries.docket_page import Cursor
from casework.usecases.assign_petition import AssignPetition, assign_petition, assign_to_head
from casework.usecases.step import Done
from casework.wording import counted, day_short
from webui.access import actor, all_staff, office, only
from webui.desk.act_refused import refused_page
from webui.desk.blueprint import desk
from webui.shared.acting import sees_case
from webui.shared.case_words import ListRow, list_row
from webui.shared.verdicts import (
    NOTHING_SAID,
    Verdict,
    case_typed,
    reasons_typed,
    verdict_of,
)
from workflows.roles import Role

PATH = "/birou/de-atribuit"
ACTS = {"assign": assign_petition, "assign_to_head": assign_to_head}


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A petition to be given away, with the people who may get it."""

    item: ListRow
    trigger: str
    specialists: tuple[Specialist, ...]
    proposed: int
    to_head: bool
    reply_by: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Load:
    """One specialist's open petitions, and the scale of the bar."""

    person: Specialist
    said: str
    scale: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentPage:
    """Everything the assignment queue shows."""

    summary: str
    waiting: tuple[Waiting, ...]
    stray: "Refused | None"
    team: tuple[Load, ...]
    previous_url: str
    next_url: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The petition whose assignment was just refused, whom it should have gone to, and why."""

    petition_id: int
    assignee: int | None
    verdict: Verdict


@desk.get("/de-atribuit")
@only(Role.DEPARTMENT_HEAD, Role.HEAD)
def to_assign() -> ResponseReturnValue:
    """Show what waits to be assigned by this person."""
    return render_template("desk/assignment.html", page=_page(None))


@desk.post("/de-atribuit/<int:petition_id>")
@all_staff
def assign(petition_id: int) -> ResponseReturnValue:
    """Give one petition to the chosen specialist; whoever may not is told the law's reason."""
    typed = request.form.get("act", "")
    trigger = typed if typed in ACTS else "assign"
    if not sees_case(petition_id):
        return refused_page(petition_id, trigger)
    assignee = request.form.get("referent", type=int)
    usecase = ACTS[trigger]
    ask = AssignPetition(case=case_typed(petition_id, request.form), assignee_id=assignee)
    outcome = office().perform(usecase, ask, actor(), reasons_typed(request.form))
    if isinstance(outcome, Done):
        flash(_given(petition_id), "done")
        return redirect(PATH)
    page = _page(Refused(petition_id, assignee, verdict_of(outcome, request.form)))
    return render_template("desk/assignment.html", page=page, has_errors=True), 422


def _given(petition_id: int) -> str:
    row = office().ask(rows_of, (petition_id,))[0]
    return f"Petiția {row.number} este atribuită: {row.assignee}."


def _page(refused: Refused | None) -> AssignmentPage:
    today = office().clock.today()
    cursor = Cursor.read(request.args.get("dupa", ""), request.args.get("inainte", ""))
    found = office().ask(assignment_queue, actor(), cursor, today)
    shown = {item.row.petition_id for item in found.waiting}
    return AssignmentPage(
        summary=_summary(found, today),
        waiting=tuple(_waiting(item, today, refused) for item in found.waiting),
        stray=None if refused and refused.petition_id in shown else refused,
        team=_loads(found.team),
        previous_url=f"{PATH}?inainte={found.previous}" if found.previous else "",
        next_url=f"{PATH}?dupa={found.following}" if found.following else "",
    )


def _summary(found: AssignmentQueue, today: date) -> str:
    if not found.waiting:
        return day_short(today)
    number = counted(len(found.waiting), "o petiție", "petiții")
    return f"{day_short(today)} · {number} pe pagină, cele urgente primele"


def _waiting(item: ToAssign, today: date, refused: Refused | None) -> Waiting:
    mine = refused if refused and refused.petition_id == item.row.petition_id else None
    lightest = min(
        item.specialists,
        key=lambda person: (person.away_until is not None, person.open),
        default=None,
    )
    proposed = lightest.id if lightest else 0
    return Waiting(
        item=list_row(item.row, today),
        trigger=item.trigger,
        specialists=item.specialists,
        proposed=(mine.assignee or 0) if mine else proposed,
        to_head=item.trigger == "assign_to_head",
        reply_by=day_short(item.row.reply_by) if item.row.reply_by else "",
        verdict=mine.verdict if mine else NOTHING_SAID,
    )


def _loads(team: tuple[Specialist, ...]) -> tuple[Load, ...]:
    scale = max([1, *(person.open for person in team)])
    return tuple(
        Load(person, counted(person.open, "o lucrare", "lucrări"), scale) for person in team
    )
