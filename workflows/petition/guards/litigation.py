"""The rule on papers that a court may ask for: nothing is put away unawares (Legea 554/2004)."""

from workflows.decisions import Decision
from workflows.law import LEGEA554
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites


@cites("R-TERM-LITIGATION", LEGEA554("art. 1 și 2"))
def no_court_may_ask_for_it(facts: PetitionFacts) -> Decision | None:
    """A case that the legal office holds is put away only with a reason (Legea 554/2004)."""
    if not facts.ending.under_legal_hold:
        return None
    return caution(
        no_court_may_ask_for_it,
        "Juristul păstrează lucrarea pentru contencios.",
        "Întrebați juristul; dacă o clasați totuși, scrieți motivul.",
    )
