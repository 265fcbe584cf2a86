"""Send the answer back to be changed; its signatures lose their force (art. 13)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.usecases.send_for_signature import void_answer
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnDraft:
    """Somebody up the line wants the answer changed."""

    case: Case
    reason: str


def return_draft(ask: ReturnDraft, desk: Desk) -> Outcome:
    """Send the answer back to be changed; its signatures lose their force."""
    taken = take(desk, "return_draft", ask.case, lambda _: Asked(reason=ask.reason))
    if not isinstance(taken, Taken):
        return taken
    void_answer(desk, taken.petition, ask.reason.strip())
    return finish(desk, taken, text=ask.reason.strip())
