"""What happens to the answer of a group's first petition happens to its members too (art. 10)."""

from casework.desk import Desk
from casework.records.petition import Petition
from casework.store import groups, terms
from casework.usecases.step import Case, locked, note
from workflows.law import OG27

LAW = (OG27("art. 10 alin. (1)"), OG27("art. 6 alin. (4)"))


def answered_with(desk: Desk, main: Petition) -> None:
    """Give each member the answer of the first one, on a line of its own (R-CLOSE-GUARD)."""
    for member in _members(desk, main):
        member.dispatched_at = main.dispatched_at
        member.dispatched_by = main.dispatched_by
        member.solution = main.solution
        running = (member.clock, "redirection")
        terms.end_clocks(member, running, desk.today, "answered_with_main")
        note(
            desk,
            member,
            "answered_with_main",
            LAW,
            data={"main": main.id, "solution": main.solution, "channel": main.dispatched_by},
        )


def filed_with(desk: Desk, main: Petition) -> None:
    """File each member under the indicator of the first one."""
    for member in _members(desk, main):
        member.indicator = main.indicator
        note(desk, member, "filed_with_main", LAW, data={"indicator": main.indicator})


def reopened_with(desk: Desk, main: Petition) -> None:
    """Take the answer back from each member when the first one is open again."""
    for member in _members(desk, main):
        member.dispatched_at, member.dispatched_by, member.solution = None, "", None
        terms.resume_clocks(member, "answered_with_main")
        note(desk, member, "reopened_with_main", LAW, data={"main": main.id, "solution": None})


def _members(desk: Desk, main: Petition) -> list[Petition]:
    """Lock the members after the first one, in the order of their numbers."""
    ids = [member.id for member in groups.members_of(desk.session, main.id)]
    return [locked(desk, Case(petition_id=petition_id)) for petition_id in ids]
