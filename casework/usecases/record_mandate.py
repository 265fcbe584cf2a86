"""Record for whom the petitioner speaks, in what capacity and by what proof (art. 1 alin. (2)).

Who writes for others says in what capacity; the proof is asked for (R-REG-MANDATE).
"""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.store import parties
from casework.usecases.check_identity import IDENTITY, done, only_at_the_counter
from casework.usecases.step import Case, Done, locked, note
from workflows.decisions import Stopped
from workflows.law import OG27


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMandate:
    """Who represents the organisation or the group, in what capacity, by what proof."""

    case: Case
    organisation: str
    capacity: str
    proof: str


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
    return done(petition.id, "record_mandate", petition.state, petition.history_count)
