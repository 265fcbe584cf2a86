"""The register book: the 13 columns of Ordinul de zi nr. 217/1996, on landscape pages."""

from dataclasses import dataclass
from datetime import date, datetime

from casework.letters.pdf import Content, compile_pdf
from casework.wording import counted, day_numeric, moment_long, thousands

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
            self.resolution,
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


def count_or_blank(number: int | None) -> str:
    """Write a count, or leave the column empty."""
    return "" if number is None else str(number)


def register_book_pdf(book: RegisterBook) -> bytes:
    """Draw the book."""
    heading = f"{book.register}, anul {book.year}"
    return compile_pdf(
        "register_book", book_content(book, heading), created=book.printed_at, title=heading
    )


def book_content(book: RegisterBook, heading: str) -> dict[str, Content]:
    """Put the book into the words of its template."""
    lines = counted(book.count, "o poziție", "poziții")
    span = f"de la nr. {book.first} la nr. {book.last}" if book.rows else "nicio înregistrare"
    return {
        "institution": book.institution,
        "running": heading,
        "heading": heading,
        "summary": f"{lines}, {span}. Tipărit {moment_long(book.printed_at)}.",
        "foot": f"{lines}, {span} · amprenta {book.chain_head[:12]}",
        "headings": list(HEADINGS),
        "cells": [cell for row in book.rows for cell in row.cells()],
        "closing_heading": "Verificarea registrului",
        "closing": [{"label": label, "value": value} for label, value in closing(book)],
        "chain_label": "Amprenta ultimei poziții (SHA-256)",
        "chain_head": book.chain_head,
    }


def closing(book: RegisterBook) -> list[tuple[str, str]]:
    """Give the control figures under the last line."""
    return [
        ("Primul număr", book.first or "–"),
        ("Ultimul număr", book.last or "–"),
        ("Poziții", thousands(book.count)),
        ("Din care anulate", thousands(book.annulled)),
    ]
