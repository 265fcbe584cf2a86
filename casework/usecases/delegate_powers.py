"""The register of delegations: who acts as the head, for what, until when (art. 9 and 13)."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.delegation import Delegation
from casework.usecases.two_persons import (
    Rule,
    act_errors,
    alone,
    not_theirs,
    person_named,
    stopped,
)
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.roles import Role

SCOPES = ("all", "extension", "signature")
DELEGATING: Rule = ("R-ART13-DELEG", OG27("art. 9 și 13"))
ENTER = frozenset({Role.ADMINISTRATOR, Role.LEGAL_OFFICER})
APPROVE = ENTER | {Role.HEAD}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDelegation:
    """Somebody enters what the head delegated by an act, from one day to another."""

    user: str
    scope: str
    act: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class ApproveDelegation:
    """A second person stands by the delegation."""

    delegation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeDelegation:
    """The delegation ends earlier: that day it holds no more."""

    delegation_id: int
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationKept:
    """How a delegation now stands."""

    id: int
    act: str
    approved: bool
    revoked_on: date | None


def add_delegation(ask: AddDelegation, desk: Desk) -> DelegationKept | Stopped:
    """Enter a delegation; it gives nothing before a second person approves it."""
    if refused := not_theirs(desk.actor, ENTER, DELEGATING, "introduceți delegări"):
        return refused
    since, until = _checked(ask)
    person = person_named(desk, ask.user)
    if person.id == desk.actor.staff_id:
        return stopped(
            DELEGATING,
            "Nimeni nu își introduce singur o delegare.",
            "Rugați alt coleg împuternicit să o introducă.",
        )
    row = Delegation(
        staff_id=person.id,
        scope=ask.scope,
        act=one_line(ask.act),
        since=since,
        until=until,
        entered_by=desk.actor.name,
        entered_by_id=desk.actor.staff_id,
    )
    desk.session.add(row)
    desk.session.flush()
    return _kept(row)


def approve_delegation(ask: ApproveDelegation, desk: Desk) -> DelegationKept | Stopped:
    """Let a delegation hold; not by whoever entered it, nor by whoever receives it."""
    if refused := not_theirs(desk.actor, APPROVE, DELEGATING, "aprobați delegări"):
        return refused
    row = _row(desk, ask.delegation_id)
    if refused := alone(desk.actor, row.entered_by_id, DELEGATING):
        return refused
    if row.staff_id == desk.actor.staff_id:
        return stopped(
            DELEGATING,
            "Nimeni nu își aprobă singur delegarea.",
            "O aprobă conducătorul sau alt coleg împuternicit.",
        )
    if row.approved_by_id is not None:
        raise BadInput({"delegation": "Delegarea este deja aprobată"})
    row.approved_by, row.approved_by_id = desk.actor.name, desk.actor.staff_id
    row.approved_at = desk.now
    return _kept(row)


def revoke_delegation(ask: RevokeDelegation, desk: Desk) -> DelegationKept | Stopped:
    """End a delegation; what was done under it stays as it is."""
    if refused := not_theirs(desk.actor, APPROVE, DELEGATING, "retrageți delegări"):
        return refused
    row = _row(desk, ask.delegation_id)
    on = ask.on or desk.today
    if on < desk.today:
        raise BadInput({"on": "O delegare nu se retrage pentru o zi trecută"})
    if row.revoked_on is not None or on > row.until:
        raise BadInput({"delegation": "Delegarea este retrasă deja sau încetează oricum"})
    row.revoked_on = on
    return _kept(row)


def _checked(ask: AddDelegation) -> tuple[date, date]:
    errors = act_errors(ask.act)
    if ask.scope not in SCOPES:
        errors["scope"] = "Alegeți ce se deleagă: tot, prelungirile sau semnătura"
    if ask.since is None:
        errors["since"] = "Scrieți din ce zi"
    if ask.until is None:
        errors["until"] = "Scrieți până în ce zi; o delegare fără sfârșit nu se poate"
    if ask.since is None or ask.until is None or errors:
        raise BadInput(errors)
    if ask.until < ask.since:
        raise BadInput({"until": "Ultima zi este înaintea primei"})
    if ask.until - ask.since > timedelta(days=4 * 366):
        raise BadInput({"until": "O delegare nu trece de durata unui mandat, patru ani"})
    return ask.since, ask.until


def _row(desk: Desk, delegation_id: int) -> Delegation:
    row = desk.session.scalar(
        select(Delegation).where(Delegation.id == delegation_id).with_for_update()
    )
    if row is None:
        raise NotFound("delegarea nu există")
    return row


def _kept(row: Delegation) -> DelegationKept:
    return DelegationKept(
        id=row.id,
        act=row.act,
        approved=row.approved_by_id is not None,
        revoked_on=row.revoked_on,
    )
