"""Rules on the two signatures and on sending a draft back (art. 13)."""

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import cites, refusal
from workflows.roles import Role


@cites("R-ART13-TWOSIGN", OG27("art. 13"))
def the_solving_department_signs_first(facts: PetitionFacts) -> Decision | None:
    """The first signature is that of the head of the department that solved it (art. 13)."""
    if facts.actor_heads_department:
        return None
    return refusal(
        the_solving_department_signs_first,
        "Prima semnătură este a șefului compartimentului care a soluționat petiția.",
        "Cereți semnătura șefului acelui compartiment.",
    )


@cites("R-ART13-DELEG", OG27("art. 13"))
def the_delegation_covers_signing(facts: PetitionFacts) -> Decision | None:
    """A delegate signs in the head's place only inside what was delegated to him (art. 13)."""
    if facts.actor_signs_as_head:
        return None
    return refusal(
        the_delegation_covers_signing,
        "Delegarea dumneavoastră nu cuprinde semnarea răspunsurilor.",
        "Semnează conducătorul sau cine are delegare pentru semnătură.",
    )


@cites("R-ART13-TWOSIGN", OG27("art. 13"))
def the_signers_are_two_persons(facts: PetitionFacts) -> Decision | None:
    """The two signatures belong to two different persons (art. 13)."""
    if facts.first_signer_id is None or facts.first_signer_id != facts.actor_id:
        return None
    return refusal(
        the_signers_are_two_persons,
        "Ați semnat deja acest răspuns; a doua semnătură este a altei persoane.",
        "Semnează conducătorul instituției sau persoana împuternicită de el.",
    )


@cites("R-ART13-TWOSIGN", OG27("art. 13"))
def the_signed_text_is_the_one_seen(facts: PetitionFacts) -> Decision | None:
    """A signature is bound to the text that the signer had before him (art. 13)."""
    if facts.asked.seen_hash and facts.asked.seen_hash == facts.draft_hash:
        return None
    return refusal(
        the_signed_text_is_the_one_seen,
        "Textul răspunsului s-a schimbat față de cel pe care l-ați văzut.",
        "Deschideți din nou răspunsul, citiți-l și semnați.",
    )


@cites("R-ART5-POINTS", OG27("art. 5"))
def every_point_was_answered(facts: PetitionFacts) -> Decision | None:
    """Nobody signs a version that leaves an aspect open (art. 5)."""
    if facts.frozen_points_are_answered:
        return None
    return refusal(
        every_point_was_answered,
        "Versiunea de semnat lasă un aspect fără concluzie.",
        "Întoarceți răspunsul la refăcut.",
    )


@cites("R-ART13-LEGALBASIS", OG27("art. 13"))
def the_basis_was_stated(facts: PetitionFacts) -> Decision | None:
    """Nobody signs a version without the legal basis of the solution (art. 13)."""
    if facts.frozen_basis_is_stated:
        return None
    return refusal(
        the_basis_was_stated,
        "Versiunea de semnat nu arată temeiul legal al soluției.",
        "Întoarceți răspunsul la refăcut.",
    )


@cites("R-ART13-TWOSIGN", OG27("art. 13"))
def the_first_signature_still_holds(facts: PetitionFacts) -> Decision | None:
    """A change after the first signature voids it (art. 13)."""
    if facts.first_signer_id is not None and facts.signatures_match:
        return None
    return refusal(
        the_first_signature_still_holds,
        "Prima semnătură nu mai corespunde textului.",
        "Întoarceți răspunsul la refăcut; se semnează din nou de la început.",
    )


@cites("R-ART13-TWOSIGN", OG27("art. 13"))
def both_signatures_stand_on_the_same_paper(facts: PetitionFacts) -> Decision | None:
    """What leaves is the uploaded document, so the second signature must stand on it (art. 13)."""
    if facts.asked.signed_paper_is_given or not facts.first_signed_on_paper:
        return None
    return refusal(
        both_signatures_stand_on_the_same_paper,
        "Prima semnătură este pe documentul încărcat; o aprobare în program nu ar apărea pe el.",
        "Semnați același document și încărcați-l sau întoarceți răspunsul la refăcut.",
    )


@cites("R-ART13-TWOSIGN", OG27("art. 13"))
def a_return_has_a_reason(facts: PetitionFacts) -> Decision | None:
    """A draft goes back with the reason written down (art. 13)."""
    if facts.asked.reason.strip():
        return None
    return refusal(
        a_return_has_a_reason,
        "Întoarcerea la refăcut cere un motiv.",
        "Scrieți ce trebuie schimbat.",
    )


@cites("R-ART13-TWOSIGN", OG27("art. 13"))
def the_returner_answers_for_the_draft(facts: PetitionFacts) -> Decision | None:
    """A draft is sent back by its own department head, by the head, or by public relations."""
    leads = Role.HEAD in facts.actor_roles and facts.actor_signs_as_head
    if facts.actor_heads_department or leads or Role.PUBLIC_RELATIONS_HEAD in facts.actor_roles:
        return None
    return refusal(
        the_returner_answers_for_the_draft,
        "Răspunsul este al altui compartiment.",
        "Îl întoarce șeful acelui compartiment sau conducătorul.",
    )


@cites("R-ART6-DISPATCH", OG27("art. 6 alin. (4)"))
def it_has_not_left_yet(facts: PetitionFacts) -> Decision | None:
    """A letter on its way cannot be called back by changing its draft (art. 6 alin. (4))."""
    if not facts.dispatch_pending:
        return None
    return refusal(
        it_has_not_left_yet,
        "Răspunsul este deja în curs de expediere.",
        "Așteptați rezultatul expedierii sau opriți mesajul din lista de expediere.",
    )
