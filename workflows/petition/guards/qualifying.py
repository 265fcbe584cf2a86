"""Rules on choosing a regime and on changing it: the term, the owner, who decides (art. 2)."""

from datetime import timedelta

from workflows.decisions import Decision
from workflows.law import GDPR, LEGEA52, LEGEA361, LEGEA544, LEGEA554, OG27, PRACTICE
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.petition.regime_rows import row_of
from workflows.petition.regimes import REGIME_WORDS, Regime
from workflows.roles import Role

SHORT = timedelta(days=2)


@cites("R-QUAL-SPECIAL", PRACTICE("legi speciale"))
def a_special_term_is_stated(facts: PetitionFacts) -> Decision | None:
    """A special procedure has the term of its own text; without one, that of the ordinance."""
    if facts.asked.regime is not Regime.SPECIAL_PROCEDURE:
        return None
    if facts.asked.other_regime.term_is_configured:
        return None
    return caution(
        a_special_term_is_stated,
        "Nu ați scris termenul legii speciale; se aplică 30 de zile, ca la petiții.",
        "Scrieți numărul de zile și textul de lege sau arătați de ce nu există.",
    )


@cites("R-QUAL-52", LEGEA52("art. 7"))
def the_consultation_is_open(facts: PetitionFacts) -> Decision | None:
    """A proposal counts while the consultation lasts; later it is a petition (Legea 52/2003)."""
    if facts.asked.regime is not Regime.CONSULTATION_52:
        return None
    until = facts.asked.other_regime.window_until
    if until is not None and (facts.registered_on is None or facts.registered_on <= until):
        return None
    return caution(
        the_consultation_is_open,
        "Consultarea publică s-a încheiat{until} sau nu i-ați scris ultima zi.",
        "O propunere venită după consultare se soluționează ca petiție; altfel scrieți motivul.",
        until=f" la {until:%d.%m.%Y}" if until else "",
    )


@cites("R-QUAL-WB", LEGEA361("raportarea internă"))
def somebody_receives_reports(facts: PetitionFacts) -> Decision | None:
    """A whistle-blower's report goes to the designated person alone (Legea 361/2022)."""
    if facts.asked.regime is not Regime.WHISTLEBLOWER_361:
        return None
    if facts.asked.other_regime.owner_is_named:
        return None
    return caution(
        somebody_receives_reports,
        "Instituția nu are nicio persoană desemnată pentru raportări: nimeni nu o va putea citi.",
        "Cereți conducătorului desemnarea, astăzi, și scrieți cui i-ați cerut-o.",
    )


@cites("R-QUAL-GDPR", GDPR("art. 12 alin. (3)"))
def somebody_protects_data(facts: PetitionFacts) -> Decision | None:
    """A request about personal data goes to the data protection officer alone (GDPR)."""
    if facts.asked.regime is not Regime.DATA_SUBJECT_GDPR:
        return None
    if facts.asked.other_regime.owner_is_named:
        return None
    return caution(
        somebody_protects_data,
        "Instituția nu are un responsabil cu protecția datelor: nimeni nu o va putea citi.",
        "Cereți conducătorului desemnarea, astăzi, și scrieți cui i-ați cerut-o.",
    )


@cites("R-QUAL-544", LEGEA544("art. 21"))
def the_request_complained_of_is_named(facts: PetitionFacts) -> Decision | None:
    """An administrative complaint names the request for information that it is about."""
    if facts.asked.regime is not Regime.ADMINISTRATIVE_COMPLAINT_544:
        return None
    if facts.asked.other_regime.concerns_a_544_request:
        return None
    return refusal(
        the_request_complained_of_is_named,
        "Reclamația administrativă se leagă de cererea de informații la care se referă.",
        "Scrieți numărul acelei cereri.",
    )


@cites("R-QUAL-544", LEGEA544("art. 21 alin. (2)"))
def the_complaint_comes_in_thirty_days(facts: PetitionFacts) -> Decision | None:
    """The complaint is filed within 30 days of the refusal or of the term that passed."""
    until = facts.asked.other_regime.complaint_until
    if facts.asked.regime is not Regime.ADMINISTRATIVE_COMPLAINT_544 or until is None:
        return None
    if facts.registered_on is None or facts.registered_on <= until:
        return None
    return caution(
        the_complaint_comes_in_thirty_days,
        "Reclamația administrativă a venit după {until}, ultima zi pentru depunere.",
        "Scrieți de ce o primiți totuși.",
        until=until,
    )


@cites("R-QUAL-REQUAL", OG27("art. 2"))
def the_new_term_leaves_time(facts: PetitionFacts) -> Decision | None:
    """A term that is past, or ends in under two days, once the regime is chosen wants a reason."""
    asked = facts.asked.other_regime
    if asked.due_safe is None or asked.due_legal_max is None:
        return None
    if asked.due_safe - facts.today >= SHORT:
        return None
    passed = asked.due_legal_max < facts.today
    return caution(
        the_new_term_leaves_time,
        "Termenul noului regim, socotit de la înregistrare, {how}: ultima zi legală este {last}.",
        "Scrieți de ce schimbați regimul totuși și cum răspundeți la timp.",
        how="a trecut deja" if passed else "lasă mai puțin de 2 zile",
        last=asked.due_legal_max,
    )


@cites("R-QUAL-REQUAL", OG27("art. 2"))
def the_regime_really_changes(facts: PetitionFacts) -> Decision | None:
    """Changing the regime names another one, and says why."""
    asked = facts.asked
    if asked.regime is None or asked.regime is facts.regime:
        return refusal(
            the_regime_really_changes,
            "Alegeți alt regim decât cel de acum.",
            "Dacă regimul este bun, nu este nimic de schimbat.",
        )
    if asked.other_regime.reason.strip():
        return None
    return refusal(
        the_regime_really_changes,
        "Schimbarea regimului cere un motiv scris.",
        "Scrieți de ce regimul de acum este greșit.",
    )


@cites("R-QUAL-REQUAL", OG27("art. 2"))
def the_lawyers_decide_these(facts: PetitionFacts) -> Decision | None:
    """To and from Legea 544, 554 and 361 the legal office changes the regime, nobody else.

    What only one officer may read, only he can give back: a wrong choice has a way back.
    """
    regimes = {facts.regime, facts.asked.regime or facts.regime}
    grave = [regime for regime in sorted(regimes) if row_of(regime).lawyers_decide]
    if not grave or Role.LEGAL_OFFICER in facts.actor_roles:
        return None
    reads_alone = row_of(facts.regime).confidential_to
    if reads_alone is not None and reads_alone in facts.actor_roles:
        return None
    return refusal(
        the_lawyers_decide_these,
        "Schimbarea spre sau dinspre „{regime}” o face juristul.",
        "Cereți compartimentului juridic să schimbe regimul.",
        regime=REGIME_WORDS[grave[0]],
    )


@cites("R-QUAL-PRIOR", LEGEA554("art. 7"))
def the_lawyers_get_prior_complaints(facts: PetitionFacts) -> Decision | None:
    """A prior complaint goes to the legal office first (Legea 554/2004)."""
    if facts.regime is not Regime.PRIOR_COMPLAINT_554:
        return None
    if facts.asked.other_regime.department_is_legal:
        return None
    return caution(
        the_lawyers_get_prior_complaints,
        "Plângerea prealabilă ajunge la juriști într-o zi.",
        "Repartizați-o compartimentului juridic sau scrieți de ce o trimiteți altuia.",
    )
