"""Rules on writing the answer: who drafts, every point, the legal basis (art. 5, 8, 12 and 13)."""

from workflows.decisions import Decision
from workflows.law import OG27
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import cites, refusal


@cites("R-ART12-ONLY", OG27("art. 12 alin. (2)"))
def the_assignee_drafts(facts: PetitionFacts) -> Decision | None:
    """Only the specialist to whom the petition was assigned works on it (art. 12 alin. (2))."""
    if facts.actor_id is not None and facts.actor_id == facts.assignee_id:
        return None
    return refusal(
        the_assignee_drafts,
        "Răspunsul îl scrie numai referentul căruia i s-a atribuit petiția.",
        "Cereți șefului compartimentului să vă atribuie petiția.",
    )


@cites("R-ART5-POINTS", OG27("art. 5"))
def every_point_is_answered(facts: PetitionFacts) -> Decision | None:
    """The answer speaks to every aspect of the petition (art. 5)."""
    if facts.points and not facts.open_points:
        return None
    if not facts.points:
        return refusal(
            every_point_is_answered,
            "Petiția nu are niciun aspect de lămurit trecut în dosar.",
            "Scrieți aspectele petiției și concluzia fiecăruia.",
        )
    return refusal(
        every_point_is_answered,
        "Fără concluzie sau fără rezultat: aspectul {points}.",
        "Scrieți concluzia și alegeți rezultatul pentru fiecare aspect al petiției.",
        points=", ".join(str(position) for position in facts.open_points),
    )


@cites("R-ART13-LEGALBASIS", OG27("art. 13"))
def the_legal_basis_is_stated(facts: PetitionFacts) -> Decision | None:
    """The answer states the legal basis of the solution (art. 13)."""
    if facts.legal_basis_is_given:
        return None
    return refusal(
        the_legal_basis_is_stated,
        "Răspunsul nu arată temeiul legal al soluției.",
        "Completați temeiul legal: actul și articolul.",
    )


@cites("R-REPLY-CONTENT", OG27("art. 8 alin. (1)"))
def the_answer_is_written(facts: PetitionFacts) -> Decision | None:
    """There is an answer to sign (art. 8 alin. (1))."""
    if facts.answer_is_written:
        return None
    return refusal(
        the_answer_is_written,
        "Răspunsul nu are text.",
        "Scrieți textul răspunsului.",
    )


@cites("R-ART8-OUTCOME", OG27("art. 8 alin. (1)"))
def the_solution_is_chosen(facts: PetitionFacts) -> Decision | None:
    """The answer says whether the solution is favourable or not (art. 8 alin. (1))."""
    if facts.solution_is_chosen:
        return None
    return refusal(
        the_solution_is_chosen,
        "Nu este aleasă soluția: favorabilă, parțial favorabilă, nefavorabilă sau informare.",
        "Alegeți soluția.",
    )
