"""Rules on what an answer says, before anybody signs it: warnings with a reason (art. 5, 13)."""

from workflows.decisions import Decision
from workflows.law import GDPR, OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites


@cites("R-REPLY-CONTENT", OG27("art. 5"))
def the_answer_says_what_was_done(facts: PetitionFacts) -> Decision | None:
    """An answer says what was done, when and by whom, in words of its own (art. 5)."""
    if not facts.quality.shortcomings:
        return None
    return caution(
        the_answer_says_what_was_done,
        "Petiționarul nu va afla din răspuns: {missing}.",
        "Completați răspunsul sau scrieți de ce nu se poate.",
        missing=", ".join(facts.quality.shortcomings),
    )


@cites("R-REPLY-PRIVACY", GDPR("art. 5"))
def nobody_elses_data_are_told(facts: PetitionFacts) -> Decision | None:
    """An answer tells nothing of third persons that the petitioner need not know."""
    if not facts.quality.told_of_others:
        return None
    return caution(
        nobody_elses_data_are_told,
        "Răspunsul cuprinde {what}, care nu este al petiționarului.",
        "Scoateți datele altor persoane sau scrieți de ce trebuie să rămână.",
        what=" și ".join(facts.quality.told_of_others),
    )
