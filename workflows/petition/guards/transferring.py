"""Rules on petitions that another authority sends to us under art. 6^1 (art. 8 alin. (2))."""

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal

MOST_DAYS = 5


@cites("R-REG-TRANSFER-IN", OG27("art. 8 alin. (2)"))
def the_sender_kept_its_five_days(facts: PetitionFacts) -> Decision | None:
    """A letter of transfer older than five days warns; its delay is not ours (art. 8 alin. (2))."""
    asked = facts.asked.redirection
    if not asked.sender_is_an_authority or asked.sent_on is None:
        return None
    days = (facts.today - asked.sent_on).days
    if days <= MOST_DAYS:
        return None
    return caution(
        the_sender_kept_its_five_days,
        "Adresa autorității care ne-a trimis petiția este din {sent}, cu {days} zile în urmă.",
        "Scrieți cum a ajuns târziu; întârzierea este a celui care a trimis, termenul nostru "
        "curge de la înregistrarea la noi.",
        sent=asked.sent_on,
        days=days,
    )


@cites("R-REG-TRANSFER-IN", OG27("art. 8 alin. (2)"))
def the_sender_s_number_is_kept(facts: PetitionFacts) -> Decision | None:
    """A transfer keeps the sender's number and date, so that both registers meet."""
    asked = facts.asked.redirection
    if not asked.sender_is_an_authority or asked.sent_on is not None:
        return None
    return refusal(
        the_sender_s_number_is_kept,
        "O petiție trimisă de altă autoritate se înregistrează cu numărul și data adresei ei.",
        "Scrieți numărul și data de pe adresa autorității.",
    )


@cites("R-ART8-2-REDIN", OG27("art. 8 alin. (2)"))
def the_term_counts_from_our_registration(facts: PetitionFacts) -> Decision | None:
    """For what another authority sent, thirty days run from our registration, not from its own."""
    asked = facts.asked.redirection
    if not asked.sender_is_an_authority or asked.counts_from in (None, facts.today):
        return None
    return refusal(
        the_term_counts_from_our_registration,
        "Termenul unei petiții trimise de altă autoritate curge de la înregistrarea la noi.",
        "Înregistrați-o cu data de azi; data adresei se păstrează alături.",
    )
