"""Keeping the counters of open petitions, in the act's own transaction."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import Executable, Table, bindparam, delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from casework.records.petition import Petition
from casework.records.tally import Tally
from workflows.petition.states import OPEN, State

KEY = ("department_id", "assignee_id", "state", "due_safe", "due_legal_max")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """Where an open petition stands and is counted; a closed one is counted nowhere."""

    counted: bool
    department_id: int = 0
    assignee_id: int = 0
    state: str = ""
    due_safe: date = date.min
    due_legal_max: date = date.min
    regime: str = ""


NOWHERE = Place(counted=False)


def place_of(petition: Petition) -> Place:
    """Tell where a petition is counted now."""
    if State(petition.state) not in OPEN:
        return NOWHERE
    return Place(
        counted=True,
        department_id=petition.department_id or 0,
        assignee_id=petition.assignee_id or 0,
        state=petition.state,
        due_safe=petition.due_safe,
        due_legal_max=petition.due_legal_max,
        regime=petition.regime,
    )


def shift(session: Session, before: Place, after: Place) -> None:
    """Move one petition from a place to another; rows are always touched in the same order."""
    if before == after:
        return
    for place, amount in sorted([(before, -1), (after, 1)]):
        if place.counted:
            _change(session, place, amount)


def _change(session: Session, place: Place, amount: int) -> None:
    values = {name: getattr(place, name) for name in KEY}
    statement = _statement(session.get_bind().dialect.name)
    session.execute(statement, {**values, "amount": amount})
    if amount < 0:
        session.execute(_EMPTIED, values)


_EMPTIED = delete(Tally).where(
    *(getattr(Tally, name) == bindparam(name) for name in KEY), Tally.amount == 0
)
"""A place that nobody holds any more leaves no row: the tally is as small as the open docket."""


@cache
def _statement(dialect: str) -> Executable:
    """Build the statement once: each act runs it twice."""
    table = Tally.__table__
    assert isinstance(table, Table)
    insert = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(table)
    return insert.on_conflict_do_update(
        index_elements=list(KEY), set_={"amount": table.c.amount + insert.excluded.amount}
    )
