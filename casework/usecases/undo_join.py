"""Undo a wrong connection before the answer is signed (art. 10, R-ART10-UNLINK)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.records.petition import Petition
from casework.store import groups, tally
from casework.store.sealing import Value
from casework.usecases.group_term import give_back
from casework.usecases.step import Case, Outcome, Taken, finish, locked, note, settle, take
from workflows.law import OG27
from workflows.petition.asked import Asked
from workflows.petition.subjects.connection import ConnectionAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoJoin:
    """Public relations takes a petition out of its group and says why."""

    case: Case
    reason: str


def undo_join(ask: UndoJoin, desk: Desk) -> Outcome:
    """Send the petition back where it stood, under the dates of its own that never changed."""
    seen = desk.session.get(Petition, ask.case.petition_id)
    if seen is not None and seen.joined_to is not None:
        locked(desk, Case(petition_id=seen.joined_to))
    asked = Asked(connection=ConnectionAsked(reason=ask.reason))
    taken = take(desk, "unjoin", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    assert petition.joined_to is not None
    main = locked(desk, Case(petition_id=petition.joined_to))
    petition.joined_to, petition.returns_to = None, ""
    done = finish(desk, taken, {"main": main.id}, text=ask.reason.strip())
    _leave_the_group(desk, main, petition)
    return done


def _leave_the_group(desk: Desk, main: Petition, member: Petition) -> None:
    desk.session.flush()
    before = tally.place_of(main)
    data: dict[str, Value] = {"member": member.id, "number": groups.number_of(member)}
    data |= give_back(desk, main, member)
    note(desk, main, "member_left", (OG27("art. 10 alin. (1)"),), data=data)
    settle(desk, main, before, "unjoin")
