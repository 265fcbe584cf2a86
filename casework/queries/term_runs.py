"""The runs of the clocks of a case, in order, each with its working-out and who ended it."""

import json
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.records.clock_run import ClockRun
from casework.records.history_line import HistoryLine
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.usecases.step import EVENT_WORDS
from casework.wording import raised
from workflows.deadlines.clocks import CLOCKS
from workflows.deadlines.days import Policy
from workflows.roles import ROLE_WORDS, Role


@dataclass(frozen=True, slots=True)
class StepSeen:
    """One step of the working-out: the day, the sentence, the text it rests on."""

    day: date
    says: str
    law: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WaySeen:
    """How one way of counting reached its day: every day passed over, and why."""

    policy: str
    word: str
    due: date
    decides: bool
    steps: tuple[StepSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSeen:
    """One run of a clock, what it was computed from, and what ended it."""

    clock: str
    word: str
    rule: str
    law: str
    governs: bool
    started_on: date
    days: int
    due_safe: date
    due_legal_max: date
    calendar_version: str
    beginning: tuple[StepSeen, ...]
    ways: tuple[WaySeen, ...]
    ended_on: date | None
    ended_by: str
    ended_by_whom: str


@dataclass(frozen=True, slots=True)
class _Stored:
    """A step as its row keeps it, with the way of counting it belongs to."""

    step: StepSeen
    policy: str


def runs_of(session: Session, petition: Petition, deciding: str) -> tuple[RunSeen, ...]:
    """Read every run of a case, the oldest first."""
    hands = _hands(session, petition)
    return tuple(_run(run, petition, deciding, hands) for run in petition.clocks)


def _run(
    run: ClockRun, petition: Petition, deciding: str, hands: dict[tuple[str, date], str]
) -> RunSeen:
    clock = CLOCKS.get(run.clock)
    stored = _stored(run)
    governs = run.clock == petition.clock and run.ended_on is None
    return RunSeen(
        clock=run.clock,
        word=clock.word if clock else run.clock,
        rule=clock.rule if clock else "",
        law=raised(run.law),
        governs=governs,
        started_on=run.started_on,
        days=run.days,
        due_safe=run.due_safe,
        due_legal_max=run.due_legal_max,
        calendar_version=run.calendar_version,
        beginning=tuple(one.step for one in stored if not one.policy),
        ways=_ways(stored, _decides(run, petition, deciding)),
        ended_on=run.ended_on,
        ended_by=EVENT_WORDS.get(run.ended_by, run.ended_by),
        ended_by_whom=hands.get((run.ended_by, run.ended_on), "") if run.ended_on else "",
    )


def _decides(run: ClockRun, petition: Petition, deciding: str) -> str:
    """An act that fixes its own way of counting leaves the hall no choice."""
    clock = CLOCKS.get(run.clock)
    own = clock.period_on(run.started_on).policy if clock else None
    return own.value if own else deciding


def _stored(run: ClockRun) -> tuple[_Stored, ...]:
    """Read the steps; rows of the first version do not say which way each belongs to."""
    return tuple(
        _Stored(
            StepSeen(date.fromisoformat(step["day"]), step["says"], raised(step["law"])),
            step.get("policy", ""),
        )
        for step in json.loads(run.steps)
    )


def _ways(stored: tuple[_Stored, ...], deciding: str) -> tuple[WaySeen, ...]:
    names = dict.fromkeys(one.policy for one in stored if one.policy)
    return tuple(
        _way(name, tuple(one.step for one in stored if one.policy == name), deciding)
        for name in sorted(names, key=[policy.value for policy in Policy].index)
    )


def _way(name: str, steps: tuple[StepSeen, ...], deciding: str) -> WaySeen:
    return WaySeen(
        policy=name,
        word=Policy(name).word,
        due=steps[-1].day,
        decides=name == deciding,
        steps=steps,
    )


def _hands(session: Session, petition: Petition) -> dict[tuple[str, date], str]:
    """Name who did each act that ended a run, by the act and its day."""
    acts = {run.ended_by for run in petition.clocks if run.ended_by}
    query = (
        select(HistoryLine.event, HistoryLine.at, HistoryLine.actor_role, StaffMember.name)
        .join(StaffMember, StaffMember.id == HistoryLine.actor_id, isouter=True)
        .where(HistoryLine.petition_id == petition.id, HistoryLine.event.in_(acts))
        .order_by(HistoryLine.seq)
    )
    return {
        (event, romanian_date(at)): ", ".join(filter(None, (name, ROLE_WORDS[Role(role)])))
        for event, at, role, name in session.execute(query)
    }
