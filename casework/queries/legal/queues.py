"""What waits apart from the answer: redirections, notices of an extension, letters on their way."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import aliased

from casework.records.clock_run import ClockRun
from casework.records.dispatch import Dispatch
from casework.records.extension import Extension
from casework.records.history_line import HistoryLine
from casework.records.petition import Petition
from casework.records.span import Span
from workflows.deadlines.clocks import REDIRECTION
from workflows.petition.states import State

AT_THE_REGISTRY = (State.REGISTERED.value, State.QUALIFIED.value)
GRANTED = ("granted", "active", "lapsed")


class Queue(StrEnum):
    """A queue of the board; the value is its name in an address."""

    REDIRECTIONS = "redirectionari"
    REDIRECTIONS_DUE = "redirectionari-scadente"
    NOTICES = "instiintari"
    DISPATCHES = "expedieri"


def in_queue(queue: Queue, day: date, moment: datetime) -> ColumnElement[bool]:
    """Tell whether a petition stood in a queue when a day was over, at a moment."""
    match queue:
        case Queue.REDIRECTIONS:
            return _redirection(day, moment)
        case Queue.REDIRECTIONS_DUE:
            return and_(_redirection(day, moment), _redirection_runs(day, ends_by=day))
        case Queue.NOTICES:
            return exists().where(
                Extension.petition_id == Span.petition_id,
                Extension.state.in_(GRANTED),
                Extension.decided_at < moment,
                or_(Extension.notice_left_on.is_(None), Extension.notice_left_on > day),
            )
        case Queue.DISPATCHES:
            return exists().where(
                Dispatch.petition_id == Span.petition_id,
                Dispatch.queued_at < moment,
                Dispatch.state != "cancelled",
                or_(Dispatch.recorded_at.is_(None), Dispatch.recorded_at >= moment),
            )


def _redirection(day: date, moment: datetime) -> ColumnElement[bool]:
    """The five days of art. 6^1 matter to what is still at the registry or marked as not ours."""
    marked = and_(
        Petition.not_ours.is_(True),
        exists().where(
            HistoryLine.petition_id == Span.petition_id,
            HistoryLine.event == "mark_not_ours",
            HistoryLine.at < moment,
        ),
    )
    return and_(or_(Span.state.in_(AT_THE_REGISTRY), marked), _redirection_runs(day, ends_by=None))


def _redirection_runs(day: date, ends_by: date | None) -> ColumnElement[bool]:
    run = aliased(ClockRun)
    return exists().where(
        run.petition_id == Span.petition_id,
        run.clock == REDIRECTION.name,
        run.started_on <= day,
        or_(run.ended_on.is_(None), run.ended_on > day),
        *(() if ends_by is None else (run.due_safe <= ends_by,)),
    )
