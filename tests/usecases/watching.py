"""What tests of the acts look at: the row, its history, and the whole database before and after."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.records import Base
from casework.records.clock_run import ClockRun
from casework.records.history_line import HistoryLine
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.store import texts
from casework.store.verification import verified
from casework.wording import spoken
from workflows.decisions import NeedsReasons, Stopped
from workflows.petition.states import OPEN, State

ON_SQLITE = pytest.mark.parametrize("engine_url", ["sqlite"], indirect=True)
"""For what the law says, whatever the engine: the same test on PostgreSQL would show nothing."""

Contents = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True)
class Written:
    """A history line as a person reads it."""

    event: str
    source: str
    dest: str
    who: str
    role: str
    law: str
    text: str


def petition_of(office: Office, petition_id: int) -> Petition:
    return office.ask(_petition, petition_id)


def _petition(session: Session, petition_id: int) -> Petition:
    petition = session.get_one(Petition, petition_id)
    session.expunge(petition)
    return petition


def history_of(office: Office, petition_id: int) -> list[Written]:
    return office.ask(_history, petition_id)


def _history(session: Session, petition_id: int) -> list[Written]:
    lines = session.scalars(
        select(HistoryLine).where(HistoryLine.petition_id == petition_id).order_by(HistoryLine.seq)
    )
    return [
        Written(
            event=line.event,
            source=line.source,
            dest=line.dest,
            who=session.get_one(StaffMember, line.actor_id).name if line.actor_id else "",
            role=line.actor_role,
            law=line.law,
            text=texts.read(session, line.text_id),
        )
        for line in lines
    ]


def last_line(office: Office, petition_id: int) -> Written:
    return history_of(office, petition_id)[-1]


def clocks_of(office: Office, petition_id: int) -> dict[str, ClockRun]:
    return office.ask(_clocks, petition_id)


def _clocks(session: Session, petition_id: int) -> dict[str, ClockRun]:
    runs = list(session.scalars(select(ClockRun).where(ClockRun.petition_id == petition_id)))
    session.expunge_all()
    return {run.clock: run for run in runs}


def everything(office: Office) -> Contents:
    """Every row of every table."""
    return office.ask(_everything)


def _everything(session: Session) -> Contents:
    return {
        table.name: sorted((tuple(row) for row in session.execute(select(table))), key=repr)
        for table in Base.metadata.sorted_tables
    }


@contextmanager
def nothing_changes(office: Office) -> Iterator[None]:
    """Inside, not one row of the database may change."""
    before = everything(office)
    yield
    assert everything(office) == before


def letters_of(office: Office, petition_id: int) -> list[Letter]:
    """The letters of a case other than its answer, oldest first."""
    return office.ask(_letters, petition_id)


def _letters(session: Session, petition_id: int) -> list[Letter]:
    query = select(Letter).where(Letter.petition_id == petition_id).order_by(Letter.id)
    letters = list(session.scalars(query))
    session.expunge_all()
    return letters


def in_order(office: Office, petition_id: int) -> bool:
    """The register proves itself, the tally counts right, and the list key tells the truth."""
    petition = petition_of(office, petition_id)
    listed = petition.docket_key is not None
    return listed == (State(petition.state) in OPEN) and office.ask(verified).broken == ()


def rules_of(outcome: object) -> set[str]:
    """The ids of the rules that stopped an act, or that want a reason."""
    assert isinstance(outcome, Stopped | NeedsReasons), f"the act was done: {outcome}"
    items = outcome.reasons if isinstance(outcome, Stopped) else outcome.cautions
    return {item.rule for item in items}


def words_of(outcome: object) -> str:
    """What a person is told of a stop: sentences, remedies and articles."""
    assert isinstance(outcome, Stopped | NeedsReasons), outcome
    items = outcome.reasons if isinstance(outcome, Stopped) else outcome.cautions
    said = [spoken(item) for item in items]
    return "\n".join(f"{one.says} {one.remedy} {one.law}" for one in said)
