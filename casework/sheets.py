"""Tables that leave for a spreadsheet: XLSX and CSV, in which no cell is ever a formula."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import BytesIO, StringIO

from xlsxwriter import Workbook

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by a spreadsheet, unless an apostrophe goes before it."""

NO_FORMULAS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
NARROW, WIDE = 10, 48

Cell = str | int | float | date | None


class Format(StrEnum):
    """A kind of file for a spreadsheet; the value is what the file's name ends with."""

    XLSX = "xlsx"
    CSV = "csv"

    @property
    def media_type(self) -> str:
        """Give the media type that the browser is told."""
        return MEDIA_TYPES[self]


MEDIA_TYPES = {
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.CSV: "text/csv; charset=utf-8",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table: its title, what is said above it, the headings and the rows."""

    title: str
    remarks: tuple[str, ...] = ()
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def written(sheets: Sequence[Sheet], kind: Format) -> bytes:
    """Write tables as a file; CSV has no sheets, so they follow one another."""
    return as_xlsx(sheets) if kind is Format.XLSX else as_csv(sheets)


def as_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """Write a workbook with one sheet for each table."""
    target = BytesIO()
    with Workbook(target, NO_FORMULAS) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd.mm.yyyy"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.title[:31])
            for number, remark in enumerate(sheet.remarks):
                page.write_string(number, 0, remark)
            top = len(sheet.remarks)
            for column, heading in enumerate(sheet.headings):
                page.write_string(top, column, heading, bold)
                page.set_column(column, column, _width(sheet, column))
            page.freeze_panes(top + 1, 0)
            for line, row in enumerate(sheet.rows, top + 1):
                for column, cell in enumerate(row):
                    page.write(line, column, cell, day if isinstance(cell, date) else None)
    return target.getvalue()


def as_csv(sheets: Sequence[Sheet]) -> bytes:
    """Write the tables for a Romanian spreadsheet: semicolons, a mark of UTF-8 at the front."""
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    for number, sheet in enumerate(sheets):
        if number:
            writer.writerow([])
        writer.writerows([[remark] for remark in sheet.remarks])
        writer.writerow(sheet.headings)
        writer.writerows([[_text(cell) for cell in row] for row in sheet.rows])
    return f"\ufeff{target.getvalue()}".encode()


def disarmed(cell: str) -> str:
    """Keep a spreadsheet from running what somebody wrote to the city hall."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _text(cell: Cell) -> str:
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return disarmed(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


def _width(sheet: Sheet, column: int) -> int:
    cells = (sheet.headings[column], *(_text(row[column]) for row in sheet.rows[:200]))
    return min(WIDE, max(NARROW, *(len(cell) + 1 for cell in cells)))
