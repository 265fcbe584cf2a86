"""Withdrawal, annulment, reopening and returned answers, as programs ask for them."""

from collections.abc import Mapping
from typing import Literal

from casework.desk import Desk
from casework.usecases.annul_entry import AnnulEntry, annul_entry
from casework.usecases.reopen_petition import ReopenPetition, reopen_petition
from casework.usecases.resume_after_bounce import ResumeAfterBounce, resume_after_bounce
from casework.usecases.step import Case, Outcome
from casework.usecases.withdraw_petition import WithdrawPetition, withdraw_petition
from webui.api.acts.offering import Offered, ReasonFields, offered
from webui.api.bodies import Strict


class WithdrawFields(Strict):
    """Which writing of the petitioner it is, and whether the matter is of public interest."""

    request: str = ""
    request_is_written: bool = False
    public_interest: bool | None = None


class AnnulFields(Strict):
    """What was entered wrongly, and the number that stands for it."""

    reason: str = ""
    replaced_by: str = ""


class BounceFields(Strict):
    """What came back; of a redirected petition also which letter: authority or petitioner."""

    reason: str = ""
    letter: Literal["", "authority", "petitioner"] = ""


def _withdraw(case: Case, given: WithdrawFields, desk: Desk) -> Outcome:
    ask = WithdrawPetition(
        case=case,
        request=given.request,
        request_is_written=given.request_is_written,
        public_interest=given.public_interest,
    )
    return withdraw_petition(ask, desk)


def _annul(case: Case, given: AnnulFields, desk: Desk) -> Outcome:
    return annul_entry(
        AnnulEntry(case=case, reason=given.reason, replaced_by=given.replaced_by), desk
    )


def _reopen(case: Case, given: ReasonFields, desk: Desk) -> Outcome:
    return reopen_petition(ReopenPetition(case=case, reason=given.reason), desk)


def _resume(case: Case, given: BounceFields, desk: Desk) -> Outcome:
    ask = ResumeAfterBounce(case=case, reason=given.reason, letter=given.letter)
    return resume_after_bounce(ask, desk)


CARRIED_OUT: Mapping[str, Offered] = {
    "withdraw": offered(WithdrawFields, _withdraw),
    "annul": offered(AnnulFields, _annul),
    "reopen": offered(ReasonFields, _reopen),
    "resume_after_bounce": offered(BounceFields, _resume),
}
"""The acts by which a petition ends otherwise or goes on."""
