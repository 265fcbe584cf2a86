"""How the terms of a case were computed, step by step, as they were stored."""

import json
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.petition_file import visible_petition
from casework.queries.reading import Reader
from casework.records.clock_run import ClockRun
from casework.wording import raised
from workflows.deadlines.clocks import CLOCKS


@dataclass(frozen=True, slots=True)
class StepSeen:
    """One step of the working-out: the day, the sentence, the text it rests on."""

    day: date
    says: str
    law: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSeen:
    """One clock of the case with its working-out."""

    word: str
    started_on: date
    due_safe: date
    due_legal_max: date
    law: str
    ended_on: date | None
    steps: tuple[StepSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPage:
    """The clocks of one petition, and with what calendar and state of the law they were set."""

    row: CaseRow
    policy: str
    calendar_version: str
    law_version: str
    clocks: tuple[ClockSeen, ...]


def term_page(session: Session, reader: Reader, petition_id: int) -> TermPage:
    """Read the terms of a case; raises NotFound."""
    petition = visible_petition(session, reader, petition_id)
    return TermPage(
        row=rows_of(session, (petition_id,))[0],
        policy=petition.policy or "",
        calendar_version=petition.calendar_version,
        law_version=petition.law_version,
        clocks=tuple(_clock(run) for run in petition.clocks),
    )


def _clock(run: ClockRun) -> ClockSeen:
    return ClockSeen(
        word=CLOCKS[run.clock].word if run.clock in CLOCKS else run.clock,
        started_on=run.started_on,
        due_safe=run.due_safe,
        due_legal_max=run.due_legal_max,
        law=raised(run.law),
        ended_on=run.ended_on,
        steps=tuple(
            StepSeen(date.fromisoformat(step["day"]), step["says"], raised(step["law"]))
            for step in json.loads(run.steps)
        ),
    )
