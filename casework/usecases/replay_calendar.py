"""Replay the calendar over the open petitions by one signed act, batch by batch."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.queries.calendar_moves import all_moves
from casework.records.calendar_move import CalendarMove
from casework.records.calendar_replay import CalendarReplay
from casework.records.petition import Petition
from casework.store import calendars, terms
from casework.store.running_terms import Moving, moving, open_ids
from casework.store.sealing import Value
from casework.store.tally import place_of
from casework.usecases.step import note, settle
from workflows.deadlines.changing import BRIDGES, not_a_keeper, nothing_to_replay
from workflows.decisions import Stopped
from workflows.petition.states import OPEN, State

EVENT = "calendar_replay"
BATCH = 100
LONGEST_ACT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginReplay:
    """A keeper of the calendar signs the act that applies it to the open petitions."""

    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayBatch:
    """The next petitions of a replay that has begun."""

    replay_id: int
    after: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayBegun:
    """The one row of the decision; its batches follow."""

    replay_id: int
    version_before: str
    version_after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchReplayed:
    """How many petitions were looked at and moved, and after which the next batch begins."""

    seen: int
    moved: int
    last: int | None


def begin_replay(ask: BeginReplay, desk: Desk) -> ReplayBegun | Stopped:
    """Write the decision down; an interrupted one is taken up again under the same act."""
    if refusal := not_a_keeper(desk.actor.roles):
        return Stopped((refusal,))
    act = one_line(ask.act)[:LONGEST_ACT]
    if not act:
        raise BadInput({"act": "Scrieți actul prin care se aplică noul calendar."})
    calendar = calendars.of_the_hall(desk.session)
    if not all_moves(desk.session, calendar, desk.today):
        return Stopped((nothing_to_replay(),))
    query = select(CalendarReplay).where(
        CalendarReplay.act == act, CalendarReplay.version_after == calendar.version
    )
    row = desk.session.scalars(query).first()
    if row is None:
        row = CalendarReplay(
            act=act,
            done_at=desk.now,
            done_by=desk.actor.staff_id,
            second="",
            version_before=calendars.last_replayed(desk.session),
            version_after=calendar.version,
            moved=0,
        )
        desk.session.add(row)
        desk.session.flush()
    return ReplayBegun(
        replay_id=row.id, version_before=row.version_before, version_after=row.version_after
    )


def replay_batch(ask: ReplayBatch, desk: Desk) -> BatchReplayed | Stopped:
    """Move the next open petitions, locked in ascending order; closed ones stay as they are."""
    if refusal := not_a_keeper(desk.actor.roles):
        return Stopped((refusal,))
    replay = desk.session.get_one(CalendarReplay, ask.replay_id)
    calendar = calendars.of_the_hall(desk.session)
    ids = open_ids(desk.session, ask.after, BATCH)
    petitions = [one for one in _locked(desk, ids) if State(one.state) in OPEN]
    moved = set()
    for found in list(moving(desk.session, petitions, calendar, desk.today)):
        _move(desk, replay, found)
        if not found.shift.kept:
            moved.add(found.petition.id)
    if moved:
        _count(desk, replay.id, len(moved))
    return BatchReplayed(seen=len(ids), moved=len(moved), last=ids[-1] if ids else None)


def _locked(desk: Desk, ids: Sequence[int]) -> list[Petition]:
    query = (
        select(Petition)
        .where(Petition.id.in_(ids))
        .order_by(Petition.id)
        .with_for_update(of=Petition)
        .execution_options(populate_existing=True)
    )
    return list(desk.session.scalars(query))


def _move(desk: Desk, replay: CalendarReplay, found: Moving) -> None:
    """Keep both pairs of dates, write the line, and let the new run go on where it counts."""
    petition, due, before = found.petition, found.shift.due, place_of(found.petition)
    desk.session.add(
        CalendarMove(
            replay_id=replay.id,
            petition_id=petition.id,
            clock=found.run.clock,
            safe_before=found.term.due_safe,
            legal_before=found.term.due_legal_max,
            safe_after=due.due_safe,
            legal_after=due.due_legal_max,
            kept=found.shift.kept,
        )
    )
    note(desk, petition, EVENT, (BRIDGES,), data={"replay": replay.id, **_applied(desk, found)})
    settle(desk, petition, before, EVENT)


def _applied(desk: Desk, found: Moving) -> dict[str, Value]:
    petition, due = found.petition, found.shift.due
    if found.shift.kept:
        return {
            "clock": found.run.clock,
            "kept": True,
            "safe_by_calendar": due.due_safe.isoformat(),
            "legal_by_calendar": due.due_legal_max.isoformat(),
        }
    if found.governs:
        return terms.retime(petition, due, petition.policy, desk.today, EVENT)
    terms.end_clocks(petition, (found.run.clock,), desk.today, EVENT)
    petition.clocks.append(terms.run_of(due))
    return {
        "run": found.run.clock,
        "run_safe_before": found.term.due_safe.isoformat(),
        "run_safe": due.due_safe.isoformat(),
        "run_legal_max": due.due_legal_max.isoformat(),
    }


def _count(desk: Desk, replay_id: int, more: int) -> None:
    row = desk.session.get_one(
        CalendarReplay, replay_id, with_for_update=True, populate_existing=True
    )
    row.moved += more
