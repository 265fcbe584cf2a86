"""Give a petition to the person who solves it, or to another one later (art. 12)."""

from collections.abc import Callable
from dataclasses import dataclass

from casework.desk import Desk
from casework.records.petition import Petition
from casework.store import absences, people
from casework.usecases.pictures.impartiality import the_person_named
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignPetition:
    """The head of a department, or his superior, names who solves the petition."""

    case: Case
    assignee_id: int | None
    reason: str = ""


def assign_petition(ask: AssignPetition, desk: Desk) -> Outcome:
    """Assign to a specialist of the department (art. 12 alin. (1))."""
    return _give(ask, desk, "assign")


def assign_to_head(ask: AssignPetition, desk: Desk) -> Outcome:
    """Assign a department head's own work; his superior does it (art. 12 alin. (1))."""
    return _give(ask, desk, "assign_to_head")


def reassign_petition(ask: AssignPetition, desk: Desk) -> Outcome:
    """Move the work to another specialist; the dates stay (art. 12)."""
    return _give(ask, desk, "reassign")


def _give(ask: AssignPetition, desk: Desk, trigger: str) -> Outcome:
    taken = take(desk, trigger, ask.case, _asked(ask, desk))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    before = petition.assignee_id
    petition.assignee_id = ask.assignee_id
    return finish(
        desk, taken, {"assignee": ask.assignee_id, "before": before}, text=ask.reason.strip()
    )


def _asked(ask: AssignPetition, desk: Desk) -> Callable[[Petition], Asked]:
    def asked(petition: Petition) -> Asked:
        unit = petition.department_id
        if unit is None:
            return Asked(assignee_id=ask.assignee_id, reason=ask.reason)
        head = people.head_of(desk.session, unit, desk.today)
        away = absences.away_on(desk.session, [ask.assignee_id or 0], desk.today)
        absence = away.get(ask.assignee_id or 0)
        there = {person.id for person in people.specialists_of(desk.session, unit, desk.today)}
        return Asked(
            assignee_id=ask.assignee_id,
            assignee_works_there=ask.assignee_id in there,
            assignee_heads_department=head is not None and head.id == ask.assignee_id,
            assignee_is_away_until=absence.until if absence else None,
            stands_in_for_assignee=absence.substitute if absence else "",
            reason=ask.reason,
            impartiality=the_person_named(desk, petition, ask.assignee_id),
        )

    return asked
