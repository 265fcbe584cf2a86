"""Send a petition back to the registry: the matter is not this department's (art. 6^1)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnToRegistry:
    """The head of a department says that the matter is not its own."""

    case: Case
    reason: str


def return_to_registry(ask: ReturnToRegistry, desk: Desk) -> Outcome:
    """Take the petition back to the registry, with the reason."""
    taken = take(desk, "return_to_registry", ask.case, lambda _: Asked(reason=ask.reason))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    left = petition.department_id
    petition.department_id = petition.assignee_id = petition.forwarded_on = None
    petition.reply_by = None
    return finish(desk, taken, {"department": left}, text=ask.reason.strip())
