"""The other petition that somebody names in order to connect: found, locked and compared."""

from collections.abc import Callable
from dataclasses import replace

from casework.desk import Desk
from casework.errors import BadInput
from casework.queries.scope import reaches
from casework.records.petition import Petition
from casework.store import groups
from casework.usecases.step import Case, locked
from casework.wording import parse_number
from workflows.petition.asked import Asked
from workflows.petition.regimes import Regime
from workflows.petition.states import BEFORE_ANSWER, State
from workflows.petition.subjects.connection import CONNECTION_UNASKED, ConnectionAsked
from workflows.repetition import likeness
from workflows.roles import Role

NO_SUCH = "Nu există o petiție cu acest număr; scrieți-l cu data, de exemplu 118.204/23.11.2026"


def other_petition(desk: Desk, case: Case, number: str) -> Petition | None:
    """Find the petition named, or the one it is joined to, and lock both, the older one first.

    Raises BadInput for a number that no other petition has; gives None where none was typed.
    """
    if not number.strip():
        return None
    typed = parse_number(number)
    found = groups.by_number(desk.session, typed) if typed else None
    if found is None or found.id == case.petition_id:
        raise BadInput({"number": NO_SUCH})
    main = groups.main_of(desk.session, found)
    if not reaches(desk.session, desk.actor, main):
        _unknown_to(desk)
        return None
    if main.id == case.petition_id:
        raise BadInput({"number": "Petiția aceea este deja conexată la aceasta"})
    for petition_id in sorted((main.id, case.petition_id)):
        locked(desk, Case(petition_id=petition_id))
    return main


def _unknown_to(desk: Desk) -> None:
    """Whoever connects hears of an error in the number; for all others the table says no."""
    if Role.PUBLIC_RELATIONS_HEAD in desk.actor.roles:
        raise BadInput({"number": NO_SUCH})


def compared_with(
    desk: Desk, other: Petition | None, typed: ConnectionAsked = CONNECTION_UNASKED
) -> Callable[[Petition], Asked]:
    """Add to what was typed what is seen of the other petition: same person, older, how alike."""

    def ask(petition: Petition) -> Asked:
        seen = _seen(desk, petition, other, typed) if other is not None else typed
        return Asked(connection=seen)

    return ask


def _seen(
    desk: Desk, petition: Petition, other: Petition, typed: ConnectionAsked
) -> ConnectionAsked:
    told = groups.told_by(desk.session, (petition, other))
    alike = likeness(told[petition.id], told[other.id])
    return replace(
        typed,
        other_id=other.id,
        other_number=groups.number_of(other),
        same_petitioner=alike.same_petitioner,
        by_name_alone=alike.by_name_alone,
        other_is_open=State(other.state) in BEFORE_ANSWER,
        other_is_answered=other.dispatched_at is not None,
        other_is_older=other.id < petition.id,
        other_is_of_the_ordinance=other.regime == Regime.OG27.value,
        score=alike.score,
        group_due_safe=min(other.due_safe, petition.due_safe),
    )
