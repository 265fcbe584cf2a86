"""The list of staff as a file, XLSX or CSV: read into rows of words, nothing decided yet."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime

from python_calamine import CalamineError, CalamineWorkbook

from casework.channels.filing import one_line
from casework.errors import BadInput

LARGEST = 5_000_000
MOST_ROWS = 5_000

HEADINGS: dict[str, str] = {
    "nume": "name",
    "nume si prenume": "name",
    "numele": "name",
    "utilizator": "username",
    "e mail": "email",
    "email": "email",
    "functie": "title",
    "functia": "title",
    "compartiment": "unit",
    "compartimentul": "unit",
    "compartiment superior": "above",
    "rol": "roles",
    "roluri": "roles",
    "sef": "heads",
    "sef da nu": "heads",
    "valabil de la": "since",
}
COMMA_BELOW = str.maketrans("\u015e\u015f\u0162\u0163", "ȘșȚț")
"""Old spreadsheets write s and t with a cedilla, which is not Romanian."""

NEEDED = {"name": "nume", "username": "utilizator", "unit": "compartiment", "roles": "rol"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRow:
    """One row of the list, as typed; `number` is the one the spreadsheet shows."""

    number: int
    name: str = ""
    username: str = ""
    email: str = ""
    title: str = ""
    unit: str = ""
    above: str = ""
    roles: str = ""
    heads: str = ""
    since: str = ""


def read(raw: bytes) -> tuple[StaffRow, ...]:
    """Read a list of staff; raises BadInput for what is not one."""
    if len(raw) > LARGEST:
        raise BadInput({"file": "Fișierul are peste 5 MB; trimiteți numai lista de angajați"})
    table = _spreadsheet(raw) if raw.startswith((b"PK", b"\xd0\xcf\x11\xe0")) else _text(raw)
    numbered = enumerate(table, start=1)
    heading = next((cells for _, cells in numbered if any(cells)), None)
    if heading is None:
        raise BadInput({"file": "Fișierul este gol"})
    columns = _columns(heading)
    rows = tuple(_row(number, columns, cells) for number, cells in numbered if any(cells))
    if not rows:
        raise BadInput({"file": "Fișierul nu are niciun rând sub capul de tabel"})
    if len(rows) > MOST_ROWS:
        raise BadInput({"file": "Fișierul are peste 5.000 de rânduri"})
    return rows


def folded(words: str) -> str:
    """Fold a heading or a role: no case, no diacritics (comma or cedilla alike), one space."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", bare))


def _spreadsheet(raw: bytes) -> Iterator[list[str]]:
    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_index(0)
        rows = sheet.to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise BadInput({"file": "Fișierul nu este un tabel XLSX care poate fi citit"}) from error
    return ([_words(cell) for cell in row] for row in rows)


def _text(raw: bytes) -> Iterator[list[str]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1250", errors="replace")
    if "\x00" in text:
        raise BadInput({"file": "Fișierul trebuie să fie XLSX sau CSV"})
    first = text.lstrip().partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    return ([_words(cell) for cell in row] for row in reader)


def _words(cell: object) -> str:
    match cell:
        case bool():
            return "da" if cell else "nu"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case _:
            return one_line(str(cell)).translate(COMMA_BELOW)


def _columns(heading: Iterable[str]) -> dict[int, str]:
    columns = {
        position: HEADINGS[folded(words)]
        for position, words in enumerate(heading)
        if folded(words) in HEADINGS
    }
    missing = [words for name, words in NEEDED.items() if name not in columns.values()]
    if missing:
        raise BadInput({"file": f"Lipsesc din capul de tabel coloanele: {', '.join(missing)}"})
    return columns


def _row(number: int, columns: dict[int, str], cells: list[str]) -> StaffRow:
    known = {field.name for field in fields(StaffRow)}
    given = {
        name: cells[position]
        for position, name in columns.items()
        if name in known and position < len(cells)
    }
    return StaffRow(number=number, **given)
