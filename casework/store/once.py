"""Inserting a row that somebody else may be inserting at the same moment, on both engines."""

from functools import cache

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from casework.records import Base


def insert_once(session: Session, row: Base) -> None:
    """Insert a row unless one with its key is there, waiting for whoever is writing it now."""
    table = type(row).__table__
    assert isinstance(table, Table)
    values = {column.key: getattr(row, column.key) for column in table.columns}
    session.execute(_statement(table, session.get_bind().dialect.name), values)


@cache
def _statement(table: Table, dialect: str) -> Executable:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return insert(table).on_conflict_do_nothing()
