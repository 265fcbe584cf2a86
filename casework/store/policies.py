"""Which way of counting a new case gets: that of the last decision in force (R-TERM-POLICY)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.institution import Institution
from casework.records.policy_decision import PolicyDecision


def decision_on(session: Session, day: date) -> PolicyDecision | None:
    """Give the approved decision that holds on a day."""
    return session.scalars(
        select(PolicyDecision)
        .where(PolicyDecision.approved_by_id.is_not(None), PolicyDecision.since <= day)
        .order_by(PolicyDecision.since.desc(), PolicyDecision.id.desc())
    ).first()


def adopted_on(session: Session, hall: Institution, day: date) -> str | None:
    """Give the way of counting that a case registered on a day gets, if the hall adopted one."""
    decision = decision_on(session, day)
    return decision.policy if decision else hall.policy
