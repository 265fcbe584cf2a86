"""How the hall counts to the day it promises: adopted by two persons, for new cases only."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.policy_decision import PolicyDecision
from casework.usecases.set_institution import ADOPTABLE
from casework.usecases.two_persons import (
    Rule,
    act_errors,
    alone,
    not_theirs,
    roles_today,
    stopped,
)
from workflows.decisions import Stopped
from workflows.law import COD_CIVIL
from workflows.roles import Role

COUNTING: Rule = ("R-TERM-POLICY", COD_CIVIL("art. 2551–2556"))
BOTH = frozenset({Role.ADMINISTRATOR, Role.LEGAL_OFFICER})


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPolicy:
    """The administrator or the legal office enters a way of counting and the act behind it."""

    policy: str
    act: str
    since: date | None


@dataclass(frozen=True, slots=True)
class ApprovePolicy:
    """The other of the two stands by it."""

    decision_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyKept:
    """How a decision on counting now stands."""

    id: int
    policy: str
    act: str
    since: date
    approved: bool


def add_policy(ask: AddPolicy, desk: Desk) -> PolicyKept | Stopped:
    """Enter a way of counting; it holds for nothing before the other office approves it."""
    if refused := not_theirs(desk.actor, BOTH, COUNTING, "schimbați metoda de calcul"):
        return refused
    if ask.policy == "W":
        return stopped(
            COUNTING,
            "Termenele legii nu se numără în zile lucrătoare.",
            "Alegeți una dintre metodele A, A0, B sau C.",
        )
    since = _checked(ask, desk.today)
    row = PolicyDecision(
        policy=ask.policy,
        act=one_line(ask.act),
        since=since,
        entered_by=desk.actor.name,
        entered_by_id=desk.actor.staff_id,
    )
    desk.session.add(row)
    desk.session.flush()
    return _kept(row)


def approve_policy(ask: ApprovePolicy, desk: Desk) -> PolicyKept | Stopped:
    """Let a way of counting hold for cases registered from its day on, never for older ones."""
    if refused := not_theirs(desk.actor, BOTH, COUNTING, "aprobați metoda de calcul"):
        return refused
    query = select(PolicyDecision).where(PolicyDecision.id == ask.decision_id)
    row = desk.session.scalar(query.with_for_update())
    if row is None:
        raise NotFound("hotărârea nu există")
    if refused := alone(desk.actor, row.entered_by_id, COUNTING):
        return refused
    if not (desk.actor.roles | roles_today(desk, row.entered_by_id)) >= BOTH:
        return stopped(
            COUNTING,
            "Metoda de calcul o hotărăsc împreună administratorul și compartimentul juridic.",
            "O aprobă cineva din celălalt compartiment decât cel care a introdus-o.",
        )
    if row.approved_by_id is not None:
        raise BadInput({"policy": "Metoda este deja aprobată"})
    row.approved_by, row.approved_by_id = desk.actor.name, desk.actor.staff_id
    row.approved_at = desk.now
    return _kept(row)


def _checked(ask: AddPolicy, today: date) -> date:
    errors = act_errors(ask.act)
    if ask.policy not in ADOPTABLE:
        errors["policy"] = f"Metoda de calcul este una dintre: {', '.join(ADOPTABLE)}"
    if ask.since is None:
        errors["since"] = "Scrieți din ce zi"
    elif ask.since < today:
        errors["since"] = "Metoda nouă privește numai petițiile de azi înainte"
    if ask.since is None or errors:
        raise BadInput(errors)
    return ask.since


def _kept(row: PolicyDecision) -> PolicyKept:
    return PolicyKept(
        id=row.id,
        policy=row.policy,
        act=row.act,
        since=row.since,
        approved=row.approved_by_id is not None,
    )
