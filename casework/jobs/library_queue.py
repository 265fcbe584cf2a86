"""Asking for background work on PostgreSQL: a row of procrastinate, written with the act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

from procrastinate import App, SyncPsycopgConnector
from psycopg import Connection
from sqlalchemy import text
from sqlalchemy.orm import Session

from casework.clock import Clock

WAITS = text(
    "select 1 from procrastinate_jobs where queueing_lock = :key and status = 'todo' limit 1"
)


@dataclass(frozen=True, slots=True)
class LibraryQueue:
    """The queue of large halls; delays are measured on our clock and counted on the server's."""

    clock: Clock
    app: App = field(default_factory=lambda: App(connector=SyncPsycopgConnector()))

    def enqueue(
        self, session: Session, kind: str, key: str, run_at: datetime, payload: Mapping[str, int]
    ) -> None:
        """Write the job down, unless one with its key waits; it appears only if the act commits."""
        if session.scalar(WAITS, {"key": key}):
            return
        link = session.connection().connection.driver_connection
        assert isinstance(link, Connection)
        delay = max(run_at - self.clock.now(), timedelta())
        self.app.configure_task(
            kind,
            queueing_lock=key,
            schedule_in={"seconds": ceil(delay.total_seconds())} if delay else None,
            connection=link,
        ).defer(**payload)
