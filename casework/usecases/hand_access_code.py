"""Hand a new access code over at the counter."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.usecases.check_identity import only_at_the_counter
from casework.usecases.renew_access_code import CODE, CodeRenewed, renewed
from casework.usecases.step import Case, locked
from workflows.decisions import Stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class HandAccessCode:
    """A clerk who has seen the petitioner hands over a new code."""

    case: Case


def hand_access_code(ask: HandAccessCode, desk: Desk) -> CodeRenewed | Stopped:
    """Draw a new code to be handed over at the counter, by public relations only."""
    refused = only_at_the_counter(desk, CODE)
    if refused:
        return refused
    petition = locked(desk, ask.case)
    return CodeRenewed(code=renewed(desk, petition, "predat la ghișeu"))
