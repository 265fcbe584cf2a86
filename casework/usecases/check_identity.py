"""A clerk checks at the counter who the petitioner is, or for whom he speaks; no copy is kept."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.usecases.raise_identity import raise_identity
from casework.usecases.step import Case, Done, locked
from workflows.decisions import Refusal, Stopped
from workflows.identity import Rung
from workflows.law import OG27
from workflows.petition.states import State
from workflows.roles import ROLE_WORDS, Role

SHOWN = {
    "identity_card": "carte de identitate",
    "passport": "pașaport",
    "residence_permit": "permis de ședere",
    "known_personally": "persoană cunoscută de funcționar",
}
COUNTER = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD})
IDENTITY = Refusal(
    rule="R-ART7-INCOMPLETE",
    says="Identitatea o verifică numai compartimentul de relații cu publicul.",
    remedy="Actul îl face: {allowed}.",
    law=OG27("art. 6 alin. (1)"),
    facts={"allowed": ", ".join(sorted(ROLE_WORDS[role] for role in COUNTER))},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIdentity:
    """What the petitioner showed at the counter, as a kind of document, never its number."""

    case: Case
    shown: str
    remark: str = ""


def check_identity(ask: CheckIdentity, desk: Desk) -> Done | Stopped:
    """Raise the petitioner to "checked at the counter"; raises BadInput for an unknown document."""
    refused = only_at_the_counter(desk, IDENTITY)
    if refused:
        return refused
    if ask.shown not in SHOWN:
        raise BadInput({"shown": "Alegeți ce a arătat petiționarul"})
    petition = locked(desk, ask.case)
    detail = "; ".join(part for part in (SHOWN[ask.shown], one_line(ask.remark)) if part)[:300]
    raise_identity(desk, petition, Rung.CHECKED_AT_COUNTER, ask.shown, detail)
    return done(petition.id, "raise_identity", petition.state, petition.history_count)


def only_at_the_counter(desk: Desk, matter: Refusal) -> Stopped | None:
    """Refuse whoever does not work in public relations (art. 6 alin. (1))."""
    if COUNTER & desk.actor.roles:
        return None
    return Stopped((matter,))


def done(petition_id: int, trigger: str, state: str, version: int) -> Done:
    """Tell that a note was written and the petition stays where it is."""
    return Done(petition_id=petition_id, trigger=trigger, state=State(state), version=version)
