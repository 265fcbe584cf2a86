"""The register book as files: CSV and JSON written row by row, PDF volume by volume."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from casework.bootstrap import Office
from casework.cli.output import Refused
from casework.letters.register_book import HEADINGS, RegisterBook, RegisterRow, drawn_volumes
from casework.queries.register_book import BookHead, read_book, volumes
from casework.sheets import Sheet, as_xlsx, disarmed


class Names(StrEnum):
    """Whether an extract tells who wrote and to whom it was answered."""

    SHOWN = "shown"
    LEFT_OUT = "left_out"


LEFT_OUT = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Which year is taken out, in which form, and where to; no path is standard output."""

    year: int
    kind: str
    path: Path | None
    names: Names = Names.SHOWN


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files and the number of lines."""

    files: tuple[str, ...]
    rows: int


def exported(office: Office, ask: Export) -> Exported:
    """Take a year out; raises Refused where it has no register or the file cannot be written."""

    def written(head: BookHead, rows: Iterator[RegisterRow]) -> Exported:
        _must_have_no_gap(head)
        if ask.names is Names.LEFT_OUT:
            rows = map(_without_names, rows)
        if ask.kind == "pdf" and ask.path is not None:
            books = volumes(head, rows, office.clock.now())
            return Exported(tuple(write_pdf(books, ask.path)), head.count)
        if ask.kind == "xlsx" and ask.path is not None:
            return Exported((str(ask.path),), write_xlsx(head, rows, ask.path))
        with _target(ask.path) as file:
            lines = write_csv(rows, file) if ask.kind == "csv" else write_json(head, rows, file)
        return Exported((str(ask.path),), lines)

    try:
        done = office.ask(read_book, ask.year, written)
    except OSError as error:
        raise Refused(f"Fișierul {ask.path} nu poate fi scris.") from error
    if done is None:
        raise Refused(f"Registrul anului {ask.year} nu a fost deschis.")
    return done


def _must_have_no_gap(head: BookHead) -> None:
    """Certify no extract of a register with a hole in it (R-EXTRACT, R-REG-NOGAP)."""
    if head.first is None or head.last is None:
        return
    missing = head.last - head.first + 1 - head.count
    if missing:
        raise Refused(
            f"Registrul anului {head.year} nu este întreg: între {head.first} și {head.last} "
            f"sunt {head.count} poziții. Rulați „casework register verify”."
        )


def _without_names(row: RegisterRow) -> RegisterRow:
    """Leave out whoever wrote or was answered, and the words of the petition."""
    return replace(row, sender=LEFT_OUT, summary=LEFT_OUT, addressee=LEFT_OUT, sender_reference="")


def write_csv(rows: Iterable[RegisterRow], file: TextIO) -> int:
    """Write the 13 columns for a Romanian spreadsheet; gives the number of lines."""
    file.write("\ufeff")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS)
    written = 0
    for row in rows:
        writer.writerow([disarmed(cell) for cell in row.cells()])
        written += 1
    return written


def write_xlsx(head: BookHead, rows: Iterable[RegisterRow], path: Path) -> int:
    """Write the 13 columns as a workbook; gives the number of lines."""
    lines = tuple(row.cells() for row in rows)
    title = f"Registru {head.year}"
    content = as_xlsx([Sheet(title=title, headings=tuple(HEADINGS), rows=lines)])
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(content)
    aside.replace(path)
    return len(lines)


def write_json(head: BookHead, rows: Iterable[RegisterRow], file: TextIO) -> int:
    """Write one JSON document, row by row; gives the number of lines."""
    about = {field.name: getattr(head, field.name) for field in fields(head)}
    file.write(f'{json.dumps(about, ensure_ascii=False)[:-1]}, "rows": [')
    written = 0
    for row in rows:
        file.write(f"{',' if written else ''}\n{json.dumps(_document(row), ensure_ascii=False)}")
        written += 1
    file.write("\n]}\n")
    return written


def write_pdf(books: Iterator[RegisterBook], path: Path) -> Iterator[str]:
    """Draw each volume into its own file; several are numbered by their names."""
    names: list[Path] = []

    def named() -> Iterator[RegisterBook]:
        for book in books:
            several = f"{path.stem}-vol-{book.volume}{path.suffix}"
            names.append(path.with_name(several) if book.volumes > 1 else path)
            yield book

    for pdf, at in zip(drawn_volumes(named()), names, strict=False):
        aside = at.with_name(f".{at.name}.new")
        aside.write_bytes(pdf)
        aside.replace(at)
        yield str(at)


@contextmanager
def _target(path: Path | None) -> Iterator[TextIO]:
    """Write a file whole or not at all; without a path, standard output."""
    if path is None:
        yield sys.stdout
        return
    aside = path.with_name(f".{path.name}.new")
    try:
        with aside.open("w", encoding="utf-8", newline="") as file:
            yield file
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _document(row: RegisterRow) -> dict[str, object]:
    document = {field.name: getattr(row, field.name) for field in fields(row)}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in document.items()
    }
