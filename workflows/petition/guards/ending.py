"""Rules on withdrawing, annulling and reopening, and on answers that came back."""

from workflows.decisions import Decision
from workflows.law import OG27, ORDIN217, PRACTICE
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.dispatching import CHANNELS
from workflows.petition.guards.shape import caution, cites, refusal

WITHDRAWING = PRACTICE("retragerea petiției")


@cites("R-WITHDRAW", WITHDRAWING)
def the_petitioner_withdrew_in_writing(facts: PetitionFacts) -> Decision | None:
    """Only the petitioner withdraws his petition, and in writing."""
    if facts.asked.ending.request_is_written and facts.asked.ending.reason.strip():
        return None
    return refusal(
        the_petitioner_withdrew_in_writing,
        "Retragerea cere cererea scrisă a petiționarului.",
        "Puneți cererea la dosar, bifați că există și scrieți din ce dată este.",
    )


@cites("R-WITHDRAW", WITHDRAWING)
def the_public_interest_was_weighed(facts: PetitionFacts) -> Decision | None:
    """A danger or another public interest goes on ex officio, whatever the petitioner wants."""
    public = facts.asked.ending.public_interest
    if public is False:
        return None
    if public is None:
        return refusal(
            the_public_interest_was_weighed,
            "Nu s-a spus dacă problema privește interesul public.",
            "Răspundeți la întrebare: o astfel de problemă se verifică mai departe din oficiu.",
        )
    return caution(
        the_public_interest_was_weighed,
        "Problema privește interesul public și se verifică mai departe din oficiu.",
        "Scrieți cine o verifică și sub ce număr.",
    )


@cites("R-REG-ANNUL", ORDIN217("art. 9"))
def a_wrong_entry_is_explained(facts: PetitionFacts) -> Decision | None:
    """An entry is annulled with its reason; the number stays visible and is never used again."""
    if facts.asked.ending.reason.strip():
        return None
    return refusal(
        a_wrong_entry_is_explained,
        "Anularea unei înregistrări cere motivul, care rămâne în registru.",
        "Scrieți ce s-a înregistrat greșit și, dacă există, numărul care o înlocuiește.",
    )


@cites("R-CLOSE-REOPEN", OG27("art. 8 alin. (1)"))
def reopening_has_a_reason(facts: PetitionFacts) -> Decision | None:
    """An answered petition is opened again for an error, a judgment or a new fact."""
    if facts.asked.ending.reason.strip():
        return None
    return refusal(
        reopening_has_a_reason,
        "Redeschiderea cere motivul: o eroare, o hotărâre sau un fapt nou.",
        "Scrieți motivul; petiția își păstrează numărul.",
    )


@cites("R-CLOSE-REOPEN", OG27("art. 8 alin. (1)"))
def the_first_term_has_not_passed(facts: PetitionFacts) -> Decision | None:
    """A reopened petition keeps its term: after it, it stands open as past its day."""
    if facts.due_legal_max is None or facts.today <= facts.due_legal_max:
        return None
    return caution(
        the_first_term_has_not_passed,
        "Ultima zi legală, {due}, a trecut: redeschisă, petiția se vede depășită.",
        "Scrieți de ce se redeschide totuși; rapoartele înghețate nu se schimbă.",
        due=facts.due_legal_max,
    )


@cites("R-DISPATCH-BOUNCE", OG27("art. 8 alin. (1)"))
def the_return_is_described(facts: PetitionFacts) -> Decision | None:
    """A letter came back with a mark or a message that says so (R-DISPATCH-PROOF turned round)."""
    if facts.asked.ending.reason.strip():
        return None
    return refusal(
        the_return_is_described,
        "Reluarea cere dovada că răspunsul nu a ajuns.",
        "Scrieți ce a spus serverul de e-mail sau ce este scris pe plicul întors.",
    )


@cites("R-DISPATCH-BOUNCE", OG27("art. 8 alin. (1)"))
def there_is_time_to_send_it_again(facts: PetitionFacts) -> Decision | None:
    """The term is judged on the first dispatch that was valid, so a late return makes it late."""
    if facts.due_safe is None or facts.today <= facts.due_safe:
        return None
    return caution(
        there_is_time_to_send_it_again,
        "Termenul se judecă după prima expediere valabilă, iar data-țintă {due} a trecut.",
        "Scrieți pe ce cale se trimite din nou, în două zile lucrătoare.",
        due=facts.due_safe,
    )


@cites("R-DISPATCH-BOUNCE", OG27("art. 6 alin. (4)"))
def what_came_back_goes_another_way(facts: PetitionFacts) -> Decision | None:
    """After a bounce the answer leaves by a second channel (art. 6 alin. (4))."""
    bounced = facts.ending.bounced_channel
    if not bounced or facts.asked.channel != bounced:
        return None
    return caution(
        what_came_back_goes_another_way,
        "Răspunsul s-a întors o dată pe această cale: {channel}.",
        "Alegeți altă cale sau scrieți ce s-a schimbat, de exemplu adresa.",
        channel=CHANNELS[bounced],
    )
