"""What a revision changes: each figure that differs from the revision before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from casework.reports.crossing import Table
from casework.reports.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One figure, before and after."""

    table: str
    figure: str
    before: int
    after: int


def changes(before: Report, after: Report) -> tuple[Changed, ...]:
    """Give the figures that differ, in the order of the tables."""
    return tuple(
        change for table in after.tables for change in _changes(before.table(table.code), table)
    )


def _changes(before: Table, after: Table) -> Iterator[Changed]:
    one, other = _figures(before), _figures(after)
    for key in {**one, **other}:
        left, right = one.get(key, ("", 0)), other.get(key, ("", 0))
        if left[1] != right[1]:
            yield Changed(
                table=f"{after.code} {after.shape.title}",
                figure=left[0] or right[0],
                before=left[1],
                after=right[1],
            )


def _figures(table: Table) -> dict[tuple[str, str], tuple[str, int]]:
    return {
        (row.key, column.key): (f"{row.word}, {column.word}", count)
        for row, counts in zip(table.rows, table.counts, strict=True)
        for column, count in zip(table.columns, counts, strict=True)
    }
