"""Counting tries by key and minute, so that five wrong ones in a quarter of an hour are enough."""

from datetime import datetime, timedelta

from sqlalchemy import Table, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from casework.records.throttle import Throttle

WINDOW = timedelta(minutes=15)
MOST_TRIES = 5


def count(session: Session, key: str, now: datetime) -> None:
    """Count one more try under a key."""
    table = Throttle.__table__
    assert isinstance(table, Table)
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    minute = now.replace(second=0, microsecond=0)
    statement = insert(table).values(key=key, window_start=minute, tries=1)
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["key", "window_start"], set_={"tries": table.c.tries + 1}
        )
    )


def blocked_until(session: Session, keys: tuple[str, ...], now: datetime) -> datetime | None:
    """Tell until when a key is blocked, or nothing when it may try."""
    latest: datetime | None = None
    for key in keys:
        tries, first = session.execute(
            select(func.sum(Throttle.tries), func.min(Throttle.window_start)).where(
                Throttle.key == key, Throttle.window_start > now - WINDOW
            )
        ).one()
        if (tries or 0) >= MOST_TRIES:
            latest = max(first + WINDOW, latest or now)
    return latest
