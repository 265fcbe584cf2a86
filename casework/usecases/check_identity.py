"""A clerk checks at the counter who the petitioner is, or for whom he speaks; no copy is kept."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.store import parties
from casework.usecases.confirm_email import raise_identity
from casework.usecases.step import Case, Done, locked, note
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMandate:
    """Who represents the organisation or the group, in what capacity, by what proof."""

    case: Case
    organisation: str
    capacity: str
    proof: str


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
    return _done(petition.id, "raise_identity", petition.state, petition.history_count)


def record_mandate(ask: RecordMandate, desk: Desk) -> Done | Stopped:
    """Write down for whom the petitioner speaks (art. 1 alin. (2)); raises BadInput."""
    refused = only_at_the_counter(desk, IDENTITY)
    if refused:
        return refused
    errors = {
        name: sentence
        for name, sentence in (
            ("organisation", "Scrieți denumirea organizației sau a grupului"),
            ("capacity", "Scrieți calitatea reprezentantului"),
            ("proof", "Scrieți dovada: împuternicire, hotărâre, extras"),
        )
        if not getattr(ask, name).strip()
    }
    if errors:
        raise BadInput(errors)
    petition = locked(desk, ask.case)
    party = parties.petitioner(desk.session, petition.id)
    party.kind = "organisation"
    party.organisation = one_line(ask.organisation)[:300]
    party.capacity = one_line(ask.capacity)[:200]
    party.mandate_proof = one_line(ask.proof)[:300]
    note(
        desk,
        petition,
        "record_mandate",
        (OG27("art. 1 alin. (2)"),),
        text=f"{party.organisation}: {party.capacity}; {party.mandate_proof}",
    )
    return _done(petition.id, "record_mandate", petition.state, petition.history_count)


def only_at_the_counter(desk: Desk, matter: Refusal) -> Stopped | None:
    """Refuse whoever does not work in public relations (art. 6 alin. (1))."""
    if COUNTER & desk.actor.roles:
        return None
    return Stopped((matter,))


def _done(petition_id: int, trigger: str, state: str, version: int) -> Done:
    return Done(petition_id=petition_id, trigger=trigger, state=State(state), version=version)
