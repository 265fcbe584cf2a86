"""Asking for background work inside the act's transaction, on either engine."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Engine, Executable, Table
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from casework.clock import Clock
from casework.desk import JobQueue
from casework.records.job import Job


@dataclass(frozen=True, slots=True)
class TableQueue:
    """The queue of the embedded size: rows of the job table."""

    def enqueue(
        self, session: Session, kind: str, key: str, run_at: datetime, payload: Mapping[str, int]
    ) -> None:
        """Write the job down, unless one with its key waits; it appears only if the act commits."""
        job = {
            "kind": kind,
            "key": key,
            "run_at": run_at,
            "payload": json.dumps(dict(payload)),
            "state": "ready",
            "attempts": 0,
            "last_error": "",
        }
        session.execute(_writing_down(), job)


@cache
def _writing_down() -> Executable:
    table = Job.__table__
    assert isinstance(table, Table)
    return insert(table).on_conflict_do_nothing(
        index_elements=[table.c.key], index_where=table.c.state == "ready"
    )


def queue_for(engine: Engine, clock: Clock) -> JobQueue:
    """Choose the queue of this engine."""
    if engine.dialect.name == "sqlite":
        return TableQueue()
    from casework.jobs.library_queue import LibraryQueue

    return LibraryQueue(clock)
