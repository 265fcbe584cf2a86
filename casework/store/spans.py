"""Keeping the stretches of time during which an open petition stood at one place."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from casework.records.petition import Petition
from casework.records.span import Span
from workflows.petition.states import OPEN, State


def begin(session: Session, petition: Petition, at: datetime, by: str) -> None:
    """Begin the stretch in which an open petition now stands."""
    if State(petition.state) not in OPEN:
        return
    session.add(
        Span(
            petition_id=petition.id,
            since=at,
            state=petition.state,
            regime=petition.regime,
            department_id=petition.department_id,
            assignee_id=petition.assignee_id,
            due_safe=petition.due_safe,
            due_legal_max=petition.due_legal_max,
            begun_by=by,
            ended_by="",
        )
    )


def move(session: Session, petition: Petition, at: datetime, by: str) -> None:
    """End the running stretch of a petition and begin the next one, by one act."""
    session.execute(
        update(Span)
        .where(Span.petition_id == petition.id, Span.until.is_(None))
        .values(until=at, ended_by=by)
    )
    begin(session, petition, at, by)
