"""The term of a group of connected petitions: the earliest one governs (R-ART10-EARLIEST)."""

from casework.desk import Desk
from casework.records.petition import Petition
from casework.store import calendars, groups, institution, terms
from casework.store.sealing import Value
from workflows.deadlines.clocks import ANSWER
from workflows.deadlines.due import Due, due_on


def own_term(desk: Desk, petition: Petition) -> Due:
    """Compute the term that a petition has by itself, with its extension (art. 8 and 9)."""
    calendar = calendars.of_the_hall(desk.session)
    return due_on(ANSWER, petition.registered_on, calendar, extended_by=petition.extended_by)


def take_earlier(desk: Desk, main: Petition, member: Petition) -> dict[str, Value]:
    """Let the member's term govern the group if it ends earlier; give what the line must say."""
    if member.due_safe >= main.due_safe:
        return {}
    return _govern(desk, main, own_term(desk, member), "join")


def give_back(desk: Desk, main: Petition, left: Petition) -> dict[str, Value]:
    """After a member left, let the earliest term of those that stay govern again."""
    if left.due_safe != main.due_safe:
        return {}
    stay = (main, *groups.members_of(desk.session, main.id))
    earliest = min((own_term(desk, petition) for petition in stay), key=lambda due: due.due_safe)
    if earliest.due_safe == main.due_safe:
        return {}
    return _govern(desk, main, earliest, "unjoin")


def _govern(desk: Desk, main: Petition, due: Due, by: str) -> dict[str, Value]:
    policy = institution.of(desk.session).policy
    return terms.retime(main, due, policy, desk.today, by)
