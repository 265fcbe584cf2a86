"""Tables as they are shown: whole inside the hall, with small groups hidden outside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from casework.reports.crossing import Sums, Table
from casework.reports.words import AXES
from casework.wording import thousands

SMALLEST = 3
HIDDEN = "ascuns"
"""Stands for a small group, and for a figure from which a small group could be worked out."""

PUBLIC_TOTALS = frozenset({"received", "repeats", "extended", "names_staff"})
"""The lines of T1 that no other public table repeats."""

Grid = list[list[int]]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure as shown, with the classes behind it; empty keys are its sums."""

    text: str
    row: str
    column: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """One row as shown."""

    word: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A table as shown, its sums among its last column and its foot."""

    code: str
    title: str
    axis: str
    headings: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    foot: ShownRow | None


def whole(table: Table) -> Shown:
    """Show every figure."""
    return _shown(table, {})


def public(tables: Iterable[Table]) -> tuple[Shown, ...]:
    """Leave out the tables of persons and hide groups below three (R-ART14-ANON)."""
    told = (_told_outside(table) for table in tables if not table.shape.personal)
    return tuple(_shown(table, _hidden(table)) for table in told)


def _told_outside(table: Table) -> Table:
    if table.shape.over != "totals":
        return table
    kept = [place for place, row in enumerate(table.rows) if row.key in PUBLIC_TOTALS]
    return replace(
        table,
        rows=tuple(table.rows[place] for place in kept),
        counts=tuple(table.counts[place] for place in kept),
    )


def _shown(table: Table, hidden: dict[Place, str]) -> Shown:
    rows, sums = len(table.rows), table.shape.sums
    beside = sums in (Sums.BOTH, Sums.ROWS) and len(table.columns) > 1
    keys = [column.key for column in table.columns] + ([""] if beside else [])
    grid = _grid(table)

    def row(place: int, word: str, key: str) -> ShownRow:
        figures = (
            _figure(grid[place][at], hidden.get((place, at)), key, column)
            for at, column in enumerate(keys)
        )
        return ShownRow(word=word, figures=tuple(figures))

    return Shown(
        code=table.code,
        title=table.shape.title,
        axis=AXES[table.shape.rows],
        headings=(*(column.word for column in table.columns), *(("total",) if beside else ())),
        rows=tuple(row(place, one.word, one.key) for place, one in enumerate(table.rows)),
        foot=row(rows, "Total", "") if sums in (Sums.BOTH, Sums.COLUMNS) else None,
    )


def _figure(count: int, hidden: str | None, row: str, column: str) -> Figure:
    return Figure(
        text=hidden or thousands(count),
        row=row,
        column=column,
        count=None if hidden else count,
    )


def _grid(table: Table) -> Grid:
    """Give the counts with their sums as a last column and a last row."""
    inner = [[*row, sum(row)] for row in table.counts]
    return [*inner, [*table.column_sums, table.total]]


def _hidden(table: Table) -> dict[Place, str]:
    """Hide the small groups, then one more in each line from which they could be worked out."""
    grid = _grid(table)
    hidden = {
        (down, across): HIDDEN
        for down, row in enumerate(grid)
        for across, count in enumerate(row)
        if 0 < count < SMALLEST
    }
    while guard := next(_guards(table, grid, hidden), None):
        hidden[guard] = HIDDEN
    return hidden


def _guards(table: Table, grid: Grid, hidden: dict[Place, str]) -> Iterator[Place]:
    for line in _lines(table, grid):
        secret = [place for place in line if place in hidden]
        rest = [place for place in line if place not in hidden]
        if rest and _is_told(grid, secret, line[-1]):
            yield min(rest, key=lambda place: _cost(table, grid, place))


def _is_told(grid: Grid, secret: list[Place], total: Place) -> bool:
    """Tell whether the rest of a line says what is hidden: one figure, or nothing but ones."""
    if len(secret) < 2:
        return bool(secret)
    return total not in secret and sum(grid[row][at] for row, at in secret) == len(secret)


def _lines(table: Table, grid: Grid) -> Iterator[list[Place]]:
    """Give each set of figures of which the last is the sum of the others."""
    down, across = range(len(grid)), range(len(grid[0]))
    if table.shape.sums in (Sums.BOTH, Sums.ROWS):
        yield from ([(row, column) for column in across] for row in down[:-1])
    if table.shape.sums in (Sums.BOTH, Sums.COLUMNS):
        yield from ([(row, column) for row in down] for column in across)
    if table.shape.sums is Sums.BOTH:
        yield [(len(grid) - 1, column) for column in across]


def _cost(table: Table, grid: Grid, place: Place) -> tuple[bool, bool, bool, int]:
    """Prefer a small figure inside; what other tables repeat, noughts and the total come last."""
    count = grid[place[0]][place[1]]
    corner = place == (len(grid) - 1, len(grid[0]) - 1)
    keys = [
        headings[at].key
        for headings, at in zip((table.rows, table.columns), place, strict=True)
        if at < len(headings)
    ]
    return corner, count == 0, any(key.startswith("open") for key in keys), count
