"""Rules on filing after the answer and on the one invitation to complete (art. 6 and 7)."""

from workflows.decisions import Decision
from workflows.law import OG27, ORDIN217
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import cites, refusal


@cites("R-ARCH-INDICATOR", ORDIN217("art. 9"))
def the_indicator_is_chosen(facts: PetitionFacts) -> Decision | None:
    """A file is put away under an indicator of the nomenclator (Ordin 217/1996, column 13)."""
    if facts.asked.indicator.strip():
        return None
    return refusal(
        the_indicator_is_chosen,
        "Clasarea cere indicativul dosarului după nomenclator.",
        "Scrieți indicativul, de exemplu „II/3”.",
    )


@cites("R-ART7-INCOMPLETE", OG27("art. 7"))
def something_is_missing(facts: PetitionFacts) -> Decision | None:
    """Only a petition that lacks identification data is completed (art. 7)."""
    if facts.identity_is_incomplete:
        return None
    return refusal(
        something_is_missing,
        "Datele de identificare sunt complete.",
        "Nu este nevoie de invitație.",
    )


@cites("R-ART7-INCOMPLETE", OG27("art. 7"))
def there_is_a_way_to_ask(facts: PetitionFacts) -> Decision | None:
    """An invitation needs an address to go to (art. 7)."""
    if facts.has_email or facts.has_postal_address:
        return None
    return refusal(
        there_is_a_way_to_ask,
        "Petiționarul nu a lăsat nicio adresă la care să fie întrebat.",
        "Decide șeful compartimentului de relații cu publicul, potrivit art. 7.",
    )


@cites("R-ART7-INCOMPLETE", OG27("art. 7"))
def it_is_the_first_invitation(facts: PetitionFacts) -> Decision | None:
    """The petitioner is invited once to complete the data (art. 7)."""
    if not facts.invitation_is_sent:
        return None
    return refusal(
        it_is_the_first_invitation,
        "Petiționarul a fost deja invitat să completeze datele.",
        "Așteptați răspunsul; apoi decide șeful compartimentului de relații cu publicul.",
    )
