"""Forward a petition to a department with the date for the answer, or send it back (art. 6)."""

from dataclasses import dataclass
from datetime import date

from casework.desk import Desk
from casework.errors import BadInput
from casework.store import officers, people
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.regime import RegimeAsked
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardPetition:
    """The registry sends the petition to a department, with the date for the answer."""

    case: Case
    department_id: int | None
    reply_by: date | None
    note: str = ""


def forward_petition(ask: ForwardPetition, desk: Desk) -> Outcome:
    """Give the petition to a department; raises BadInput for one that is not on today's chart."""
    known = {unit.id for unit in people.units_on(desk.session, desk.today)}
    if ask.department_id is not None and ask.department_id not in known:
        raise BadInput({"department_id": "Compartimentul ales nu există în organigrama de azi"})
    taken = take(
        desk,
        "forward",
        ask.case,
        lambda _: Asked(
            department_id=ask.department_id,
            reply_by=ask.reply_by,
            other_regime=RegimeAsked(department_is_legal=_is_legal(desk, ask.department_id)),
        ),
    )
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    petition.department_id, petition.assignee_id = ask.department_id, None
    petition.forwarded_on, petition.reply_by = desk.today, ask.reply_by
    return finish(
        desk,
        taken,
        {"department": ask.department_id, "reply_by": str(ask.reply_by)},
        text=ask.note.strip(),
    )


def _is_legal(desk: Desk, unit: int | None) -> bool:
    """Tell whether the lawyers sit in a department; where there are none, any one will do."""
    units = officers.units_with(desk.session, Role.LEGAL_OFFICER, desk.today)
    return not units or unit in units
