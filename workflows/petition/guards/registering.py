"""Rules on entering an arrival in the register and on qualifying it (art. 2, 6 and 8)."""

from workflows.decisions import Decision
from workflows.law import OG27, ORDIN217
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.petition.regimes import Regime


@cites("R-REG-SCOPE", OG27("art. 2"))
def the_matter_is_stated(facts: PetitionFacts) -> Decision | None:
    """A petition says something in writing (art. 2)."""
    if facts.asked.text_is_written:
        return None
    return refusal(
        the_matter_is_stated,
        "Petiția nu are niciun text și niciun document.",
        "Scrieți pe scurt ce cere petiționarul sau atașați scanul.",
    )


@cites("R-REG-YEAR", ORDIN217("art. 9"))
def the_register_is_open(facts: PetitionFacts) -> Decision | None:
    """Only the register of the current year takes entries (Ordin 217/1996, art. 9)."""
    if facts.asked.register_is_open:
        return None
    return refusal(
        the_register_is_open,
        "Registrul anului {year} nu este deschis.",
        "Administratorul deschide registrul cu comanda „casework register open”.",
        year=str(facts.today.year),
    )


@cites("R-REG-CHRONO", ORDIN217("art. 9"))
def it_is_entered_without_delay(facts: PetitionFacts) -> Decision | None:
    """An arrival is entered the same working day, at the latest the next (Ordin 217/1996)."""
    if facts.asked.lag_in_office_days <= 1 or facts.asked.received_on is None:
        return None
    return caution(
        it_is_entered_without_delay,
        "Documentul a sosit la {received} și se înregistrează după {days} zile lucrătoare.",
        "Scrieți de ce s-a întârziat înregistrarea.",
        received=facts.asked.received_on,
        days=facts.asked.lag_in_office_days,
    )


@cites("R-QUAL-TRIAGE", OG27("art. 2"))
def a_kind_and_a_regime_are_chosen(facts: PetitionFacts) -> Decision | None:
    """Triage ends with a regime from the closed list and, for a petition, one of the four kinds."""
    asked = facts.asked
    if asked.regime is not None and (asked.kind is not None or asked.regime is not Regime.OG27):
        return None
    return refusal(
        a_kind_and_a_regime_are_chosen,
        "Calificarea cere regimul și felul petiției.",
        "Alegeți regimul și unul dintre feluri: cerere, reclamație, sesizare sau propunere.",
    )


@cites("R-QUAL-TRIAGE", OG27("art. 6 alin. (2)"))
def it_is_triaged_in_a_day(facts: PetitionFacts) -> Decision | None:
    """Triage later than one working day after registration wants a reason."""
    if facts.office_days_since_registration <= 1:
        return None
    return caution(
        it_is_triaged_in_a_day,
        "Calificarea se face la {days} zile lucrătoare de la înregistrare; termenul curge.",
        "Scrieți de ce s-a întârziat calificarea.",
        days=facts.office_days_since_registration,
    )
