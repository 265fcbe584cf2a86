"""Decisions of the hall that two persons stand by: one enters them, another one approves them."""

from casework.channels.filing import one_line
from casework.desk import Actor, Desk
from casework.errors import BadInput, NotFound
from casework.records.staff_member import StaffMember
from casework.store import people
from workflows.decisions import Refusal, Stopped
from workflows.law import Citation
from workflows.roles import ROLE_WORDS, Role

ACT_LIMIT = 200
Rule = tuple[str, Citation]


def not_theirs(actor: Actor, roles: frozenset[Role], rule: Rule, what: str) -> Stopped | None:
    """Refuse whoever holds none of the roles that a decision wants."""
    if actor.roles & roles and actor.staff_id is not None:
        return None
    allowed = ", ".join(sorted(ROLE_WORDS[role] for role in roles))
    return stopped(rule, f"Nu vă revine să {what}.", f"Face asta: {allowed}.")


def alone(actor: Actor, entered_by_id: int | None, rule: Rule) -> Stopped | None:
    """Refuse whoever approves what he entered himself."""
    if entered_by_id is None or entered_by_id != actor.staff_id:
        return None
    return stopped(
        rule,
        "Hotărârea ați introdus-o chiar dumneavoastră; o aprobă o a doua persoană.",
        "Rugați un coleg împuternicit să o aprobe, cu actul în față.",
    )


def stopped(rule: Rule, says: str, remedy: str) -> Stopped:
    """Refuse under a rule, with a sentence and what unblocks."""
    return Stopped((Refusal(rule=rule[0], law=rule[1], says=says, remedy=remedy),))


def act_errors(act: str) -> dict[str, str]:
    """Say what is wrong with the number of an act."""
    written = one_line(act)
    if not written:
        return {"act": "Scrieți numărul și data actului"}
    if len(written) > ACT_LIMIT:
        return {"act": f"Actul are cel mult {ACT_LIMIT} de caractere"}
    return {}


def person_named(desk: Desk, user: str, field: str = "user") -> StaffMember:
    """Find somebody who works here; raises BadInput under the field where the name was typed."""
    person = people.by_username(desk.session, user)
    if person is None or not person.is_active:
        raise BadInput({field: f"Nimeni nu lucrează aici cu numele de utilizator „{user}”"})
    return person


def roles_today(desk: Desk, staff_id: int | None) -> frozenset[Role]:
    """Give the roles that somebody holds today; none where he no longer works here."""
    if staff_id is None:
        return frozenset()
    try:
        return people.actor_of(desk.session, staff_id, desk.today).roles
    except NotFound:
        return frozenset()
