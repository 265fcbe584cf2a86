"""The register book: the 13 columns of Ordinul de zi nr. 217/1996, on landscape pages."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, datetime
from multiprocessing import get_context

from casework.letters.pdf import Content, Verbatim, compile_pdf
from casework.wording import counted, day_numeric, moment_long, thousands

ANNULLED = "anulat"
ROWS_IN_A_VOLUME = 5000
NARROWEST_COLUMN = 14

HEADINGS: tuple[str, ...] = (
    "Nr. de înregistrare",
    "Data înregistrării",
    "Nr. și data documentului date de emitent",
    "Nr. filelor",
    "Nr. anexelor",
    "Emitentul",
    "Conținutul pe scurt al documentului",
    "Compartimentul căruia i s-a repartizat",
    "Data expedierii",
    "Modul rezolvării",
    "Destinatarul",
    "Nr. documentului la care se conexează",
    "Indicativul dosarului",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One line of the register, column by column."""

    number: str
    registered_on: date
    sender: str
    summary: str
    sender_reference: str = ""
    sheets: int | None = None
    annexes: int | None = None
    department: str = ""
    dispatched_on: date | None = None
    resolution: str = ""
    addressee: str = ""
    connected_to: str = ""
    file_indicator: str = ""
    annulled: bool = False

    def cells(self) -> tuple[str, ...]:
        """Give the 13 columns in the order of the Order, as words."""
        return (
            self.number,
            day_numeric(self.registered_on),
            self.sender_reference,
            count_or_blank(self.sheets),
            count_or_blank(self.annexes),
            self.sender,
            self.summary,
            self.department,
            day_numeric(self.dispatched_on) if self.dispatched_on else "",
            ANNULLED if self.annulled else self.resolution,
            self.addressee,
            self.connected_to,
            self.file_indicator,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterBook:
    """One register and year as printed, with what shows that no line is missing."""

    institution: str
    register: str
    year: int
    rows: tuple[RegisterRow, ...]
    first: str
    last: str
    count: int
    annulled: int
    chain_head: str
    printed_at: datetime
    volume: int = 1
    volumes: int = 1

    @property
    def heading(self) -> str:
        """Give the title, with the volume where there are several."""
        heading = f"{self.register}, anul {self.year}"
        several = f", volumul {self.volume} din {self.volumes}" if self.volumes > 1 else ""
        return f"{heading}{several}"


def count_or_blank(number: int | None) -> str:
    """Write a count, or leave the column empty."""
    return "" if number is None else str(number)


def register_book_pdf(book: RegisterBook) -> bytes:
    """Draw the book, or one volume of it."""
    return compile_pdf(
        "register_book",
        book_content(book),
        created=book.printed_at,
        title=book.heading,
        longest_word=NARROWEST_COLUMN,
    )


def bound_volumes(book: RegisterBook) -> tuple[RegisterBook, ...]:
    """Part a book too thick to bind; each volume states its own first and last number."""
    starts = range(0, len(book.rows), ROWS_IN_A_VOLUME)
    if len(starts) < 2:
        return (book,)
    return tuple(
        a_volume(book, volume=volume, volumes=len(starts), start=start)
        for volume, start in enumerate(starts, start=1)
    )


def a_volume(book: RegisterBook, *, volume: int, volumes: int, start: int) -> RegisterBook:
    """Take one volume's rows out of a book."""
    rows = book.rows[start : start + ROWS_IN_A_VOLUME]
    return replace(
        book,
        rows=rows,
        first=rows[0].number,
        last=rows[-1].number,
        count=len(rows),
        annulled=sum(row.annulled for row in rows),
        volume=volume,
        volumes=volumes,
    )


def drawn_volumes(volumes: Iterable[RegisterBook]) -> Iterator[bytes]:
    """Draw volume after volume, each in a process of its own that gives its memory back."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        for volume in volumes:
            yield pool.submit(register_book_pdf, volume).result()


def book_content(book: RegisterBook) -> dict[str, Content]:
    """Put the book into the words of its template."""
    lines = counted(book.count, "o poziție", "poziții")
    span = f"de la nr. {book.first} la nr. {book.last}" if book.rows else "nicio înregistrare"
    return {
        "institution": book.institution,
        "running": book.heading,
        "heading": book.heading,
        "summary": f"{lines}, {span}. Tipărit {moment_long(book.printed_at)}.",
        "foot": f"{lines}, {span} · amprenta {book.chain_head[:12]}",
        "headings": list(HEADINGS),
        "cells": [cell for row in book.rows for cell in row.cells()],
        "closing_heading": "Verificarea registrului",
        "closing": [{"label": label, "value": value} for label, value in closing(book)],
        "chain_label": "Amprenta ultimei poziții (SHA-256)",
        "chain_head": Verbatim(book.chain_head),
    }


def closing(book: RegisterBook) -> list[tuple[str, str]]:
    """Give the control figures under the last line."""
    return [
        ("Primul număr", book.first or "–"),
        ("Ultimul număr", book.last or "–"),
        ("Poziții", thousands(book.count)),
        ("Din care anulate", thousands(book.annulled)),
    ]
