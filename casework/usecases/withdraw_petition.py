"""Record that the petitioner withdrew his petition, in writing (R-WITHDRAW)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.store import terms
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.ending import EndingAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPetition:
    """Public relations has the writing; `request` says which, `public_interest` goes on anyway."""

    case: Case
    request: str
    request_is_written: bool
    public_interest: bool | None


def withdraw_petition(ask: WithdrawPetition, desk: Desk) -> Outcome:
    """End the petition without an answer."""
    asked = EndingAsked(
        reason=ask.request,
        request_is_written=ask.request_is_written,
        public_interest=ask.public_interest,
    )
    taken = take(desk, "withdraw", ask.case, lambda _: Asked(ending=asked))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    terms.end_clocks(petition, (petition.clock, "redirection"), desk.today, "withdraw")
    data = {"public_interest": bool(ask.public_interest)}
    return finish(desk, taken, data, text=ask.request.strip())
