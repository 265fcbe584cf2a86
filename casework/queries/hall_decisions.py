"""The hall's own decisions, for the legal office: delegations, absences, ways of counting."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from casework.records.absence import Absence
from casework.records.delegation import Delegation
from casework.records.policy_decision import PolicyDecision
from casework.records.staff_member import StaffMember
from casework.store.delegations import last_day_of
from casework.store.policies import decision_on

SCOPE_WORDS = {
    "all": "prelungiri și semnături",
    "extension": "prelungiri (art. 9)",
    "signature": "semnături (art. 13)",
}
KIND_WORDS = {
    "leave": "concediu de odihnă",
    "sick": "concediu medical",
    "mission": "delegație",
    "other": "alt motiv",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationRow:
    """A delegation as the lists show it; it is in force only between its days, once approved."""

    id: int
    user: str
    name: str
    scope: str
    act: str
    since: date
    until: date
    entered_by: str
    entered_by_id: int | None
    approved_by: str
    in_force: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRow:
    """An absence as the lists show it."""

    id: int
    user: str
    name: str
    kind: str
    act: str
    since: date
    until: date
    substitute: str
    now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyRow:
    """A decision on counting as the lists show it."""

    id: int
    policy: str
    act: str
    since: date
    entered_by: str
    entered_by_id: int | None
    approved_by: str
    in_force: bool


def delegations_known(session: Session, today: date) -> tuple[DelegationRow, ...]:
    """List every delegation, the newest first."""
    rows = session.execute(
        select(Delegation, StaffMember)
        .join(StaffMember, StaffMember.id == Delegation.staff_id)
        .order_by(Delegation.since.desc(), Delegation.id.desc())
        .limit(200)
    ).all()
    return tuple(
        DelegationRow(
            id=row.id,
            user=person.username,
            name=person.name,
            scope=row.scope,
            act=row.act,
            since=row.since,
            until=last_day_of(row),
            entered_by=row.entered_by,
            entered_by_id=row.entered_by_id,
            approved_by=row.approved_by,
            in_force=row.approved_by_id is not None and row.since <= today <= last_day_of(row),
        )
        for row, person in rows
    )


def absences_known(session: Session, today: date) -> tuple[AbsenceRow, ...]:
    """List the absences of today and later, the nearest first."""
    stands_in = aliased(StaffMember)
    rows = session.execute(
        select(Absence, StaffMember, stands_in.name)
        .join(StaffMember, StaffMember.id == Absence.staff_id)
        .outerjoin(stands_in, stands_in.id == Absence.substitute_id)
        .where(Absence.until >= today)
        .order_by(Absence.since, Absence.id)
        .limit(200)
    ).all()
    return tuple(
        AbsenceRow(
            id=row.id,
            user=person.username,
            name=person.name,
            kind=row.kind,
            act=row.act,
            since=row.since,
            until=row.until,
            substitute=substitute or "",
            now=row.since <= today,
        )
        for row, person, substitute in rows
    )


def policies_known(session: Session, today: date) -> tuple[PolicyRow, ...]:
    """List every decision on counting, the newest first."""
    current = decision_on(session, today)
    rows = session.scalars(
        select(PolicyDecision).order_by(PolicyDecision.since.desc(), PolicyDecision.id.desc())
    )
    return tuple(
        PolicyRow(
            id=row.id,
            policy=row.policy,
            act=row.act,
            since=row.since,
            entered_by=row.entered_by,
            entered_by_id=row.entered_by_id,
            approved_by=row.approved_by,
            in_force=current is not None and row.id == current.id,
        )
        for row in rows
    )
