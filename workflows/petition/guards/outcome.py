"""Rules on what a petitioner says of the answer (art. 8)."""

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import cites, refusal
from workflows.petition.subjects.outcome import Said

ART8 = OG27("art. 8 alin. (1)")


@cites("R-ART8-OUTCOME", ART8)
def there_is_still_time_to_say(facts: PetitionFacts) -> Decision | None:
    """For some days after the answer the petitioner may say whether the matter is solved."""
    until = facts.outcome.until
    if until is not None and facts.today <= until:
        return None
    return refusal(
        there_is_still_time_to_say,
        "Timpul în care puteați spune dacă problema s-a rezolvat a trecut.",
        "Trimiteți o petiție nouă, cu numărul celei vechi.",
    )


@cites("R-ART8-OUTCOME", ART8)
def it_is_not_contested_already(facts: PetitionFacts) -> Decision | None:
    """One contestation is enough; it waits for the head of public relations."""
    if facts.outcome.said is not Said.CONTESTED:
        return None
    return refusal(
        it_is_not_contested_already,
        "Ne-ați scris deja că problema nu este rezolvată.",
        "Așteptați hotărârea noastră sau trimiteți o petiție nouă.",
    )


@cites("R-TERM-LITIGATION", ART8)
def it_is_said_why(facts: PetitionFacts) -> Decision | None:
    """A contestation says what is not solved; the complaint before court remains open."""
    if facts.asked.reason.strip():
        return None
    return refusal(
        it_is_said_why, "Scrieți ce nu s-a rezolvat.", "Descrieți pe scurt ce ați găsit."
    )
