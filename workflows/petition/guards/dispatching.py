"""Rules on sending the answer and on the proof that it left (art. 6 and 8, Codul civil 2556)."""

from workflows.decisions import Decision
from workflows.law import COD_CIVIL, OG27, OUG38
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.roles import Role

CHANNELS = {"email": "e-mail", "post": "poștă", "counter": "ghișeu"}


@cites("R-ART13-TWOSIGN", OG27("art. 13"))
def both_signatures_hold(facts: PetitionFacts) -> Decision | None:
    """What leaves carries two signatures of two persons over the same text (art. 13)."""
    signers = {facts.first_signer_id, facts.second_signer_id}
    if None not in signers and len(signers) == 2 and facts.signatures_match:
        return None
    return refusal(
        both_signatures_hold,
        "Răspunsul nu are două semnături valabile pe același text.",
        "Întoarceți răspunsul la refăcut și semnați-l din nou.",
    )


@cites("R-ART6-DISPATCH", OG27("art. 6 alin. (4)"))
def it_is_not_already_leaving(facts: PetitionFacts) -> Decision | None:
    """One answer leaves once (art. 6 alin. (4))."""
    if not facts.dispatch_pending:
        return None
    return refusal(
        it_is_not_already_leaving,
        "Răspunsul este deja în curs de expediere.",
        "Urmăriți-l în lista de expediere.",
    )


@cites("R-ART6-DISPATCH", OG27("art. 6 alin. (4)"))
def the_channel_reaches_the_petitioner(facts: PetitionFacts) -> Decision | None:
    """The chosen channel has an address in the file (art. 6 alin. (4))."""
    channel = facts.asked.channel
    if channel not in CHANNELS:
        return refusal(
            the_channel_reaches_the_petitioner,
            "Expedierea cere calea: e-mail, poștă sau ghișeu.",
            "Alegeți calea de expediere.",
        )
    if channel == "email" and not facts.has_email:
        return refusal(
            the_channel_reaches_the_petitioner,
            "Petiționarul nu a dat o adresă de e-mail.",
            "Expediați prin poștă sau predați răspunsul la ghișeu.",
        )
    if channel == "post" and not facts.has_postal_address:
        return refusal(
            the_channel_reaches_the_petitioner,
            "Petiționarul nu a dat o adresă poștală.",
            "Expediați pe e-mail sau predați răspunsul la ghișeu.",
        )
    return None


@cites("R-REPLY-QES", OUG38("art. 2"))
def an_electronic_answer_is_qualified(facts: PetitionFacts) -> Decision | None:
    """An e-mailed answer without a qualified signature leaves only with a reason (OUG 38/2020)."""
    if facts.asked.channel != "email" or facts.every_signature_qualified:
        return None
    return caution(
        an_electronic_answer_is_qualified,
        "Răspunsul pleacă pe e-mail fără semnătură electronică calificată.",
        "Scrieți în temeiul cărui act al instituției se trimite așa.",
    )


@cites("R-REPLY-CHANNEL", OUG38("art. 4"))
def an_electronic_petition_is_answered_electronically(facts: PetitionFacts) -> Decision | None:
    """Who wrote electronically is answered electronically, unless paper was asked (OUG 38/2020)."""
    if facts.asked.channel == "email" or not (facts.arrived_electronically and facts.has_email):
        return None
    return caution(
        an_electronic_petition_is_answered_electronically,
        "Petiția a venit pe cale electronică și răspunsul pleacă altfel.",
        "Scrieți de ce: de exemplu, petiționarul a cerut răspuns pe hârtie.",
    )


@cites("R-ART6-DISPATCH", OG27("art. 6 alin. (4)"))
def the_drafter_does_not_dispatch(facts: PetitionFacts) -> Decision | None:
    """Whoever drafted dispatches only with a reason: a commune has five people (art. 6)."""
    if facts.actor_id is None or facts.actor_id != facts.drafter_id:
        return None
    return caution(
        the_drafter_does_not_dispatch,
        "Aceeași persoană a scris răspunsul și îl expediază.",
        "Scrieți de ce nu poate expedia altcineva.",
    )


@cites("R-DISPATCH-PROOF", OG27("art. 6 alin. (4)"))
def a_dispatch_is_under_way(facts: PetitionFacts) -> Decision | None:
    """Only a letter that was sent on its way can be recorded as gone (art. 6 alin. (4))."""
    if facts.dispatch_pending:
        return None
    return refusal(
        a_dispatch_is_under_way,
        "Nu există nicio expediere în curs pentru această petiție.",
        "Expediați întâi răspunsul.",
    )


@cites("R-DISPATCH-PROOF", COD_CIVIL("art. 2556"))
def the_proof_is_given(facts: PetitionFacts) -> Decision | None:
    """ "Dispatched" rests on a proof: list number, signature, or the server's acceptance."""
    if facts.asked.proof.strip():
        return None
    return refusal(
        the_proof_is_given,
        "Expedierea se consemnează numai cu dovadă.",
        "Scrieți numărul de pe borderou sau cine a semnat de primire.",
    )


@cites("R-DISPATCH-PROOF", COD_CIVIL("art. 2556"))
def the_proof_fits_the_channel(facts: PetitionFacts) -> Decision | None:
    """The mail server vouches for e-mail, the clerk for post and counter (Codul civil 2556)."""
    by_system = Role.SYSTEM in facts.actor_roles
    if by_system == (facts.pending_channel == "email"):
        return None
    return refusal(
        the_proof_fits_the_channel,
        "Pentru calea „{channel}” dovada vine altfel.",
        "La e-mail o dă serverul de poștă; la poștă și la ghișeu, registratorul.",
        channel=CHANNELS.get(facts.pending_channel, "necunoscută"),
    )
