"""The proof sheet of a term: everything needed to show that its two dates are right."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.petition_file import visible_petition
from casework.queries.reading import Reader
from casework.queries.term_runs import RunSeen, runs_of
from casework.records.calendar_move import CalendarMove
from casework.records.calendar_replay import CalendarReplay
from casework.records.institution import Institution
from casework.records.petition import Petition
from casework.store import policies
from workflows.deadlines.clocks import CLOCKS
from workflows.deadlines.days import Policy
from workflows.deadlines.standing import days_late, standing
from workflows.petition.states import OPEN, State

NOT_SUSPENDED = (
    "Întrebările puse petiționarului și datele cerute lui nu opresc și nu amână termenul: "
    "O.G. nr. 27/2002 nu prevede o suspendare."
)
"""R-TERM-NOSUSPEND, said on the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveSeen:
    """What one signed change of the calendar did to a term of the case."""

    act: str
    on: date
    clock_word: str
    safe_before: date
    legal_before: date
    safe_after: date
    legal_after: date
    kept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSheet:
    """The proof of the dates of one petition; nothing of its content stands in it (R-TERM-DUAL).

    `standing` judges the day of dispatch, of closing, or today; `policy` is empty until the hall
    adopts a way of counting, and then the safe day decides.
    """

    petition_id: int
    number: str
    registered_at: datetime
    registered_on: date
    due_safe: date
    due_legal_max: date
    answer_by: date
    standing: str
    standing_word: str
    judged_on: date
    days_late: int
    clock: str
    extended_by: int
    policy: str
    policy_word: str
    policy_act: str
    calendar_version: str
    law_version: str
    runs: tuple[RunSeen, ...]
    moves: tuple[MoveSeen, ...]
    not_suspended: str


@dataclass(frozen=True, slots=True)
class TermPage:
    """The sheet with the row of the case it belongs to."""

    row: CaseRow
    sheet: TermSheet


def term_page(session: Session, reader: Reader, petition_id: int) -> TermPage:
    """Read the terms of a case; raises NotFound."""
    petition = visible_petition(session, reader, petition_id)
    row = rows_of(session, (petition_id,))[0]
    return TermPage(row, _sheet(session, petition, row.number, reader.today))


def _sheet(session: Session, petition: Petition, number: str, today: date) -> TermSheet:
    judged_on = _judged_on(petition, today)
    judged = standing(judged_on, petition.due_safe, petition.due_legal_max)
    policy = petition.policy or ""
    return TermSheet(
        petition_id=petition.id,
        number=number,
        registered_at=petition.registered_at,
        registered_on=petition.registered_on,
        due_safe=petition.due_safe,
        due_legal_max=petition.due_legal_max,
        answer_by=petition.answer_by,
        standing=judged.value,
        standing_word=judged.word,
        judged_on=judged_on,
        days_late=days_late(judged_on, petition.due_legal_max),
        clock=petition.clock,
        extended_by=petition.extended_by,
        policy=policy,
        policy_word=Policy(policy).word if policy else "",
        policy_act=_act(session, petition) if policy else "",
        calendar_version=petition.calendar_version,
        law_version=petition.law_version,
        runs=runs_of(session, petition, policy or Policy.A.value),
        moves=_moves(session, petition.id),
        not_suspended=NOT_SUSPENDED,
    )


def _judged_on(petition: Petition, today: date) -> date:
    if petition.dispatched_at is not None:
        return romanian_date(petition.dispatched_at)
    closed = State(petition.state) not in OPEN
    return petition.closed_on or today if closed else today


def _act(session: Session, petition: Petition) -> str:
    """Name the act that adopted the way of counting in force on the day of registration."""
    decision = policies.decision_on(session, petition.registered_on)
    if decision is not None and decision.policy == petition.policy:
        return decision.act
    hall = session.get(Institution, 1)
    return hall.policy_act if hall and hall.policy == petition.policy else ""


def _moves(session: Session, petition_id: int) -> tuple[MoveSeen, ...]:
    query = (
        select(CalendarMove, CalendarReplay)
        .join(CalendarReplay, CalendarReplay.id == CalendarMove.replay_id)
        .where(CalendarMove.petition_id == petition_id)
        .order_by(CalendarMove.replay_id, CalendarMove.clock)
    )
    return tuple(
        MoveSeen(
            act=replay.act,
            on=romanian_date(replay.done_at),
            clock_word=CLOCKS[move.clock].word if move.clock in CLOCKS else move.clock,
            safe_before=move.safe_before,
            legal_before=move.legal_before,
            safe_after=move.safe_after,
            legal_after=move.legal_after,
            kept=move.kept,
        )
        for move, replay in session.execute(query)
    )
