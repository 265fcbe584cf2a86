"""Rules on granting an extension and on the notice that begins it (art. 9)."""

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal

ART9 = OG27("art. 9")


@cites("R-ART9-HEAD", ART9)
def the_head_or_his_delegate_decides(facts: PetitionFacts) -> Decision | None:
    """The head decides, or whoever holds that day a delegation for extensions (art. 9)."""
    if facts.extension.actor_may_decide:
        return None
    return refusal(
        the_head_or_his_delegate_decides,
        "Delegarea dumneavoastră nu cuprinde prelungirea termenelor.",
        "Hotărăște conducătorul sau cine are delegare pentru prelungiri.",
    )


@cites("R-ART9-HEAD", ART9)
def an_extension_was_asked_for(facts: PetitionFacts) -> Decision | None:
    """There is something to decide: the department has asked (art. 9)."""
    if facts.extension.state == "asked":
        return None
    return refusal(
        an_extension_was_asked_for,
        "Nicio prelungire nu așteaptă hotărârea dumneavoastră la această petiție.",
        "Prelungirea o propune întâi șeful compartimentului, cu motivul și numărul de zile.",
    )


@cites("R-ART9-HEAD", ART9)
def nobody_decides_his_own_request(facts: PetitionFacts) -> Decision | None:
    """Who asked for the extension does not decide on it as a delegate (art. 9)."""
    asked_by = facts.extension.asked_by
    if asked_by is None or asked_by != facts.actor_id:
        return None
    return refusal(
        nobody_decides_his_own_request,
        "Prelungirea ați propus-o chiar dumneavoastră.",
        "Hotărăște conducătorul sau alt delegat al lui.",
    )


@cites("R-ART9-ONCE", ART9)
def the_group_was_not_extended(facts: PetitionFacts) -> Decision | None:
    """A connected petition of the same group has not used up the extension (art. 9)."""
    if not facts.extension.used_in_the_group:
        return None
    return refusal(
        the_group_was_not_extended,
        "Termenul s-a prelungit deja la o petiție conexată cu aceasta.",
        "Refuzați prelungirea; răspunsul comun pleacă în termenul care curge.",
    )


@cites("R-ART9-NOTICE", ART9)
def the_notice_has_somewhere_to_go(facts: PetitionFacts) -> Decision | None:
    """Without a contact the petitioner cannot be told before the term ends (art. 9)."""
    if facts.has_email or facts.has_postal_address:
        return None
    return refusal(
        the_notice_has_somewhere_to_go,
        "Petiționarul nu are nici e-mail, nici adresă poștală: înștiințarea prealabilă nu are "
        "cum să plece.",
        "Registratura completează întâi datele de contact; apoi prelungiți.",
    )


@cites("R-ART9-NOTICE", ART9)
def the_notice_still_leaves_in_time(facts: PetitionFacts) -> Decision | None:
    """After the target a notice leaves in the margin only, with a reason (art. 9)."""
    if facts.due_safe is None or facts.due_legal_max is None:
        return None
    if not facts.due_safe < facts.today <= facts.due_legal_max:
        return None
    return caution(
        the_notice_still_leaves_in_time,
        "Ținta, {due_safe}, a trecut; înștiințarea mai poate pleca numai până la ultima zi "
        "legală, {due_legal_max}.",
        "Scrieți de ce pleacă abia acum.",
        due_safe=facts.due_safe,
        due_legal_max=facts.due_legal_max,
    )


@cites("R-ART9-HEAD", ART9)
def a_refusal_has_a_reason(facts: PetitionFacts) -> Decision | None:
    """The department is told why its request is refused (art. 9)."""
    if facts.asked.extension.reason.strip():
        return None
    return refusal(
        a_refusal_has_a_reason,
        "Refuzul prelungirii cere un motiv.",
        "Scrieți de ce răspunsul poate pleca în termenul inițial.",
    )


@cites("R-ART9-NOTICE", ART9)
def the_extension_waits_for_its_notice(facts: PetitionFacts) -> Decision | None:
    """Only a granted extension begins with its notice (art. 9)."""
    if facts.extension.state == "granted":
        return None
    return refusal(
        the_extension_waits_for_its_notice,
        "Nicio prelungire aprobată nu așteaptă plecarea înștiințării.",
        "Verificați în dosar dacă prelungirea a fost aprobată sau a început deja.",
    )


@cites("R-ART9-NOTICE", ART9)
def the_notice_has_left(facts: PetitionFacts) -> Decision | None:
    """The new date stays asleep until the notice has left and there is proof of it (art. 9)."""
    match facts.extension.notice:
        case "left":
            return None
        case "waits":
            return refusal(
                the_notice_has_left,
                "Înștiințarea așteaptă să fie trimisă de registratură.",
                "Trimiteți-o din lista de scrisori.",
            )
        case "on_its_way":
            return refusal(
                the_notice_has_left,
                "Înștiințarea este în curs de trimitere pe e-mail.",
                "Așteptați răspunsul serverului; dacă o refuză, trimiteți-o prin poștă.",
            )
        case _:
            return _without_proof(facts)


def _without_proof(facts: PetitionFacts) -> Decision | None:
    if facts.asked.extension.proof.strip():
        return None
    return refusal(
        the_notice_has_left,
        "Plecarea înștiințării cere dovada.",
        "Scrieți numărul borderoului sau cine a semnat de primire.",
    )
