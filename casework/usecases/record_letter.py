"""Record that a letter other than an answer left by post or was handed over (art. 6 alin. (4))."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.letter import Letter
from casework.usecases.correspondence import left
from casework.usecases.step import Case, Done, locked
from workflows.decisions import NeedsReasons, Refusal, Stopped
from workflows.law import OG27
from workflows.petition.states import State
from workflows.roles import Role

CLERKS = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD})


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLetter:
    """The registry gives the proof: the place on the list of the post, or who signed."""

    case: Case
    letter_id: int
    proof: str


def record_letter(ask: RecordLetter, desk: Desk) -> Done | Stopped | NeedsReasons:
    """Keep the proof and go on with what waited for it; raises BadInput without a proof."""
    petition = locked(desk, ask.case)
    letter = desk.session.get(Letter, ask.letter_id)
    if letter is None or letter.petition_id != petition.id:
        raise NotFound("scrisoarea nu este a acestei petiții")
    if not desk.actor.roles & CLERKS:
        return Stopped((_only_public_relations(),))
    proof = one_line(ask.proof)
    if not proof:
        raise BadInput({"proof": "Scrieți dovada: numărul borderoului sau cine a semnat"})
    if letter.state == "sent":
        raise BadInput({"proof": "Plecarea acestei scrisori este deja consemnată"})
    left(desk, petition, letter, proof)
    return Done(
        petition_id=petition.id,
        trigger="letter_left",
        state=State(petition.state),
        version=petition.history_count,
    )


def _only_public_relations() -> Refusal:
    return Refusal(
        rule="R-ART6-DISPATCH",
        law=OG27("art. 6 alin. (4)"),
        says="Scrisorile pleacă numai prin compartimentul de relații cu publicul.",
        remedy="Rugați registratura să consemneze plecarea.",
    )
