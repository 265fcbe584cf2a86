"""Rules on splitting a mixed petition into parts with their own regimes (art. 5)."""

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal

ART5 = OG27("art. 5")
MOST = 9


@cites("R-QUAL-SPLIT", ART5)
def it_is_no_part_itself(facts: PetitionFacts) -> Decision | None:
    """Only the whole petition is split, never one of its parts."""
    if not facts.other_regime.is_a_part:
        return None
    return refusal(
        it_is_no_part_itself,
        "Lucrarea este ea însăși o parte.",
        "Împărțiți petiția întreagă.",
    )


@cites("R-QUAL-SPLIT", ART5)
def every_part_says_what_it_asks(facts: PetitionFacts) -> Decision | None:
    """A split names between one and nine parts, each in words."""
    asked = facts.asked.other_regime
    if 0 < len(asked.parts) <= MOST and asked.texts_are_written:
        return None
    return refusal(
        every_part_says_what_it_asks,
        "Împărțirea cere cel puțin o parte și cel mult nouă, fiecare cu ce cere ea.",
        "Scrieți ce cere fiecare parte; restul rămâne la petiția de acum.",
    )


@cites("R-QUAL-SPLIT", ART5)
def every_part_has_a_regime(facts: PetitionFacts) -> Decision | None:
    """A part whose regime is not known yet wants a reason: its term is that of petitions."""
    if None not in facts.asked.other_regime.parts:
        return None
    return caution(
        every_part_has_a_regime,
        "Cel puțin o parte nu are regim; până atunci îi curge termenul petițiilor.",
        "Alegeți regimul fiecărei părți sau scrieți de ce nu îl știți încă.",
    )
