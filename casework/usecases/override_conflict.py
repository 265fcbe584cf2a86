"""Let a subordinate of the person concerned work all the same, with a written reason (art. 11)."""

from dataclasses import dataclass

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.conflict_override import ConflictOverride
from casework.records.petition import Petition
from casework.store import people
from casework.usecases.picture import facts_of
from casework.usecases.pictures.impartiality import the_person_named
from casework.usecases.step import Case, Done, locked, note
from casework.usecases.two_persons import Rule, not_theirs, stopped
from workflows.decisions import Refusal, Stopped
from workflows.law import OG27
from workflows.petition.guards.impartial import the_head_does_not_decide_for_himself
from workflows.petition.states import State
from workflows.roles import Role

CONFLICT: Rule = ("R-ART11-COI", OG27("art. 11"))
SHORTEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideConflict:
    """Who is let to work on the petition, and why nobody else can."""

    case: Case
    staff_id: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class SeeOverride:
    """The legal office has read it."""

    override_id: int


def override_conflict(ask: OverrideConflict, desk: Desk) -> Done | Stopped:
    """Write the head's decision down and tell the legal office; never for the person concerned."""
    petition = locked(desk, ask.case)
    if refused := _not_the_heads(desk, petition):
        return refused
    reason = clean_text(ask.reason)
    if len(reason) < SHORTEST:
        raise BadInput({"reason": "Scrieți de ce nu există altcineva, cel puțin 20 de litere"})
    person = people.active(desk.session, ask.staff_id) if ask.staff_id is not None else None
    if person is None:
        raise BadInput({"staff": "Alegeți o persoană din lista angajaților"})
    named = the_person_named(desk, petition, person.id)
    if named.person_is_concerned:
        return stopped(
            CONFLICT,
            "Petiția o privește chiar pe această persoană; nicio hotărâre nu o lasă să lucreze.",
            "Alegeți un subordonat sau alt compartiment.",
        )
    if not named.person_is_below:
        raise BadInput({"staff": "Persoana nu este împiedicată; poate lucra și fără hotărâre"})
    desk.session.add(
        ConflictOverride(
            petition_id=petition.id,
            staff_id=person.id,
            reason=reason[:1000],
            given_by=desk.actor.staff_id,
            given_at=desk.now,
        )
    )
    note(
        desk,
        petition,
        "conflict_override",
        (CONFLICT[1],),
        text=reason,
        data={"person": person.id},
    )
    return Done(
        petition_id=petition.id,
        trigger="conflict_override",
        state=State(petition.state),
        version=petition.history_count,
    )


def see_override(ask: SeeOverride, desk: Desk) -> Stopped | None:
    """Mark a decision as read by the legal office."""
    mine = frozenset({Role.LEGAL_OFFICER})
    if refused := not_theirs(desk.actor, mine, CONFLICT, "citiți pentru Serviciul juridic"):
        return refused
    row = desk.session.get(ConflictOverride, ask.override_id)
    if row is None:
        raise NotFound("hotărârea nu există")
    locked(desk, Case(petition_id=row.petition_id))
    row.seen_by_legal_at = row.seen_by_legal_at or desk.now
    return None


def _not_the_heads(desk: Desk, petition: Petition) -> Stopped | None:
    """Refuse whoever is neither the head nor, when he is concerned, his substitute."""
    facts = facts_of(desk, petition)
    known = facts.impartiality
    verdict = the_head_does_not_decide_for_himself(facts)
    if isinstance(verdict, Refusal):
        return Stopped((verdict,))
    if Role.HEAD in facts.actor_roles and not (known.actor_is_concerned or known.actor_is_below):
        return None
    return stopped(
        CONFLICT,
        "Numai conducătorul instituției poate lăsa să lucreze un subordonat al persoanei vizate.",
        "Cereți-i conducătorului o hotărâre scrisă.",
    )
