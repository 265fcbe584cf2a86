"""Growing a database: rows of the sample again and again, with shifted keys and numbers.

The chains of the copies do not verify; what pages read, and how much of it lies there, is the same.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Insert,
    MetaData,
    String,
    Table,
    bindparam,
    cast,
    create_engine,
    func,
    insert,
    select,
    text,
    update,
)

from casework.records import Base

COPIED = (
    *("personal_text", "petition", "clock_run", "point", "party", "identity_check"),
    *("private_link", "arrival", "register_line", "answer", "signature", "dispatch"),
    *("history_line", "attachment", "working_draft", "outgoing_message", "span"),
)
"""What hangs on a petition, except the words of the search, which no measured page reads."""

NUMBERED = {("petition", "number"), ("register_line", "number"), ("register_line", "seq")}
UNIQUE = {
    ("arrival", "dedupe_key"),
    ("private_link", "token_digest"),
    ("outgoing_message", "message_id"),
}
POINTS_TO = {("petition", "answer_id"): "answer"}
"""A column that holds an id of another table without saying so."""

TURN = bindparam("turn", type_=BigInteger)
TAG = bindparam("tag", type_=String)
ID_BASE = 10**12
"""Added to an id and cut off again, it leaves twelve digits."""

Strides = Mapping[str, int]


def tables() -> Mapping[str, Table]:
    """Give the tables of the office by name."""
    return Base.metadata.tables


def grow(url: str, copies: int, said: Callable[[str], None]) -> None:
    """Multiply the sample in a database by a number of copies."""
    engine = create_engine(url)
    postgresql = engine.dialect.name == "postgresql"
    with engine.connect() as connection:
        if postgresql:
            connection.execute(text("SET session_replication_role = replica"))
        indexes = [index for name in COPIED for index in tables()[name].indexes]
        for index in indexes:
            index.drop(connection)
        _multiply(connection, copies, said)
        for index in indexes:
            index.create(connection)
        connection.commit()
    with engine.connect() as connection:
        if postgresql:
            restart_sequences(connection)
        connection.execute(text("ANALYZE"))
        connection.commit()
    engine.dispose()


def restart_sequences(connection: Connection) -> None:
    """Let PostgreSQL count on after the highest id of each table."""
    for table in tables().values():
        if "id" in table.c and isinstance(table.c.id.type, BigInteger):
            last = connection.scalar(select(func.max(table.c.id))) or 0
            sequence = func.pg_get_serial_sequence(table.name, "id")
            connection.execute(select(func.setval(sequence, last + 1, False)))


def _multiply(connection: Connection, copies: int, said: Callable[[str], None]) -> None:
    for name in COPIED:
        connection.execute(text(f"CREATE TABLE sample_{name} AS SELECT * FROM {name}"))
    strides = {
        name: connection.scalar(select(func.max(tables()[name].c.id))) or 0
        for name in COPIED
        if "id" in tables()[name].c
    }
    numbers = connection.scalar(select(func.max(tables()["petition"].c.number))) or 0
    statements = [_copying(tables()[name], strides, numbers) for name in COPIED]
    for turn in range(1, copies):
        for statement in statements:
            connection.execute(statement, {"turn": turn, "tag": f"{turn:08d}"})
        if turn % 100 == 0:
            said(f"{turn} of {copies} copies")
    for name in COPIED:
        connection.execute(text(f"DROP TABLE sample_{name}"))
    tally = tables()["tally"]
    connection.execute(update(tally).values(amount=tally.c.amount * copies))


def _copying(table: Table, strides: Strides, numbers: int) -> Insert:
    columns = [Column(column.name, column.type) for column in table.c]
    sample = Table(f"sample_{table.name}", MetaData(), *columns)
    shifted = [_shifted(column, sample.c[column.name], strides, numbers) for column in table.c]
    return insert(table).from_select([column.name for column in table.c], select(*shifted))


def _shifted(
    column: Column[Any], source: Column[Any], strides: Strides, numbers: int
) -> ColumnElement[Any]:
    """Say what a copy has in a column."""
    here = (column.table.name, column.name)
    target = POINTS_TO.get(here) or _target(column)
    if target in strides:
        return source + TURN * strides[target]
    if here in NUMBERED:
        return source + TURN * numbers
    if here in UNIQUE:
        return func.substr(source, 1, 56).concat(TAG)
    if column.name == "docket_key":
        shifted = source.table.c.id + TURN * strides["petition"] + ID_BASE
        return func.substr(source, 1, 9).concat(func.substr(cast(shifted, String), 2))
    return source


def _target(column: Column[Any]) -> str:
    """Name the table whose id a column holds; the own id is of the own table."""
    for key in column.foreign_keys:
        return key.column.table.name
    return column.table.name if column.name == "id" else ""
