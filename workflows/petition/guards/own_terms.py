"""Rules on the terms that other regimes have: told in time, prolonged once, never by art. 9."""

from datetime import timedelta

from workflows.decisions import Decision
from workflows.law import LEGEA544, OUG27_2003, PRACTICE
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.petition.regime_rows import row_of
from workflows.petition.regimes import Regime

ART7 = LEGEA544("art. 7 alin. (1)")
NEAR, DEFECTS, DEFECTS_SHORT = timedelta(days=15), timedelta(days=10), timedelta(days=5)
MAY_REFUSE = frozenset({Regime.INFORMATION_544, Regime.ENVIRONMENT_878})


@cites("R-QUAL-544", ART7)
def the_first_term_still_runs(facts: PetitionFacts) -> Decision | None:
    """The longer term exists only if the applicant is told of it within the first one."""
    if facts.due_legal_max is None or facts.today <= facts.due_legal_max:
        return None
    return refusal(
        the_first_term_still_runs,
        "Primul termen s-a împlinit la {due_legal_max}; nu se mai poate prelungi.",
        "Trimiteți răspunsul; va fi consemnat ca întârziat.",
        due_legal_max=facts.due_legal_max,
    )


@cites("R-QUAL-544", ART7)
def it_was_not_prolonged_before(facts: PetitionFacts) -> Decision | None:
    """A term of another regime is prolonged once."""
    if not facts.other_regime.extension:
        return None
    return refusal(
        it_was_not_prolonged_before,
        "Termenul a fost deja prelungit sau înștiințarea este pe drum.",
        "Răspundeți în termenul care curge.",
    )


@cites("R-QUAL-544", ART7)
def the_applicant_can_be_told(facts: PetitionFacts) -> Decision | None:
    """Without an address nobody can be told of a longer term."""
    if facts.has_email or facts.has_postal_address:
        return None
    return refusal(
        the_applicant_can_be_told,
        "Solicitantul nu a lăsat nicio adresă la care să fie înștiințat.",
        "Răspundeți în primul termen.",
    )


@cites("R-QUAL-544", ART7)
def the_difficulty_is_written(facts: PetitionFacts) -> Decision | None:
    """A longer term says what makes the answer difficult."""
    if facts.asked.other_regime.reason.strip():
        return None
    return refusal(
        the_difficulty_is_written,
        "Prelungirea cere motivul: dificultatea, complexitatea, volumul sau urgența.",
        "Scrieți motivul, așa cum îl va citi solicitantul.",
    )


@cites("R-QUAL-544", ART7)
def the_notice_is_on_its_way(facts: PetitionFacts) -> Decision | None:
    """The longer term begins with a notice that was written."""
    if facts.other_regime.extension == "told":
        return None
    return refusal(
        the_notice_is_on_its_way,
        "Nu există nicio înștiințare de prelungire pe drum.",
        "Prelungiți întâi termenul.",
    )


@cites("R-QUAL-544", ART7)
def the_notice_left_in_the_first_term(facts: PetitionFacts) -> Decision | None:
    """A notice that left after the first term prolongs nothing."""
    left = facts.asked.other_regime.notice_left_on
    if left is not None and facts.due_legal_max is not None and left <= facts.due_legal_max:
        return None
    return refusal(
        the_notice_left_in_the_first_term,
        "Înștiințarea nu a plecat în primul termen; termenul nu se prelungește.",
        "Trimiteți răspunsul; va fi consemnat ca întârziat.",
    )


@cites("R-QUAL-544", ART7)
def the_eighth_day_has_not_come(facts: PetitionFacts) -> Decision | None:
    """From the eighth of the ten days on, every step says why it is late."""
    eighth = facts.other_regime.eighth_day
    if facts.regime is not Regime.INFORMATION_544 or eighth is None or facts.today < eighth:
        return None
    return caution(
        the_eighth_day_has_not_come,
        "A trecut a opta zi din cele zece ale cererii de informații publice.",
        "Înștiințați solicitantul de prelungire sau scrieți cum răspundeți la timp.",
    )


@cites("R-QUAL-544", LEGEA544("art. 12"))
def a_refusal_states_its_ground(facts: PetitionFacts) -> Decision | None:
    """Only information is refused, and the refusal cites its ground (Legea 544/2001, art. 12)."""
    if not facts.other_regime.refuses:
        return None
    if facts.regime not in MAY_REFUSE:
        return refusal(
            a_refusal_states_its_ground,
            "Soluția „refuz motivat” este numai pentru cereri de informații.",
            "Alegeți altă soluție.",
        )
    if facts.other_regime.ground_is_cited:
        return None
    return refusal(
        a_refusal_states_its_ground,
        "Refuzul nu arată motivul lui: excepția din art. 12 sau 13 al Legii nr. 544/2001.",
        "Scrieți la temei articolul excepției.",
    )


@cites("R-QUAL-544", LEGEA544("art. 7 alin. (2)"))
def a_refusal_leaves_in_five_days(facts: PetitionFacts) -> Decision | None:
    """A refusal later than five days is still sent, and says why it is late."""
    last = facts.other_regime.refusal_last_day
    if not facts.other_regime.refuses or last is None or facts.today <= last:
        return None
    return caution(
        a_refusal_leaves_in_five_days,
        "Refuzul se comunică în 5 zile; ultima zi a fost {last}.",
        "Scrieți de ce pleacă mai târziu.",
        last=last,
    )


@cites("R-QUAL-TACIT", OUG27_2003("art. 6"))
def silence_is_not_near(facts: PetitionFacts) -> Decision | None:
    """Fifteen days before silence becomes consent, and again ten, every step says so."""
    if facts.regime is not Regime.TACIT_APPROVAL_27_2003 or facts.due_legal_max is None:
        return None
    left = facts.due_legal_max - facts.today
    if left > NEAR:
        return None
    return caution(
        silence_is_not_near,
        "Cererea se aprobă tacit după {last}; mai sunt {days} zile.{defects}",
        "Scrieți cum răspundeți înainte.",
        last=facts.due_legal_max,
        days=max(left.days, 0),
        defects=" Neregulile nu se mai pot cere." if left < DEFECTS else "",
    )


@cites("R-QUAL-TACIT", OUG27_2003("art. 6"))
def defects_are_told_in_time(facts: PetitionFacts) -> Decision | None:
    """Defects are told ten days before the end, five where the term is of fifteen or fewer."""
    if facts.regime is not Regime.TACIT_APPROVAL_27_2003 or facts.due_legal_max is None:
        return None
    ahead = DEFECTS_SHORT if facts.other_regime.term_is_short else DEFECTS
    if facts.today <= facts.due_legal_max - ahead:
        return None
    return refusal(
        defects_are_told_in_time,
        "Neregulile se comunică cu cel puțin {days} zile înainte de {last}.",
        "Hotărâți asupra cererii așa cum este.",
        days=ahead.days,
        last=facts.due_legal_max,
    )


@cites("R-QUAL-AUD", PRACTICE("evidența proprie"))
def it_ends_in_a_record_of_its_own(facts: PetitionFacts) -> Decision | None:
    """An audience, a consultation, a report end in their own records, by whoever keeps these."""
    row = row_of(facts.regime)
    keeper = row.confidential_to
    if keeper is not None and keeper not in facts.actor_roles:
        return refusal(
            it_ends_in_a_record_of_its_own,
            "Lucrarea este confidențială: o încheie numai persoana desemnată.",
            "Lăsați-o persoanei desemnate.",
        )
    return None


@cites("R-QUAL-AUD", PRACTICE("evidența proprie"))
def the_own_record_is_named(facts: PetitionFacts) -> Decision | None:
    """Ending elsewhere says under which number and how."""
    if facts.asked.other_regime.record.strip():
        return None
    return refusal(
        the_own_record_is_named,
        "Încheierea cere poziția din evidența proprie și felul în care s-a încheiat.",
        "Scrieți, de exemplu: „Registrul audiențelor nr. 14/2026, primit pe 3 decembrie”.",
    )


@cites("R-QUAL-WB", PRACTICE("confirmarea raportării"))
def the_confirmation_is_described(facts: PetitionFacts) -> Decision | None:
    """The designated person writes down how and when the reporter was told."""
    if facts.asked.other_regime.record.strip():
        return None
    return refusal(
        the_confirmation_is_described,
        "Confirmarea primirii cere felul și ziua în care a plecat.",
        "Scrieți cum ați confirmat, fără date despre avertizor.",
    )
