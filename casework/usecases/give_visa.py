"""The legal office gives or refuses its visa for shelving on a ground that only practice knows."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.records.opinion import Opinion
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.inquiry import InquiryAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveVisa:
    """The decision of the legal office and its reason."""

    case: Case
    granted: bool | None
    reason: str


def give_visa(ask: GiveVisa, desk: Desk) -> Outcome:
    """Keep the visa on the case; the newest one counts."""
    asked = Asked(inquiry=InquiryAsked(visa=ask.granted, answer=ask.reason))
    taken = take(desk, "give_visa", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    verdict = "granted" if ask.granted else "refused"
    desk.session.add(
        Opinion(
            petition_id=taken.petition.id,
            kind="visa",
            asked_by=None,
            asked_at=desk.now,
            given_by=desk.actor.staff_id,
            given_at=desk.now,
            answer=ask.reason.strip()[:4000],
            verdict=verdict,
        )
    )
    return finish(desk, taken, {"visa": verdict}, text=ask.reason.strip())
