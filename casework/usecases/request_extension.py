"""The department in charge asks for more time, with its reason and the days it needs (art. 9)."""

from dataclasses import dataclass

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.records.extension import Extension
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.extension import ExtensionAsked

REASON_LIMIT = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestExtension:
    """The head of the department says how many days more, and what is still to be found out."""

    case: Case
    days: int | None
    reason: str


def request_extension(ask: RequestExtension, desk: Desk) -> Outcome:
    """Write the request down; the dates do not move."""
    reason = clean_text(ask.reason)[:REASON_LIMIT]
    asked = Asked(extension=ExtensionAsked(days=ask.days, reason=reason))
    taken = take(desk, "request_extension", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    assert ask.days is not None
    assert desk.actor.staff_id is not None
    desk.session.add(
        Extension(
            petition_id=petition.id,
            days=ask.days,
            reason=reason,
            asked_by=desk.actor.staff_id,
            asked_at=desk.now,
            due_safe_before=petition.due_safe,
            due_legal_max_before=petition.due_legal_max,
        )
    )
    desk.session.flush()
    return finish(desk, taken, {"days": ask.days}, text=reason)
