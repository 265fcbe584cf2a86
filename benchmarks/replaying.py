"""Sending the statements of a registration bare over the driver, with fresh values each time.

Two registrations recorded one after the other tell what changes from one to the next: numbers
grow by the same step, texts that differ are drawn anew, all else stays. How many steps to go is
read where the use-case reads it, from the counter that the transaction has locked.
"""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.recording import Statement

COUNTER = "SELECT register_counter."
NEXT = "next_number"


@dataclass(frozen=True, slots=True)
class Fresh:
    """What makes one replay different: how many registrations after the recorded, and a token."""

    steps: int
    token: str


Filling = Callable[[Fresh], Any]


@dataclass(frozen=True, slots=True)
class Bare:
    """One statement whose parameters are filled in for each replay."""

    sql: str
    fill: Filling
    many: bool
    reads_counter: bool


@dataclass(frozen=True, slots=True)
class Replay:
    """A registration as bare statements, with the number that the recorded one got."""

    statements: tuple[Bare, ...]
    number: int

    def send(self, connection: Any) -> None:
        """Send one registration over a connection of the driver, and commit."""
        fresh = Fresh(0, secrets.token_hex(8))
        cursor = connection.cursor()
        for one in self.statements:
            if one.many:
                cursor.executemany(one.sql, one.fill(fresh))
                continue
            cursor.execute(one.sql, one.fill(fresh))
            rows = cursor.fetchall() if cursor.description else []
            if one.reads_counter:
                names = [column[0] for column in cursor.description]
                fresh = Fresh(rows[0][names.index(NEXT)] - self.number, fresh.token)
        connection.commit()
        cursor.close()


def replay_of(first: Sequence[Statement], second: Sequence[Statement], number: int) -> Replay:
    """Make a replay from two registrations in a row; the first one got this number."""
    pairs = list(zip(first, second, strict=True))
    assert all(one.sql == other.sql for one, other in pairs), "the registrations differ in kind"
    return Replay(
        tuple(
            Bare(
                sql=one.sql,
                fill=_filling(one.parameters, other.parameters),
                many=one.many,
                reads_counter=one.sql.startswith(COUNTER),
            )
            for one, other in pairs
        ),
        number,
    )


def _filling(one: Any, other: Any) -> Filling:
    """Say how to fill in a value of which two examples are known."""
    match one:
        case dict():
            parts = {key: _filling(value, other[key]) for key, value in one.items()}
            return lambda fresh: {key: part(fresh) for key, part in parts.items()}
        case list() | tuple():
            kind = type(one)
            items = [_filling(a, b) for a, b in zip(one, other, strict=True)]
            return lambda fresh: kind([item(fresh) for item in items])
        case int() if one != other:
            return lambda fresh: one + fresh.steps * (other - one)
        case str() if one != other and not one.startswith("{"):
            return lambda fresh: _drawn(one, fresh.token)
        case _:
            return lambda _: one


def _drawn(text: str, token: str) -> str:
    """Draw a text of the same length; the same text gives the same one within a registration."""
    digest = hashlib.sha256(f"{token}{text}".encode()).hexdigest()
    return (digest * (len(text) // len(digest) + 1))[: len(text)]
