"""Opening the database: the two engines, how their transactions start, and the migrations."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

WRITES = {"casework_writes": True}
"""Execution option of a unit that writes: SQLite then takes its lock at once."""


def open_engine(url: str) -> Engine:
    """Open an engine for SQLite or PostgreSQL; its errors do not repeat what was to be stored."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        options = {"timeout": 30, "check_same_thread": False}
        engine = create_engine(parsed, connect_args=options, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    return create_engine(
        parsed, pool_pre_ping=True, pool_size=10, max_overflow=20, hide_parameters=True
    )


def _prepare_sqlite(dbapi: object, _record: object) -> None:
    dbapi.isolation_level = None  # type: ignore[attr-defined]
    cursor = dbapi.cursor()  # type: ignore[attr-defined]
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=30000",
        "cache_size=-32000",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("casework_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def writing(engine: Engine) -> Session:
    """Open a session whose transaction may write."""
    return Session(engine.execution_options(**WRITES), expire_on_commit=False)


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """Open a session that only reads and never commits."""
    with Session(engine, expire_on_commit=False, autoflush=False) as session:
        yield session
        session.rollback()
