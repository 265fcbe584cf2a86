"""Rules on shelving without an answer: the screens that come first, and the grounds (art. 7)."""

from workflows.decisions import Decision
from workflows.identity import Rung
from workflows.law import LEGEA361, OG27, PRACTICE
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.petition.subjects.grounds import GROUND_WORDS, OF_PRACTICE, DangerStep, Ground

DANGER = PRACTICE("sesizări anonime de pericol")


@cites("R-QUAL-WB", LEGEA361("art. 6"))
def both_screens_are_answered(facts: PetitionFacts) -> Decision | None:
    """Whether it reports a breach of law at work, or a danger, is answered in so many words."""
    asked = facts.asked.inquiry
    if asked.whistleblower is not None and asked.danger is not None:
        return None
    return refusal(
        both_screens_are_answered,
        "Răspundeți la ambele întrebări: dacă este avertizare în interes public "
        "și dacă semnalează un pericol.",
        "Citiți textul petiției și alegeți câte un răspuns.",
    )


@cites("R-ART7-DANGER", DANGER)
def a_danger_is_acted_on(facts: PetitionFacts) -> Decision | None:
    """A danger reported without a name is followed ex officio or called in, the same day."""
    if facts.asked.inquiry.danger is not DangerStep.NONE:
        return None
    return caution(
        a_danger_is_acted_on,
        "Petiția semnalează un pericol și nu s-a făcut încă nimic.",
        "Anunțați 112 sau sesizați din oficiu compartimentul competent, astăzi; "
        "altfel scrieți de ce nu.",
    )


@cites("R-QUAL-WB", LEGEA361("art. 6"))
def the_whistleblower_screen_is_done(facts: PetitionFacts) -> Decision | None:
    """Nothing is shelved as anonymous before it is known not to be a whistle-blower's report."""
    if facts.inquiry.whistleblower_screen_is_done:
        return None
    return refusal(
        the_whistleblower_screen_is_done,
        "Nu s-a verificat dacă petiția este o avertizare în interes public.",
        "Faceți întâi actul „Verifică înainte de clasare”.",
    )


@cites("R-QUAL-WB", LEGEA361("art. 6"))
def it_is_no_whistleblowers_report(facts: PetitionFacts) -> Decision | None:
    """A report of a breach of law in a professional context has its own regime, even unnamed."""
    if not facts.inquiry.whistleblower_is_suspected:
        return None
    return refusal(
        it_is_no_whistleblowers_report,
        "Petiția pare o avertizare în interes public: nu se clasează ca anonimă.",
        "Schimbați regimul și predați-o persoanei desemnate.",
    )


@cites("R-ART7-DANGER", DANGER)
def the_danger_screen_is_done(facts: PetitionFacts) -> Decision | None:
    """Nothing is shelved before it is known whether somebody is in danger."""
    if facts.inquiry.danger_screen_is_done:
        return None
    return refusal(
        the_danger_screen_is_done,
        "Nu s-a verificat dacă petiția semnalează un pericol.",
        "Faceți întâi actul „Verifică înainte de clasare”.",
    )


@cites("R-ART7-ANON", OG27("art. 7"))
def a_ground_is_chosen(facts: PetitionFacts) -> Decision | None:
    """Shelving states its ground (art. 7)."""
    if facts.asked.inquiry.ground is not None:
        return None
    return refusal(a_ground_is_chosen, "Clasarea fără răspuns cere temeiul ei.", "Alegeți temeiul.")


@cites("R-ART7-ESIG", OG27("art. 7"))
def unsigned_is_no_ground(facts: PetitionFacts) -> Decision | None:
    """The ordinance asks for identification data, not for a signature (art. 7)."""
    if facts.asked.inquiry.ground is not Ground.UNSIGNED:
        return None
    return refusal(
        unsigned_is_no_ground,
        "Lipsa semnăturii nu este temei de clasare: art. 7 cere datele de identificare.",
        "Soluționați petiția sau, dacă lipsesc datele, cereți completarea lor.",
    )


@cites("R-ART7-ANON", OG27("art. 7"))
def an_anonymous_petition_names_nobody(facts: PetitionFacts) -> Decision | None:
    """Only a petition without any identification data is anonymous (art. 7)."""
    if facts.asked.inquiry.ground is not Ground.ANONYMOUS:
        return None
    if facts.inquiry.nothing_identifies_the_sender and facts.identity <= Rung.PROFILE_ONLY:
        return None
    return refusal(
        an_anonymous_petition_names_nobody,
        "Petiția nu este anonimă: la dosar este un nume sau un contact.",
        "Dacă datele nu ajung, cereți completarea lor.",
    )


@cites("R-ART7-INCOMPLETE", OG27("art. 7"))
def missing_data_were_asked_for(facts: PetitionFacts) -> Decision | None:
    """For missing data the petitioner is first invited to complete, where there is a way to ask."""
    if facts.asked.inquiry.ground is not Ground.DATA_MISSING:
        return None
    if not facts.identity_is_incomplete:
        return refusal(
            missing_data_were_asked_for,
            "Datele de identificare sunt complete.",
            "Soluționați petiția.",
        )
    reachable = facts.has_email or facts.has_postal_address
    if reachable and not (facts.invitation_is_sent and facts.inquiry.invitation_has_run_out):
        return refusal(
            missing_data_were_asked_for,
            "Petiționarul poate fi întrebat, iar termenul lui de completare nu a trecut.",
            "Cereți completarea datelor și așteptați termenul din invitație.",
        )
    return None


@cites("R-ART7-PRACTICE", PRACTICE("petiții ilizibile sau neclare"))
def a_ground_of_practice_is_prepared(facts: PetitionFacts) -> Decision | None:
    """Illegible, unclear, insulting: no text of law says so; a question first, then a visa."""
    ground = facts.asked.inquiry.ground
    if ground is None or ground not in OF_PRACTICE:
        return None
    if not facts.inquiry.clarification_was_asked:
        return refusal(
            a_ground_of_practice_is_prepared,
            "Înainte de a clasa o petiție care {ground}, petiționarul este rugat să o lămurească.",
            "Cereți lămuriri petiționarului.",
            ground=GROUND_WORDS[ground],
        )
    if not facts.inquiry.legal_visa_is_given:
        return refusal(
            a_ground_of_practice_is_prepared,
            "Ordonanța nu prevede temeiul „{ground}”: clasarea cere viza biroului juridic.",
            "Cereți viza biroului juridic.",
            ground=GROUND_WORDS[ground],
        )
    return caution(
        a_ground_of_practice_is_prepared,
        "Temeiul „{ground}” este numai de practică, nu din ordonanță.",
        "Scrieți de ce petiția nu poate fi totuși soluționată.",
        ground=GROUND_WORDS[ground],
    )
