"""Look at a petition before it may be shelved: a whistle-blower's report, or a danger? (art. 7)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.records.opinion import Opinion
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.grounds import DangerStep
from workflows.petition.subjects.inquiry import InquiryAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenPetition:
    """What a clerk found; None where the question was not answered."""

    case: Case
    whistleblower: bool | None
    danger: DangerStep | None
    remark: str = ""


def screen_petition(ask: ScreenPetition, desk: Desk) -> Outcome:
    """Keep both findings; a danger puts the petition first in every list."""
    asked = Asked(inquiry=InquiryAsked(whistleblower=ask.whistleblower, danger=ask.danger))
    taken = take(desk, "screen", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    found = {
        "whistleblower": "suspected" if ask.whistleblower else "clear",
        "danger": ask.danger.value if ask.danger else "",
    }
    for kind, verdict in found.items():
        desk.session.add(
            Opinion(
                petition_id=taken.petition.id,
                kind=kind,
                asked_by=desk.actor.staff_id,
                asked_at=desk.now,
                given_by=desk.actor.staff_id,
                given_at=desk.now,
                verdict=verdict,
            )
        )
    if ask.danger is not DangerStep.NOT_NEEDED:
        taken.petition.danger = True
    return finish(desk, taken, {**found, "urgent": taken.petition.danger}, text=ask.remark.strip())
