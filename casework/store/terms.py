"""Starting the clocks of a petition: both dates, the calendar they came from, the working-out."""

import json
from datetime import date

from casework.records.clock_run import ClockRun
from casework.records.petition import Petition
from casework.store.sealing import Value
from workflows.deadlines.calendar import Calendar
from workflows.deadlines.clocks import ANSWER, REDIRECTION
from workflows.deadlines.days import Policy
from workflows.deadlines.due import Due, adopted, due_on
from workflows.law import LAW_VERSION


def start_answer_clocks(
    petition: Petition, on: date, calendar: Calendar, adopted_policy: str | None
) -> None:
    """Start the terms of art. 8 and 6^1 from the day of registration."""
    due = due_on(ANSWER, on, calendar)
    policy = Policy(adopted_policy) if adopted_policy else None
    petition.due_safe = due.due_safe
    petition.due_legal_max = due.due_legal_max
    petition.answer_by = adopted(due, policy) if policy else due.due_safe
    petition.policy = policy.value if policy else None
    petition.calendar_version = due.calendar_version
    petition.law_version = LAW_VERSION
    petition.clock = due.clock.name
    petition.clocks = [run_of(due), run_of(due_on(REDIRECTION, on, calendar))]


def retime(
    petition: Petition, due: Due, adopted_policy: str | None, on: date, by: str
) -> dict[str, Value]:
    """Let a new term govern a petition; give what its history line must say of the dates.

    The run that governed so far ends that day by that act; policy and calendar are those of `due`.
    """
    end_clocks(petition, (petition.clock,), on, by)
    policy = Policy(adopted_policy) if adopted_policy else None
    before = petition.due_safe, petition.due_legal_max
    petition.clock = due.clock.name
    petition.due_safe, petition.due_legal_max = due.due_safe, due.due_legal_max
    deciding = due.policy or policy
    petition.answer_by = adopted(due, deciding) if deciding else due.due_safe
    petition.calendar_version = due.calendar_version
    petition.clocks.append(run_of(due))
    return {
        "clock": due.clock.name,
        "due_safe": due.due_safe.isoformat(),
        "due_legal_max": due.due_legal_max.isoformat(),
        "due_safe_before": before[0].isoformat(),
        "due_legal_max_before": before[1].isoformat(),
        "calendar": due.calendar_version,
    }


def run_of(due: Due) -> ClockRun:
    """Write a computed term down, with the working-out of every way of counting."""
    every = (*due.beginning, *(step for way in due.ways.values() for step in way))
    steps = [
        {
            "day": step.day.isoformat(),
            "says": step.says,
            "law": str(step.law or ""),
            "policy": step.policy.value if step.policy else "",
        }
        for step in every
    ]
    return ClockRun(
        clock=due.clock.name,
        started_on=due.start,
        days=due.days,
        due_safe=due.due_safe,
        due_legal_max=due.due_legal_max,
        calendar_version=due.calendar_version,
        law=str(due.law),
        steps=json.dumps(steps, ensure_ascii=False),
    )


def end_clocks(petition: Petition, names: tuple[str, ...], on: date, by: str) -> None:
    """Stop running clocks, keeping the day and the event that stopped them."""
    for run in petition.clocks:
        if run.clock in names and run.ended_on is None:
            run.ended_on, run.ended_by = on, by


def resume_clocks(petition: Petition, by: str) -> None:
    """Let the clocks that an event stopped run on, from the day on which they began."""
    for run in petition.clocks:
        if run.ended_by == by and run.clock == petition.clock:
            run.ended_on, run.ended_by = None, ""
