"""Asking for background work inside the act's transaction, on either engine."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from casework.desk import JobQueue
from casework.records.jobs import Job


class TableQueue:
    """The queue of the embedded size: rows of the job table."""

    def enqueue(
        self, session: Session, kind: str, key: str, run_at: datetime, payload: Mapping[str, int]
    ) -> None:
        """Write the job down; it appears only if the act commits."""
        session.add(Job(kind=kind, key=key, run_at=run_at, payload=json.dumps(dict(payload))))


def queue_for(engine: Engine) -> JobQueue:
    """Choose the queue of this engine."""
    return TableQueue()
