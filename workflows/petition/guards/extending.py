"""Rules on extending the term: who asks, who decides, how long, how often (art. 9)."""

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.categories import category_word
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.petition.regimes import REGIME_WORDS, Regime

ART9 = OG27("art. 9")
ORDINARY, IN_ENERGY = 15, 30
DAYS_AHEAD = 5
SPENT = ("granted", "active", "lapsed")


@cites("R-ART9-REASON", ART9)
def the_department_in_charge_asks(facts: PetitionFacts) -> Decision | None:
    """An extension is asked for by the head of the department that solves the petition (art. 9)."""
    if facts.actor_heads_department:
        return None
    return refusal(
        the_department_in_charge_asks,
        "Prelungirea o propune șeful compartimentului care soluționează petiția.",
        "Rugați șeful acelui compartiment să o propună, cu motivul.",
    )


@cites("R-ART9-NOTFOR", ART9)
def the_term_is_that_of_the_ordinance(facts: PetitionFacts) -> Decision | None:
    """Only the term of art. 8 can be extended; other regimes have their own rules (art. 9)."""
    if facts.regime is Regime.OG27:
        return None
    return refusal(
        the_term_is_that_of_the_ordinance,
        "Regimul „{regime}” are termenul lui; art. 9 nu îl prelungește.",
        "Urmați regulile de prelungire ale acelui regim, dacă le are.",
        regime=REGIME_WORDS[facts.regime],
    )


@cites("R-ART9-NOTICE", ART9)
def the_term_has_not_passed(facts: PetitionFacts) -> Decision | None:
    """A term that has ended cannot be extended any more (art. 9)."""
    if facts.due_legal_max is None or facts.today <= facts.due_legal_max:
        return None
    return refusal(
        the_term_has_not_passed,
        "Ultima zi legală, {due_legal_max}, a trecut: un termen împlinit nu se mai prelungește.",
        "Trimiteți răspunsul; va fi consemnat ca întârziat.",
        due_legal_max=facts.due_legal_max,
    )


@cites("R-ART9-ONCE", ART9)
def it_was_not_extended_before(facts: PetitionFacts) -> Decision | None:
    """The term is extended once, for the petition or for its connected group (art. 9)."""
    extension = facts.extension
    if extension.state == "asked":
        return refusal(
            it_was_not_extended_before,
            "O prelungire este deja propusă și așteaptă hotărârea conducătorului.",
            "Așteptați hotărârea.",
        )
    if extension.state in SPENT or extension.used_in_the_group:
        return refusal(
            it_was_not_extended_before,
            "Termenul s-a prelungit deja o dată, la această petiție sau la una conexată cu ea.",
            "Trimiteți răspunsul în termenul care curge; o a doua prelungire nu există.",
        )
    return None


@cites("R-ART9-REASON", ART9)
def it_is_asked_early_enough(facts: PetitionFacts) -> Decision | None:
    """Asked with under five days to the target, an extension may come too late (art. 9)."""
    if facts.due_safe is None or (facts.due_safe - facts.today).days >= DAYS_AHEAD:
        return None
    return caution(
        it_is_asked_early_enough,
        "Până la țintă, {due_safe}, sunt mai puțin de 5 zile; înștiințarea trebuie să plece "
        "până atunci.",
        "Scrieți de ce nu s-a cerut mai devreme.",
        due_safe=facts.due_safe,
    )


@cites("R-ART9-REASON", ART9)
def the_need_is_written(facts: PetitionFacts) -> Decision | None:
    """The need for fuller information and research is written down (art. 9)."""
    if facts.asked.extension.reason.strip():
        return None
    return refusal(
        the_need_is_written,
        "Prelungirea cere motivul scris: ce informare și ce cercetare mai amănunțită este nevoie.",
        "Scrieți ce mai aveți de aflat și de la cine.",
    )


@cites("R-ART9-15", ART9)
def it_is_at_most_fifteen_days(facts: PetitionFacts) -> Decision | None:
    """The term grows by one to fifteen days (art. 9)."""
    days = facts.asked.extension.days
    if days is None or days < 1:
        return refusal(
            it_is_at_most_fifteen_days,
            "Prelungirea cere numărul de zile.",
            "Scrieți câte zile, cel mult 15.",
        )
    if days <= ORDINARY or facts.extension.is_energy:
        return None
    return refusal(
        it_is_at_most_fifteen_days,
        "Prelungirea cerută, de {days} zile, trece de cele 15 zile pe care le îngăduie legea.",
        "Cereți cel mult 15 zile.",
        days=_counted(days),
    )


@cites("R-QUAL-ENERGY", ART9)
def only_energy_opens_thirty(facts: PetitionFacts) -> Decision | None:
    """Between sixteen and thirty days are for petitions qualified as energy or gas (art. 9)."""
    days = facts.asked.extension.days
    if days is None or not ORDINARY < days <= IN_ENERGY or facts.extension.is_energy:
        return None
    return refusal(
        only_energy_opens_thirty,
        "Numai în energie și gaze naturale se poate până la 30 de zile; petiția este calificată "
        "„{category}”.",
        "Dacă este o petiție despre energie, rugați registratura să îi schimbe categoria.",
        category=category_word(facts.extension.category),
    )


@cites("R-ART9-30EN", ART9)
def it_is_at_most_thirty_days_in_energy(facts: PetitionFacts) -> Decision | None:
    """In energy and natural gas the term grows by at most thirty days (art. 9)."""
    days = facts.asked.extension.days
    if days is None or days <= IN_ENERGY or not facts.extension.is_energy:
        return None
    return refusal(
        it_is_at_most_thirty_days_in_energy,
        "Prelungirea cerută, de {days} zile, trece de cele 30 de zile pe care legea le îngăduie "
        "în energie și gaze naturale.",
        "Cereți cel mult 30 de zile.",
        days=_counted(days),
    )


def _counted(days: int) -> str:
    """Write a number so that "zile" may follow it."""
    return f"{days}" if 0 < days % 100 < 20 else f"{days} de"
