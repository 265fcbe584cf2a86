"""Rules on forwarding to a department and assigning to a specialist (art. 6 and 12)."""

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.roles import Role


@cites("R-ART6-FORWARD", OG27("art. 6 alin. (2)"))
def a_department_is_named(facts: PetitionFacts) -> Decision | None:
    """A petition is forwarded to a department (art. 6 alin. (2))."""
    if facts.asked.department_id is not None:
        return None
    return refusal(
        a_department_is_named,
        "Repartizarea cere compartimentul căruia i se trimite petiția.",
        "Alegeți compartimentul.",
    )


@cites("R-ART6-FORWARD", OG27("art. 6 alin. (2)"))
def a_date_for_the_answer_is_given(facts: PetitionFacts) -> Decision | None:
    """Forwarding states the term for sending the answer (art. 6 alin. (2))."""
    reply_by = facts.asked.reply_by
    if reply_by is None:
        return refusal(
            a_date_for_the_answer_is_given,
            "Repartizarea cere data până la care compartimentul trimite răspunsul.",
            "Scrieți data pentru răspuns.",
        )
    if reply_by < facts.today:
        return refusal(
            a_date_for_the_answer_is_given,
            "Data pentru răspuns, {reply_by}, a trecut deja.",
            "Alegeți o dată de azi înainte.",
            reply_by=reply_by,
        )
    return None


@cites("R-ART6-FORWARD", OG27("art. 6 alin. (2) și art. 8 alin. (1)"))
def the_date_leaves_time_for_the_term(facts: PetitionFacts) -> Decision | None:
    """The date for the answer does not pass the target; past it, a reason is wanted."""
    reply_by = facts.asked.reply_by
    if reply_by is None or facts.due_safe is None or reply_by <= facts.due_safe:
        return None
    return caution(
        the_date_leaves_time_for_the_term,
        "Data pentru răspuns, {reply_by}, trece de ținta petiției, {due_safe}.",
        "Alegeți o dată mai devreme sau scrieți de ce nu se poate.",
        reply_by=reply_by,
        due_safe=facts.due_safe,
    )


@cites("R-ART6-FORWARD", OG27("art. 6 alin. (2)"))
def it_is_forwarded_in_a_day(facts: PetitionFacts) -> Decision | None:
    """Forwarding later than one working day after registration wants a reason (art. 6)."""
    if facts.office_days_since_registration <= 1:
        return None
    return caution(
        it_is_forwarded_in_a_day,
        "Repartizarea se face la {days} zile lucrătoare de la înregistrare.",
        "Scrieți de ce s-a întârziat repartizarea.",
        days=facts.office_days_since_registration,
    )


@cites("R-ART12-ASSIGN", OG27("art. 12 alin. (1)"))
def the_department_head_assigns(facts: PetitionFacts) -> Decision | None:
    """Only the head of the department that received the petition assigns it (art. 12 alin. (1))."""
    if facts.actor_heads_department:
        return None
    return refusal(
        the_department_head_assigns,
        "Atribuie numai șeful compartimentului la care a fost repartizată petiția.",
        "Cereți șefului compartimentului să o atribuie.",
    )


@cites("R-ART12-ASSIGN", OG27("art. 12 alin. (1)"))
def a_specialist_of_the_department_is_named(facts: PetitionFacts) -> Decision | None:
    """The assignee works that day in the department that holds the petition (art. 12)."""
    asked = facts.asked
    if asked.assignee_id is None:
        return refusal(
            a_specialist_of_the_department_is_named,
            "Atribuirea cere referentul care soluționează petiția.",
            "Alegeți referentul.",
        )
    if not asked.assignee_works_there:
        return refusal(
            a_specialist_of_the_department_is_named,
            "Persoana aleasă nu este azi referent în compartimentul care are petiția.",
            "Alegeți un referent al compartimentului sau întoarceți petiția la registratură.",
        )
    return None


@cites("R-ART12-ASSIGN", OG27("art. 12 alin. (1)"))
def the_specialist_is_at_work(facts: PetitionFacts) -> Decision | None:
    """Giving work to somebody who is away that day wants a reason; the term runs (art. 12)."""
    until = facts.asked.assignee_is_away_until
    if until is None:
        return None
    stands_in = facts.asked.stands_in_for_assignee
    return caution(
        the_specialist_is_at_work,
        "Persoana aleasă lipsește până la {until}; termenul curge.",
        "Alegeți pe altcineva, îi ține locul {stands_in}, sau scrieți de ce o atribuiți totuși."
        if stands_in
        else "Alegeți pe altcineva sau scrieți de ce o atribuiți totuși.",
        until=until,
        stands_in=stands_in,
    )


@cites("R-ART12-ASSIGN", OG27("art. 12 alin. (1)"))
def nobody_assigns_to_himself(facts: PetitionFacts) -> Decision | None:
    """The assigner and the assignee are two persons (art. 12 alin. (1))."""
    if facts.asked.assignee_id is None or facts.asked.assignee_id != facts.actor_id:
        return None
    return refusal(
        nobody_assigns_to_himself,
        "Nimeni nu își atribuie singur o petiție.",
        "Alegeți alt referent; lucrarea șefului de compartiment o atribuie superiorul lui.",
    )


@cites("R-ART12-ASSIGN", OG27("art. 12 alin. (1)"))
def a_superior_assigns(facts: PetitionFacts) -> Decision | None:
    """A department head's own work is assigned by whoever stands above him (art. 12 alin. (1))."""
    if facts.actor_is_superior:
        return None
    return refusal(
        a_superior_assigns,
        "Lucrarea șefului de compartiment o atribuie superiorul lui.",
        "Cereți conducătorului sau șefului ierarhic să o atribuie.",
    )


@cites("R-ART12-ASSIGN", OG27("art. 12 alin. (1)"))
def the_head_of_the_department_is_named(facts: PetitionFacts) -> Decision | None:
    """This step gives the petition to the head of the department that holds it, and to no other."""
    if facts.asked.assignee_id is not None and facts.asked.assignee_heads_department:
        return None
    return refusal(
        the_head_of_the_department_is_named,
        "Prin acest act petiția se atribuie chiar șefului compartimentului care o are.",
        "Alegeți șeful compartimentului sau lăsați-l pe el să atribuie unui referent.",
    )


@cites("R-ART12-REASSIGN", OG27("art. 12"))
def a_change_of_hands_has_a_reason(facts: PetitionFacts) -> Decision | None:
    """Taking a petition from one specialist to another is explained in writing (art. 12)."""
    if facts.asked.reason.strip():
        return None
    return refusal(
        a_change_of_hands_has_a_reason,
        "Schimbarea referentului cere un motiv scris.",
        "Scrieți motivul: concediu, transfer, eroare.",
    )


@cites("R-ART12-REASSIGN", OG27("art. 12"))
def there_is_time_for_a_new_specialist(facts: PetitionFacts) -> Decision | None:
    """With under five days to the target, a change of hands wants a second thought (art. 12)."""
    if facts.due_safe is None or (facts.due_safe - facts.today).days >= 5:
        return None
    return caution(
        there_is_time_for_a_new_specialist,
        "Până la țintă, {due_safe}, sunt mai puțin de 5 zile.",
        "Scrieți de ce se schimbă referentul acum.",
        due_safe=facts.due_safe,
    )


@cites("R-ART12-REASSIGN", OG27("art. 12"))
def the_reassigner_answers_for_the_petition(facts: PetitionFacts) -> Decision | None:
    """The head of the department moves work inside it; public relations may too (art. 12)."""
    if facts.actor_heads_department or _leads_public_relations(facts):
        return None
    return refusal(
        the_reassigner_answers_for_the_petition,
        "Referentul îl schimbă șeful compartimentului care are petiția.",
        "Cereți șefului compartimentului să facă schimbarea.",
    )


@cites("R-ART61-RETURN", OG27("art. 6^1"))
def the_return_has_a_reason(facts: PetitionFacts) -> Decision | None:
    """ "Not ours" is said with a reason and a proposed addressee (art. 6^1)."""
    if facts.asked.reason.strip():
        return None
    return refusal(
        the_return_has_a_reason,
        "Întoarcerea la registratură cere motivul și, dacă îl știți, cine este competent.",
        "Scrieți de ce petiția nu ține de compartimentul dumneavoastră.",
    )


@cites("R-ART61-RETURN", OG27("art. 6^1"))
def the_return_comes_in_two_days(facts: PetitionFacts) -> Decision | None:
    """A return later than two working days counts as the department's delay (art. 6^1)."""
    if facts.office_days_since_forwarding <= 2:
        return None
    return caution(
        the_return_comes_in_two_days,
        "Petiția se întoarce după {days} zile lucrătoare de la repartizare.",
        "Scrieți de ce nu a fost întoarsă mai devreme; zilele se socotesc compartimentului.",
        days=facts.office_days_since_forwarding,
    )


@cites("R-ART12-ASSIGN", OG27("art. 12 alin. (1)"))
def it_is_in_the_actors_department(facts: PetitionFacts) -> Decision | None:
    """A head acts on the petitions of the department he leads, not on others'."""
    if facts.actor_heads_department:
        return None
    return refusal(
        it_is_in_the_actors_department,
        "Petiția este la alt compartiment.",
        "Actul îl face șeful compartimentului care are petiția.",
    )


def _leads_public_relations(facts: PetitionFacts) -> bool:
    return Role.PUBLIC_RELATIONS_HEAD in facts.actor_roles
