"""Tables: things counted by one or two of their classes, and the things behind each figure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum


class Sums(Enum):
    """Which sums stand at the edges of a table."""

    BOTH = "both"
    ROWS = "rows"
    COLUMNS = "columns"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Heading:
    """A class: the value by which it is kept, and its word."""

    key: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a table counts and by what; no columns means one.

    A full table shows every class it has a word for, a personal one never leaves the hall.
    """

    code: str
    title: str
    over: str
    rows: str
    columns: str = ""
    sums: Sums = Sums.BOTH
    personal: bool = False
    full: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A filled table; `counts` is row by row, without its sums."""

    shape: Shape
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    counts: tuple[tuple[int, ...], ...]

    @property
    def code(self) -> str:
        """Give the code by which the table is cited."""
        return self.shape.code

    @property
    def row_sums(self) -> tuple[int, ...]:
        """Add each row up."""
        return tuple(sum(row) for row in self.counts)

    @property
    def column_sums(self) -> tuple[int, ...]:
        """Add each column up."""
        return tuple(sum(row[place] for row in self.counts) for place in range(len(self.columns)))

    @property
    def total(self) -> int:
        """Add everything up."""
        return sum(self.row_sums)

    def at(self, row: str, column: str = "") -> int:
        """Give one figure, or the sum of a row; nought where there is no such class."""
        return sum(
            count
            for heading, counts in zip(self.rows, self.counts, strict=True)
            for place, count in zip(self.columns, counts, strict=True)
            if heading.key == row and column in ("", place.key)
        )

    def column(self, key: str) -> int:
        """Give the sum of a column; nought where there is no such class."""
        return sum(self.at(heading.key, key) for heading in self.rows)


WHOLE: tuple[Heading, ...] = (Heading("", "petiții"),)


def crossed(
    shape: Shape,
    things: Iterable[object],
    rows: Mapping[str, str],
    columns: Mapping[str, str] | None = None,
) -> Table:
    """Count things; a value that has no word falls out, and the control sums will say so."""
    counts = Counter((_key(thing, shape.rows), _key(thing, shape.columns)) for thing in things)
    seen_rows, seen_columns = {row for row, _ in counts}, {column for _, column in counts}
    down = _headings(rows, set(rows) if shape.full else seen_rows)
    across = WHOLE
    if columns is not None:
        across = _headings(columns, set(columns) if shape.full else seen_columns)
    return Table(
        shape=shape,
        rows=down,
        columns=across,
        counts=tuple(tuple(counts[row.key, column.key] for column in across) for row in down),
    )


def behind(shape: Shape, things: Sequence[object], row: str, column: str) -> tuple[object, ...]:
    """Give the things behind a figure; an empty key asks for a whole row, column or table."""
    return tuple(
        thing
        for thing in things
        if row in ("", _key(thing, shape.rows)) and column in ("", _key(thing, shape.columns))
    )


def _headings(words: Mapping[str, str], seen: set[str]) -> tuple[Heading, ...]:
    return tuple(Heading(key, word) for key, word in words.items() if key in seen)


def _key(thing: object, name: str) -> str:
    return str(getattr(thing, name)) if name else ""
