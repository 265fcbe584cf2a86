"""Rules on sending a petition on to the authority it concerns, whole or in part (art. 6^1)."""

from workflows.decisions import Decision
from workflows.law import OG27, PRACTICE
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal


@cites("R-ART61-NOTICE", OG27("art. 6^1"))
def no_redirection_is_pending(facts: PetitionFacts) -> Decision | None:
    """While the two letters are on their way, the petition waits for them (art. 6^1)."""
    if not (facts.redirection.whole_is_pending or facts.redirection.part_is_pending):
        return None
    return refusal(
        no_redirection_is_pending,
        "Petiția are o redirecționare în curs; scrisorile ei nu au plecat încă.",
        "Așteptați dovada plecării sau opriți redirecționarea din pagina „Redirecționări”.",
    )


@cites("R-ART61-5D", OG27("art. 6^1"))
def it_leaves_in_five_days(facts: PetitionFacts) -> Decision | None:
    """Late is allowed and marked; unmarked at triage, it warns from the second day (art. 6^1)."""
    due = facts.redirection.due_safe
    if due is not None and facts.today > due:
        return caution(
            it_leaves_in_five_days,
            "Cele 5 zile de la înregistrare s-au împlinit la {due}; redirecționarea este târzie.",
            "Petiția pleacă și acum; scrieți de ce s-a întârziat, se consemnează ca târzie.",
            due=due,
        )
    if due is None or facts.redirection.marked_at_triage:
        return None
    if facts.office_days_since_registration <= 1:
        return None
    return caution(
        it_leaves_in_five_days,
        "La triere petiția nu a fost marcată ca fiind a altei autorități; termenul este {due}.",
        "Scrieți de ce nu a fost recunoscută în prima zi.",
        due=due,
    )


@cites("R-ART61-5D", OG27("art. 6^1"))
def the_mark_comes_on_the_first_day(facts: PetitionFacts) -> Decision | None:
    """ "Not ours" is said on the day of registration or the next one (art. 6^1)."""
    if facts.office_days_since_registration <= 1:
        return None
    return caution(
        the_mark_comes_on_the_first_day,
        "Marcajul vine la {days} zile lucrătoare de la înregistrare; cele 5 zile curg.",
        "Scrieți de ce nu s-a văzut în prima zi că petiția este a altei autorități.",
        days=facts.office_days_since_registration,
    )


@cites("R-ART61-5D", OG27("art. 6^1"))
def the_mark_says_whose_it_is(facts: PetitionFacts) -> Decision | None:
    """The mark names the authority that seems competent, or says why it is not ours (art. 6^1)."""
    asked = facts.asked.redirection
    if asked.authority_is_known or asked.reason.strip():
        return None
    return refusal(
        the_mark_says_whose_it_is,
        "Marcajul arată a cui pare petiția sau de ce nu este a noastră.",
        "Alegeți autoritatea propusă sau scrieți motivul.",
    )


@cites("R-ART61-WHO", OG27("art. 6^1"))
def the_addressee_is_a_public_authority(facts: PetitionFacts) -> Decision | None:
    """Only an approved public authority of the directory gets somebody's petition (art. 6^1)."""
    asked = facts.asked.redirection
    if asked.authority_is_approved and asked.authority_is_public:
        return None
    if asked.authority_is_known and asked.authority_is_public:
        return refusal(
            the_addressee_is_a_public_authority,
            "„{name}” este în nomenclator, dar nu este aprobată sau nu mai este în vigoare.",
            "Cereți compartimentului juridic să o aprobe; aprobă alt om decât cel care a scris-o.",
            name=asked.authority_name,
        )
    if asked.authority_name.strip():
        return refusal(
            the_addressee_is_a_public_authority,
            "„{name}” nu este o autoritate publică din nomenclator; datele petiționarului nu "
            "pleacă la persoane private, firme sau adrese de e-mail gratuite.",
            "Alegeți autoritatea publică competentă din nomenclator.",
            name=asked.authority_name.strip(),
        )
    return refusal(
        the_addressee_is_a_public_authority,
        "Redirecționarea cere autoritatea publică la care pleacă petiția.",
        "Alegeți autoritatea din nomenclator.",
    )


@cites("R-ART61-WHO", OG27("art. 6^1"))
def the_addressee_can_be_reached(facts: PetitionFacts) -> Decision | None:
    """The letter needs an official mailbox or a postal address of the authority (art. 6^1)."""
    asked = facts.asked.redirection
    if asked.authority_can_be_reached or not asked.authority_is_approved:
        return None
    return refusal(
        the_addressee_can_be_reached,
        "„{name}” nu are în nomenclator nici adresă oficială de e-mail, nici adresă poștală.",
        "Completați adresa autorității în nomenclator.",
        name=asked.authority_name,
    )


@cites("R-ART61-WHO", OG27("art. 6^1"))
def the_competence_is_stated(facts: PetitionFacts) -> Decision | None:
    """Sending on says why that authority is competent, with its legal basis (art. 6^1)."""
    if facts.asked.redirection.competence.strip():
        return None
    return refusal(
        the_competence_is_stated,
        "Redirecționarea spune de ce este competentă cealaltă autoritate.",
        "Scrieți competența și, dacă îl știți, temeiul ei legal.",
    )


@cites("R-ART61-NOTICE", OG27("art. 6^1"))
def the_petitioner_can_be_told(facts: PetitionFacts) -> Decision | None:
    """Who left no address is told by a notice posted up at the hall, with a reason (art. 6^1)."""
    if facts.has_email or facts.has_postal_address:
        return None
    return caution(
        the_petitioner_can_be_told,
        "Petiționarul nu a lăsat nicio adresă la care să fie înștiințat.",
        "Înștiințarea se afișează la sediu, iar registratura consemnează unde și când; "
        "scrieți că s-a căutat altă cale.",
    )


@cites("R-ART61-PINGPONG", PRACTICE("petiții întoarse"))
def it_does_not_go_back_and_forth(facts: PetitionFacts) -> Decision | None:
    """Sending it again to an authority that returned it wants a written reason."""
    asked = facts.asked.redirection
    if asked.authority_id is None or asked.authority_id not in facts.redirection.returned_by:
        return None
    return caution(
        it_does_not_go_back_and_forth,
        "„{name}” a întors deja această petiție.",
        "Scrieți de ce i se trimite din nou; juristul vede lanțul în dosar.",
        name=asked.authority_name,
    )


@cites("R-ART61-PARTIAL", OG27("art. 6^1"))
def some_points_go_and_some_stay(facts: PetitionFacts) -> Decision | None:
    """A part is named and is not the whole: what is ours stays with its thirty days (art. 6^1)."""
    points, part = set(facts.asked.redirection.points), facts.asked.redirection.part.strip()
    written = set(range(1, facts.points + 1))
    sent = set(facts.redirection.points_sent)
    if not points and not part:
        says, remedy = (
            "Redirecționarea unei părți cere aspectele care pleacă.",
            "Bifați aspectele sau scrieți partea care se trimite.",
        )
    elif points - written or points & sent:
        says, remedy = (
            "Unul dintre aspectele alese nu este în dosar sau a fost deja trimis.",
            "Alegeți dintre aspectele rămase la noi.",
        )
    elif points and not part and not written - points - sent:
        says, remedy = (
            "Au fost alese toate aspectele; la noi nu ar mai rămâne nimic.",
            "Folosiți „Redirecționează” pentru toată petiția.",
        )
    else:
        return None
    return refusal(some_points_go_and_some_stay, says, remedy)


@cites("R-ART61-PARTIAL", OG27("art. 6^1"))
def the_whole_petition_went(facts: PetitionFacts) -> Decision | None:
    """A part that was sent on never closes the petition; ours keeps its term (art. 6^1)."""
    if facts.redirection.whole_is_pending:
        return None
    if facts.redirection.part_is_pending or facts.redirection.points_sent:
        return refusal(
            the_whole_petition_went,
            "A fost trimisă mai departe numai o parte; restul rămâne la noi, cu termenul lui.",
            "Răspundeți la aspectele rămase.",
        )
    return refusal(
        the_whole_petition_went,
        "Nu există nicio redirecționare în curs.",
        "Alegeți întâi „Redirecționează”.",
    )


@cites("R-CLOSE-GUARD", OG27("art. 6^1"))
def the_authority_has_it(facts: PetitionFacts) -> Decision | None:
    """The petition is closed here only after its letter left for the authority (art. 6^1)."""
    if facts.redirection.authority_letter_left or not facts.redirection.whole_is_pending:
        return None
    return refusal(
        the_authority_has_it,
        "Scrisoarea către autoritate nu are încă dovada plecării.",
        "Consemnați plecarea ei în pagina „Scrisori”.",
    )


@cites("R-ART61-NOTICE", OG27("art. 6^1"))
def the_petitioner_is_told(facts: PetitionFacts) -> Decision | None:
    """Nobody's petition is closed as sent on before he was told of it (art. 6^1)."""
    if facts.redirection.petitioner_is_told or not facts.redirection.whole_is_pending:
        return None
    return refusal(
        the_petitioner_is_told,
        "Petiționarul nu a fost înștiințat: scrisoarea lui nu are dovada plecării.",
        "Consemnați plecarea sau afișarea ei în pagina „Scrisori”.",
    )


@cites("R-ART61-PINGPONG", PRACTICE("petiții întoarse"))
def the_first_term_runs_on(facts: PetitionFacts) -> Decision | None:
    """What comes back keeps its number and its dates; the legal office is told."""
    if facts.due_safe is None:
        return None
    return caution(
        the_first_term_runs_on,
        "Petiția se redeschide sub același număr, cu termenul de la prima înregistrare, {due}.",
        "Scrieți cum se rezolvă conflictul de competență; compartimentul juridic este anunțat.",
        due=facts.due_safe,
    )


@cites("R-ART61-PINGPONG", PRACTICE("petiții întoarse"))
def the_return_is_explained(facts: PetitionFacts) -> Decision | None:
    """The other authority's reason for sending it back is kept."""
    if facts.asked.redirection.reason.strip():
        return None
    return refusal(
        the_return_is_explained,
        "Întoarcerea cere motivul scris de cealaltă autoritate.",
        "Scrieți numărul adresei ei și ce a motivat.",
    )


@cites("R-DISPATCH-BOUNCE", OG27("art. 6^1"))
def no_letter_is_already_on_its_way_again(facts: PetitionFacts) -> Decision | None:
    """A returned letter of a redirection is sent once more, not twice at the same time."""
    if not facts.redirection.letters_again_on_their_way:
        return None
    return refusal(
        no_letter_is_already_on_its_way_again,
        "O scrisoare a acestei redirecționări este deja din nou pe drum.",
        "Urmăriți-o în pagina „Scrisori”.",
    )


@cites("R-DISPATCH-BOUNCE", OG27("art. 6^1"))
def the_returned_letter_is_named(facts: PetitionFacts) -> Decision | None:
    """Of the two letters of a redirection, the one that came back is named."""
    if facts.asked.redirection.returned_letter in ("authority", "petitioner"):
        return None
    return refusal(
        the_returned_letter_is_named,
        "O redirecționare are două scrisori; nu s-a spus care s-a întors.",
        "Alegeți scrisoarea către autoritate sau cea către petiționar.",
    )
