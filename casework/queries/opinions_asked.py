"""Opinions that a department was asked for: who may read for them, and what still waits."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.queries.case_rows import CaseRow, rows_of
from casework.records.opinion import Opinion
from casework.records.petition import Petition
from casework.store.concerned import is_hidden

MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionAsked:
    """One question to the actor's department, with its internal term."""

    row: CaseRow
    question: str
    asked_at: datetime
    due_on: date | None
    is_late: bool


def owes_an_opinion(session: Session, actor: Actor, petition: Petition) -> bool:
    """Tell whether the actor's department was asked about a petition and has not answered."""
    found = _waiting(actor).where(Opinion.petition_id == petition.id).limit(1)
    return bool(actor.works_in) and session.scalar(found) is not None


def opinions_asked(session: Session, actor: Actor, today: date) -> tuple[OpinionAsked, ...]:
    """List what the actor's departments were asked and have not answered, most urgent first."""
    rows = session.scalars(_waiting(actor).order_by(Opinion.due_on, Opinion.id).limit(MOST))
    return tuple(
        OpinionAsked(
            row=rows_of(session, (row.petition_id,))[0],
            question=row.question,
            asked_at=row.asked_at,
            due_on=row.due_on,
            is_late=row.due_on is not None and row.due_on < today,
        )
        for row in rows
        if not is_hidden(session, actor, session.get_one(Petition, row.petition_id))
    )


def _waiting(actor: Actor) -> Select[Opinion]:
    return select(Opinion).where(
        Opinion.kind == "opinion",
        Opinion.given_at.is_(None),
        Opinion.unit_id.in_(actor.works_in),
    )
