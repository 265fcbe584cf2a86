"""Rules on petitions repeated after the answer, and on the same text from many (art. 10)."""

from workflows.decisions import Decision
from workflows.law import OG27, PRACTICE
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.petition.regimes import Regime
from workflows.repetition import LIKELY

LAW = OG27("art. 10 alin. (2)")
CAMPAIGN = 20


@cites("R-ART10-REPEAT", LAW)
def it_is_no_prior_complaint(facts: PetitionFacts) -> Decision | None:
    """A prior complaint against the answer is solved, never shelved as repeated (art. 10)."""
    if facts.regime is not Regime.PRIOR_COMPLAINT_554:
        return None
    return refusal(
        it_is_no_prior_complaint,
        "Aceasta este o plângere prealabilă, nu o petiție repetată.",
        "Soluționați-o după Legea nr. 554/2004.",
    )


@cites("R-ART10-MENTION", LAW)
def the_initial_number_is_known(facts: PetitionFacts) -> Decision | None:
    """The note that an answer was given is made at the initial number (art. 10)."""
    if facts.asked.connection.other_id is not None:
        return None
    return refusal(
        the_initial_number_is_known,
        "Clasarea ca repetată cere numărul inițial: la el se face mențiunea că s-a răspuns.",
        "Alegeți petiția la care s-a răspuns sau scrieți numărul și data ei.",
    )


@cites("R-ART10-REPEAT", LAW)
def the_same_person_repeats(facts: PetitionFacts) -> Decision | None:
    """Only the same petitioner repeats himself, also through another authority (art. 10)."""
    asked = facts.asked.connection
    if asked.other_id is None or asked.same_petitioner:
        return None
    return refusal(
        the_same_person_repeats,
        "Petiția {number} este a altui petiționar.",
        "Fiecare petiționar primește răspunsul său; calificați petiția.",
        number=asked.other_number,
    )


@cites("R-ART10-REPEAT", LAW)
def the_first_was_answered(facts: PetitionFacts) -> Decision | None:
    """Only what came after an answer that left is a repetition (art. 10)."""
    asked = facts.asked.connection
    if asked.other_id is None or (asked.other_is_answered and asked.other_is_older):
        return None
    return refusal(
        the_first_was_answered,
        "La petiția {number} nu s-a expediat un răspuns înaintea acesteia.",
        "Dacă răspunsul nu a plecat, conexați petițiile; altfel soluționați-o pe aceasta.",
        number=asked.other_number,
    )


@cites("R-ART10-REPEAT", LAW)
def nothing_new_is_stated(facts: PetitionFacts) -> Decision | None:
    """A new fact makes a new petition, whatever else is repeated (art. 10)."""
    new = facts.asked.connection.new_fact
    if new is False:
        return None
    if new is None:
        return refusal(
            nothing_new_is_stated,
            "Nu s-a spus dacă petiția arată un fapt nou.",
            "Citiți-o lângă prima și răspundeți la întrebare.",
        )
    return refusal(
        nothing_new_is_stated,
        "Petiția arată un fapt nou, deci nu are același conținut cu prima.",
        "Calificați-o și soluționați-o ca petiție nouă.",
    )


@cites("R-ART10-REPEAT", LAW)
def the_content_is_the_same(facts: PetitionFacts) -> Decision | None:
    """Texts that do not look alike are shelved as repeated only with a reason (art. 10)."""
    asked = facts.asked.connection
    if asked.other_id is None or asked.score >= LIKELY:
        return None
    return caution(
        the_content_is_the_same,
        "Textele celor două petiții seamănă puțin: {score} de puncte din 100.",
        "Scrieți de ce conținutul este același.",
        score=asked.score,
    )


@cites("R-ART10-MASS", PRACTICE("campanii"))
def it_is_no_wave_of_one_text(facts: PetitionFacts) -> Decision | None:
    """The same text from many people in a day is a campaign, with an answer to each (art. 8)."""
    count = facts.connection.same_text_in_a_day
    if count <= CAMPAIGN:
        return None
    return caution(
        it_is_no_wave_of_one_text,
        "Peste {most} de petiții cu același text au venit în 24 de ore.",
        "Nu se conexează; scrieți cum se lucrează: un proiect comun, răspuns fiecăruia.",
        most=CAMPAIGN,
    )
