"""Listening to what one registration sends to the database, down to the driver."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from psycopg import Cursor
from sqlalchemy import Engine, event


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as the driver got it; many stands for a list of parameter sets."""

    sql: str
    parameters: Any
    many: bool = False


@contextmanager
def listening(engine: Engine) -> Iterator[list[Statement]]:
    """Collect every statement while this is open; connections made before are let go."""
    heard: list[Statement] = []
    engine.dispose()
    if engine.dialect.name == "postgresql":
        with _listening_to_cursors(engine, heard):
            yield heard
    else:
        with _listening_to_engine(engine, heard):
            yield heard
    engine.dispose()


@contextmanager
def _listening_to_engine(engine: Engine, heard: list[Statement]) -> Iterator[None]:
    def hear(_link: Any, _cursor: Any, sql: str, given: Any, _context: Any, _many: bool) -> None:
        heard.append(Statement(sql, given, many=isinstance(given, list)))

    event.listen(engine, "before_cursor_execute", hear)
    yield
    event.remove(engine, "before_cursor_execute", hear)


@contextmanager
def _listening_to_cursors(engine: Engine, heard: list[Statement]) -> Iterator[None]:
    """The job queue speaks to the driver past SQLAlchemy, so here the driver's cursors listen."""

    class Listening(Cursor[Any]):
        def execute(self, query: Any, params: Any = None, **more: Any) -> "Listening":
            heard.append(Statement(query, params))
            return super().execute(query, params, **more)

        def executemany(self, query: Any, params_seq: Any, **more: Any) -> None:
            heard.append(Statement(query, list(params_seq), many=True))
            super().executemany(query, params_seq, **more)

    def lend(dbapi: Any, _record: Any) -> None:
        dbapi.cursor_factory = Listening

    event.listen(engine, "connect", lend)
    yield
    event.remove(engine, "connect", lend)
