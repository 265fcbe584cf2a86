"""A letter of a case in the hands of the registry, or why it is in no other hands (art. 6)."""

from casework.desk import Desk
from casework.errors import NotFound
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.usecases.step import Case, locked
from workflows.decisions import Refusal, Stopped
from workflows.law import OG27
from workflows.roles import Role

CLERKS = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD})


def letter_in_hand(desk: Desk, case: Case, letter_id: int) -> tuple[Petition, Letter] | Stopped:
    """Lock the case and give its letter to a clerk; raises NotFound for another case's letter."""
    petition = locked(desk, case)
    letter = desk.session.get(Letter, letter_id)
    if letter is None or letter.petition_id != petition.id:
        raise NotFound("scrisoarea nu este a acestei petiții")
    if desk.actor.roles & CLERKS:
        return petition, letter
    return Stopped((only_public_relations(),))


def only_public_relations() -> Refusal:
    """Say whose hands letters go through."""
    return Refusal(
        rule="R-ART6-DISPATCH",
        law=OG27("art. 6 alin. (4)"),
        says="Scrisorile pleacă numai prin compartimentul de relații cu publicul.",
        remedy="Rugați registratura să trimită scrisoarea și să consemneze plecarea.",
    )
