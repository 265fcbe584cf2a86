"""The legal office holds a case for litigation, or lets it go again (Legea 554/2004)."""

from dataclasses import dataclass

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.errors import BadInput
from casework.usecases.step import Case, Done, locked, note
from workflows.decisions import Refusal, Stopped
from workflows.law import LEGEA554
from workflows.petition.states import State
from workflows.roles import Role

LAW = LEGEA554("art. 1 și 2")
NOT_YOURS = Refusal(
    rule="R-TERM-LITIGATION",
    law=LAW,
    says="Păstrarea pentru contencios o hotărăște numai juristul.",
    remedy="Scrieți juristului.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldForLitigation:
    """Why the papers of a case must be kept as they are."""

    case: Case
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseHold:
    """Why they need not be kept any longer."""

    case: Case
    reason: str


def hold_for_litigation(ask: HoldForLitigation, desk: Desk) -> Done | Stopped:
    """Hold a case; raises BadInput without a reason or where it is held already."""
    return _turn(desk, ask, "hold_for_litigation")


def release_hold(ask: ReleaseHold, desk: Desk) -> Done | Stopped:
    """Let a held case go; raises BadInput without a reason or where it is not held."""
    return _turn(desk, ask, "release_hold")


def _turn(desk: Desk, ask: HoldForLitigation | ReleaseHold, event: str) -> Done | Stopped:
    if Role.LEGAL_OFFICER not in desk.actor.roles:
        return Stopped((NOT_YOURS,))
    held = isinstance(ask, HoldForLitigation)
    reason = clean_text(ask.reason)
    if not reason:
        raise BadInput({"reason": "Scrieți motivul, de exemplu numărul acțiunii în instanță"})
    petition = locked(desk, ask.case)
    if petition.legal_hold is held:
        already = "este deja păstrată" if held else "nu este păstrată"
        raise BadInput({"reason": f"Lucrarea {already} pentru contencios (Legea nr. 554/2004)"})
    petition.legal_hold = held
    note(desk, petition, event, (LAW,), text=reason, data={"legal_hold": held})
    return Done(
        petition_id=petition.id,
        trigger=event,
        state=State(petition.state),
        version=petition.history_count,
    )
