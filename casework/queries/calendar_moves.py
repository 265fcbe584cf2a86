"""The dry run of a calendar: every open petition whose date would move, before and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casework.records.calendar_override import CalendarOverride
from casework.records.petition import Petition
from casework.store import calendars
from casework.store.running_terms import Moving, moving, open_ids
from casework.wording import format_number
from workflows.deadlines.calendar import Calendar, Override
from workflows.deadlines.clocks import CLOCKS
from workflows.petition.states import OPEN

BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """The dates of one term of a petition before and after; `kept` when the old ones decide."""

    petition_id: int
    number: str
    clock: str
    clock_word: str
    safe_before: date
    legal_before: date
    safe_after: date
    legal_after: date
    kept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MovesFound:
    """What one batch of open petitions would do, and after which petition the next begins."""

    moves: tuple[Move, ...]
    seen: int
    last: int | None


def hall_calendar_with(session: Session, supposed: Iterable[Override] = ()) -> Calendar:
    """Give the calendar of the hall as it would be; a proposed day counts as it was proposed."""
    rows = session.scalars(select(CalendarOverride)).all()
    approved = [calendars.override_of(row) for row in rows if row.approved_by]
    proposed = {row.day: calendars.override_of(row) for row in rows if not row.approved_by}
    taken = {one.day for one in approved}
    assumed = {one.day: _as_if_signed(proposed.get(one.day, one)) for one in supposed}
    more = [one for one in assumed.values() if one.day not in taken]
    return calendars.with_days([*approved, *more])


def proposed_calendar(session: Session) -> Calendar:
    """Give the calendar as it would be if every day that waits were approved."""
    rows = session.scalars(select(CalendarOverride).where(CalendarOverride.approved_by == ""))
    return hall_calendar_with(session, [calendars.override_of(row) for row in rows])


def moves_after(session: Session, after: int, calendar: Calendar, today: date) -> MovesFound:
    """Look at the next open petitions."""
    ids = open_ids(session, after, BATCH)
    petitions = session.scalars(
        select(Petition).where(Petition.id.in_(ids)).order_by(Petition.id)
    ).all()
    moves = tuple(move_of(one) for one in moving(session, petitions, calendar, today))
    return MovesFound(moves=moves, seen=len(ids), last=ids[-1] if ids else None)


def all_moves(session: Session, calendar: Calendar, today: date) -> tuple[Move, ...]:
    """Look at every open petition."""
    moves: list[Move] = []
    after: int | None = 0
    while after is not None:
        found = moves_after(session, after, calendar, today)
        moves += found.moves
        after = found.last
    return tuple(moves)


def open_amount(session: Session) -> int:
    """Count the open petitions, for whoever waits in front of a long run."""
    query = select(func.count()).select_from(Petition).where(Petition.state.in_(OPEN))
    return session.scalar(query) or 0


def move_of(found: Moving) -> Move:
    """Tell a move in plain values."""
    petition, due = found.petition, found.shift.due
    return Move(
        petition_id=petition.id,
        number=format_number(petition.number, petition.registered_on, petition.part),
        clock=found.run.clock,
        clock_word=CLOCKS[found.run.clock].word,
        safe_before=found.term.due_safe,
        legal_before=found.term.due_legal_max,
        safe_after=due.due_safe,
        legal_after=due.due_legal_max,
        kept=found.shift.kept,
    )


def _as_if_signed(one: Override) -> Override:
    return Override(
        day=one.day,
        kind=one.kind,
        act=one.act or "ipoteză",
        office_closed=one.office_closed,
        counts_nonworking_for_legal_terms=one.counts_nonworking_for_legal_terms,
        entered_by="întâia persoană",
        approved_by="a doua persoană",
    )
