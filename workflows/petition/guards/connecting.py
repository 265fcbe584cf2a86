"""Rules on joining petitions of one person on one matter, and on undoing it (art. 10 alin. (1))."""

from datetime import timedelta

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.petition.regimes import Regime
from workflows.repetition import LIKELY

LAW = OG27("art. 10 alin. (1)")
LATE = timedelta(days=3)


@cites("R-ART10-CONNEX", LAW)
def it_leads_no_group(facts: PetitionFacts) -> Decision | None:
    """A petition to which others are joined stays where it is (art. 10)."""
    if not facts.connection.is_main:
        return None
    return refusal(
        it_leads_no_group,
        "La această petiție sunt conexate altele: {numbers}.",
        "Desfaceți întâi conexările sau lucrați la petiția cea mai veche.",
        numbers=", ".join(facts.connection.member_numbers),
    )


@cites("R-ART10-CONNEX", LAW)
def another_petition_is_named(facts: PetitionFacts) -> Decision | None:
    """Joining needs the number of the other petition (art. 10)."""
    if facts.asked.connection.other_id is not None:
        return None
    return refusal(
        another_petition_is_named,
        "Conexarea cere numărul petiției la care se leagă aceasta.",
        "Alegeți o propunere sau scrieți numărul și data, de exemplu 118.204/23.11.2026.",
    )


@cites("R-ART10-CONNEX", LAW)
def the_petitioner_is_the_same(facts: PetitionFacts) -> Decision | None:
    """Only petitions of the same petitioner are connected (art. 10)."""
    asked = facts.asked.connection
    if asked.other_id is None or asked.same_petitioner:
        return None
    return refusal(
        the_petitioner_is_the_same,
        "Petiția {number} este a altui petiționar; se conexează numai petițiile aceluiași om.",
        "Lăsați-le separate: se văd ca asemănătoare în dosar, iar fiecare primește răspunsul său.",
        number=asked.other_number,
    )


@cites("R-ART10-CONNEX", LAW)
def more_than_the_name_is_the_same(facts: PetitionFacts) -> Decision | None:
    """Two people may bear one name, and the answer goes to one of them only (art. 10)."""
    asked = facts.asked.connection
    if not asked.by_name_alone:
        return None
    return caution(
        more_than_the_name_is_the_same,
        "Petiția {number} are același nume, dar altă adresă de e-mail.",
        "Scrieți de unde se știe că este același om: adresa, telefonul, ce spune în text.",
        number=asked.other_number,
    )


@cites("R-ART10-CONNEX", LAW)
def the_first_registered_is_main(facts: PetitionFacts) -> Decision | None:
    """The later petition joins the one that was registered first (art. 10)."""
    asked = facts.asked.connection
    if asked.other_id is None or asked.other_is_older:
        return None
    return refusal(
        the_first_registered_is_main,
        "Petiția {number} nu este înregistrată înaintea acesteia.",
        "Deschideți petiția mai nouă și conexați-o la cea mai veche.",
        number=asked.other_number,
    )


@cites("R-ART10-CONNEX", LAW)
def the_first_is_not_answered_yet(facts: PetitionFacts) -> Decision | None:
    """Petitions are joined before the answer gets a signature (art. 10)."""
    asked = facts.asked.connection
    if asked.other_id is None or asked.other_is_open:
        return None
    if asked.other_is_answered:
        return refusal(
            the_first_is_not_answered_yet,
            "La petiția {number} s-a răspuns deja; conexarea se face înainte de răspuns.",
            "Dacă nu arată fapte noi, clasați-o ca repetată, cu trimitere la acel număr.",
            number=asked.other_number,
        )
    return refusal(
        the_first_is_not_answered_yet,
        "Răspunsul la petiția {number} este deja semnat sau petiția este închisă.",
        "Răspundeți separat sau întoarceți răspunsul la refăcut, apoi conexați.",
        number=asked.other_number,
    )


@cites("R-ART10-CONNEX", LAW)
def both_are_petitions_of_the_ordinance(facts: PetitionFacts) -> Decision | None:
    """What another act governs has its own answer and its own term (art. 10)."""
    asked = facts.asked.connection
    ours = facts.regime is Regime.OG27
    if asked.other_id is None or (ours and asked.other_is_of_the_ordinance):
        return None
    return refusal(
        both_are_petitions_of_the_ordinance,
        "Una dintre cele două cereri are alt regim decât O.G. nr. 27/2002.",
        "Răspundeți-le separat, fiecăreia în termenul ei.",
    )


@cites("R-ART10-CONNEX", LAW)
def the_matter_is_the_same(facts: PetitionFacts) -> Decision | None:
    """A pair that does not look alike is joined only with a reason (art. 10)."""
    asked = facts.asked.connection
    if asked.other_id is None or asked.score >= LIKELY:
        return None
    return caution(
        the_matter_is_the_same,
        "Textele celor două petiții seamănă puțin: {score} de puncte din 100.",
        "Scrieți de ce este vorba despre aceeași problemă.",
        score=asked.score,
    )


@cites("R-ART10-EARLIEST", LAW)
def the_group_has_time_left(facts: PetitionFacts) -> Decision | None:
    """The earliest term governs the group, so a late member leaves little time (art. 8 and 10)."""
    due = facts.asked.connection.group_due_safe
    if due is None or due - facts.today >= LATE:
        return None
    return caution(
        the_group_has_time_left,
        "Termenul grupului este cel mai apropiat: {due}, la mai puțin de trei zile.",
        "Scrieți de ce se conexează acum și anunțați referentul.",
        due=due,
    )


@cites("R-ART10-UNLINK", LAW)
def the_common_answer_is_not_signed(facts: PetitionFacts) -> Decision | None:
    """A wrong connection is undone before the answer only (art. 10)."""
    if not facts.connection.answer_of_main_is_signed:
        return None
    return refusal(
        the_common_answer_is_not_signed,
        "Răspunsul comun, dat la {number}, este semnat sau a plecat.",
        "Înainte de expediere, întoarceți răspunsul la refăcut; după ea, conexarea rămâne.",
        number=facts.connection.main_number,
    )


@cites("R-ART10-UNLINK", LAW)
def undoing_has_a_reason(facts: PetitionFacts) -> Decision | None:
    """Undoing a connection is explained (art. 10)."""
    if facts.asked.connection.reason.strip():
        return None
    return refusal(
        undoing_has_a_reason,
        "Desfacerea conexării cere un motiv.",
        "Scrieți de ce conexarea a fost greșită.",
    )


@cites("R-ART10-ONEREPLY", LAW)
def the_answer_names_every_number(facts: PetitionFacts) -> Decision | None:
    """One answer refers to all the connected petitions (art. 10)."""
    missing = facts.connection.missing_numbers
    if not missing:
        return None
    return refusal(
        the_answer_names_every_number,
        "Răspunsul comun nu numește toate petițiile grupului; lipsește: {numbers}.",
        "Întoarceți-l la refăcut și trimiteți-l din nou la semnat: numerele se trec singure.",
        numbers=", ".join(missing),
    )


@cites("R-CLOSE-GUARD", OG27("art. 6 alin. (4)"))
def every_member_was_answered(facts: PetitionFacts) -> Decision | None:
    """A group is put away once every petition of it has its answer (art. 6 alin. (4))."""
    waiting = facts.connection.unanswered_members
    if not waiting:
        return None
    return refusal(
        every_member_was_answered,
        "Petiții conexate nu au încă răspunsul consemnat: {numbers}.",
        "Consemnați expedierea răspunsului comun, apoi clasați.",
        numbers=", ".join(waiting),
    )
