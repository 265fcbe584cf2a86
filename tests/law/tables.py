"""Tables a lawyer can read: days written "Jo 08.01.2026", a star where nobody works."""

from dataclasses import dataclass
from datetime import date, datetime

WEEKDAYS = ("Lu", "Ma", "Mi", "Jo", "Vi", "Sâ", "Du")


@dataclass(frozen=True, slots=True)
class Written:
    """A day of a table, and whether the table says that it is not worked."""

    day: date
    starred: bool


def written(cell: str) -> Written:
    """Read one cell, and object if the weekday does not fit the date."""
    weekday, _, numbers = cell.strip().removesuffix("*").partition(" ")
    day = datetime.strptime(numbers, "%d.%m.%Y").date()  # noqa: DTZ007 - a day has no hour
    assert WEEKDAYS[day.weekday()] == weekday, cell
    return Written(day, cell.strip().endswith("*"))


def day(cell: str) -> date:
    """Read one cell as a day alone."""
    return written(cell).day


def rows(table: str) -> list[tuple[str, ...]]:
    """Split a table into rows of cells, without its heading."""
    _, *lines = table.strip().splitlines()
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]
