"""The acts whose rules are not all written yet: refused with a sentence, never let through."""

from workflows.decisions import Decision
from workflows.law import Citation
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import Guard, refusal


def not_yet(rule: str, law: Citation, act: str) -> Guard:
    """Make the guard that refuses an act which the program does not carry yet, and says so."""

    def the_program_carries_the_act(facts: PetitionFacts) -> Decision | None:
        return refusal(
            guard,
            "Legea permite actul „{act}”, dar programul nu îi verifică încă toate condițiile.",
            "Faceți actul pe hârtie, cu aviz juridic; termenul petiției curge mai departe.",
            act=act,
        )

    guard = Guard(rule, law, the_program_carries_the_act)
    return guard


def is_unfinished(guard: Guard) -> bool:
    """Tell whether a guard only says that the program does not carry the act."""
    return guard.check.__module__ == __name__
