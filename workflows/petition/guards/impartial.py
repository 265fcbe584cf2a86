"""Rules on who may handle a petition about the hall's own people (art. 11)."""

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal


@cites("R-ART11-COI", OG27("art. 11"))
def nobody_acts_on_what_concerns_him(facts: PetitionFacts) -> Decision | None:
    """The person concerned does nothing on the petition, not even carry it (art. 11)."""
    if not facts.impartiality.actor_is_concerned:
        return None
    return refusal(
        nobody_acts_on_what_concerns_him,
        "Petiția vă privește: la {day} sunteți între persoanele vizate ({persons}).",
        "Actul îl face o persoană pe care petiția nu o privește și care nu vă este subordonată.",
        day=facts.today,
        persons=len(facts.impartiality.persons),
    )


@cites("R-ART11-COI", OG27("art. 11"))
def nobody_solves_what_concerns_a_superior(facts: PetitionFacts) -> Decision | None:
    """A subordinate of the person concerned does not solve the petition (art. 11)."""
    if not facts.impartiality.actor_is_below:
        return None
    return refusal(
        nobody_solves_what_concerns_a_superior,
        "Petiția privește un superior al dumneavoastră, după organigrama din {day}.",
        "Actul îl face alt compartiment; dacă nu există altcineva, conducătorul poate scrie de ce "
        "vă lasă să lucrați.",
        day=facts.today,
    )


@cites("R-ART11-HEAD", OG27("art. 11"))
def the_head_does_not_decide_for_himself(facts: PetitionFacts) -> Decision | None:
    """When the head is concerned, only the substitute named by an act decides (art. 11)."""
    known = facts.impartiality
    if not known.head_is_concerned or known.actor_is_substitute:
        return None
    if not known.stand_in:
        return refusal(
            the_head_does_not_decide_for_himself,
            "Petiția îl privește pe conducătorul instituției și niciun înlocuitor nu este "
            "prevăzut la {day}.",
            "Sesizați instituția prefectului sau cereți Serviciului juridic să înscrie "
            "înlocuitorul, cu actul care îl numește.",
            day=facts.today,
        )
    return refusal(
        the_head_does_not_decide_for_himself,
        "Petiția îl privește pe conducătorul instituției: decide înlocuitorul lui, {stand_in}.",
        "Actul care îl numește: {act}.",
        stand_in=known.stand_in,
        act=known.stand_in_act,
    )


@cites("R-ART11-COI", OG27("art. 11"))
def the_person_named_is_impartial(facts: PetitionFacts) -> Decision | None:
    """Nobody is given a petition about himself or about a superior (art. 11)."""
    asked = facts.asked.impartiality
    if not (asked.person_is_concerned or asked.person_is_below):
        return None
    says = (
        "Petiția o privește chiar pe persoana aleasă, {person}."
        if asked.person_is_concerned
        else "{person} are un superior pe care petiția îl privește, după organigrama din {day}."
    )
    return refusal(
        the_person_named_is_impartial,
        says,
        "Alegeți pe altcineva sau întoarceți petiția la registratură, pentru alt compartiment.",
        person=asked.person,
        day=facts.today,
    )


@cites("R-ART11-PERSON", OG27("art. 11"))
def the_persons_named_are_decided(facts: PetitionFacts) -> Decision | None:
    """Names of staff found in the text are confirmed or put aside before it goes on (art. 11)."""
    if facts.impartiality.names_to_confirm == 0:
        return None
    return caution(
        the_persons_named_are_decided,
        "Textul numește angajați ai instituției ({names}) și nu s-a hotărât încă dacă petiția îi "
        "privește.",
        "Confirmați sau înlăturați persoanele din dosar, ori scrieți de ce petiția merge mai "
        "departe așa.",
        names=facts.impartiality.names_to_confirm,
    )
