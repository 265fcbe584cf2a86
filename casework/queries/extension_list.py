"""The extensions that wait for the head, and those that wait for their notice (art. 9)."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.reading import Reader
from casework.queries.scope import sees
from casework.records.extension import Extension
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.store import calendars
from casework.usecases.picture import facts_of
from workflows.deadlines import ANSWER, due_on
from workflows.decisions import Refusal
from workflows.petition.machine import permission

SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One extension: who asks, for how long and why, the dates now and after, what stops it."""

    row: CaseRow
    state: str
    asked_by: str
    asked_at: datetime
    days: int
    reason: str
    safe_after: date
    legal_max_after: date
    refusals: tuple[Refusal, ...]


def extensions_asked(session: Session) -> int:
    """Count the requests that nobody has decided, by their index."""
    query = select(func.count()).select_from(Extension).where(Extension.state == "asked")
    return session.scalar(query) or 0


def extensions_waiting(session: Session, reader: Reader, state: str) -> tuple[Waiting, ...]:
    """List open petitions whose extension is in a state, the most urgent first."""
    rows = session.execute(
        select(Extension, Petition, StaffMember.name)
        .join(Petition, Petition.id == Extension.petition_id)
        .join(StaffMember, StaffMember.id == Extension.asked_by)
        .where(Extension.state == state, Petition.docket_key.is_not(None))
        .order_by(Petition.docket_key)
        .limit(SHOWN)
    ).all()
    seen = [found for found in rows if sees(session, reader.actor, found[1])]
    shown = {row.petition_id: row for row in rows_of(session, [one[1].id for one in seen])}
    return tuple(
        _waiting(session, reader, shown[petition.id], extension, asked_by)
        for extension, petition, asked_by in seen
    )


def _waiting(
    session: Session, reader: Reader, row: CaseRow, extension: Extension, asked_by: str
) -> Waiting:
    calendar = calendars.of_the_hall(session)
    due = due_on(ANSWER, row.registered_on, calendar, extended_by=extension.days)
    petition = session.get_one(Petition, row.petition_id)
    facts = facts_of(reader.desk(session), petition)
    return Waiting(
        row=row,
        state=extension.state,
        asked_by=asked_by,
        asked_at=extension.asked_at,
        days=extension.days,
        reason=extension.reason,
        safe_after=due.due_safe,
        legal_max_after=due.due_legal_max,
        refusals=permission("extend", facts).refusals if extension.state == "asked" else (),
    )
