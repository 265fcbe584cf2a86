"""What is checked on every chained line: its hash, its link, its columns, its personal texts."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import Label, Row
from sqlalchemy.orm import InstrumentedAttribute

from casework.records.personal_text import PersonalText
from casework.store.proof.findings import Findings
from casework.store.sealing import HASH_VERSION, Value, chained, salted

Line = Row[Any]
"""One row of a stream; its columns are named after the table's."""


@dataclass(slots=True)
class Chain:
    """Where a chain stands while it is read from its beginning."""

    table: str
    head: str = ""
    count: int = 0

    def follow(self, found: Findings, line: Line) -> dict[str, Value]:
        """Check that a line follows the one before; gives what it sealed, or nothing."""
        found.lines += 1
        if line.seq != self.count + 1:
            found.add(
                self.table,
                line.id,
                f"Poziția {line.seq} urmează după {self.count}: lipsește ori se repetă o linie.",
            )
        if line.previous_hash != self.head:
            found.add(self.table, line.id, "Linia nu se leagă de cea dinaintea ei.")
        if line.hash_version != HASH_VERSION:
            found.add(self.table, line.id, "Versiunea amprentei nu este cunoscută.")
        self.count, self.head = line.seq, line.hash
        return self._opened(found, line)

    def _opened(self, found: Findings, line: Line) -> dict[str, Value]:
        if chained(line.previous_hash, line.sealed) != line.hash:
            found.add(self.table, line.id, "Amprenta nu corespunde conținutului sigilat.")
        try:
            content = json.loads(line.sealed)
        except ValueError:
            content = None
        if not isinstance(content, dict):
            found.add(self.table, line.id, "Conținutul sigilat nu mai poate fi citit.")
            return {}
        return content


def compare(
    found: Findings, table: str, line: Line, says: Mapping[str, Value], sealed: Mapping[str, Value]
) -> None:
    """Check that each column repeats what was sealed."""
    if not sealed or says.items() <= sealed.items():
        return
    for name, value in says.items():
        if sealed.get(name) != value:
            found.add(table, line.id, f"Coloana „{name}” spune altceva decât conținutul sigilat.")


@dataclass(frozen=True, slots=True)
class KeptText:
    """A personal text as it stands beside the chain; `id` is what the line points to."""

    id: int | None
    salt: str | None
    body: str | None
    digest: str | None
    erased_under: str | None


def text_columns(
    name: str, key: InstrumentedAttribute[int | None], text: type[PersonalText]
) -> list[Label[Any]]:
    """Give the columns of a joined text, under labels that begin with a name."""
    columns = (key, text.salt, text.body, text.digest, text.erased_under)
    labels = zip(KeptText.__slots__, columns, strict=True)
    return [column.label(f"{name}_{part}") for part, column in labels]


def text_in(line: Line, name: str) -> KeptText:
    """Take a joined text out of a row."""
    return KeptText(*_parts(name)(line))


@cache
def _parts(name: str) -> Callable[[Line], tuple[Any, ...]]:
    return attrgetter(*(f"{name}_{part}" for part in KeptText.__slots__))


def check_text(found: Findings, kept: KeptText, sealed: Value) -> str | None:
    """Say what is wrong with the text that a line seals by digest; an erased one may be gone."""
    if kept.id is None:
        return None if sealed is None else "Textul sigilat lipsește."
    if kept.digest != sealed:
        return "Textul nu este cel sigilat."
    if kept.body is None:
        if not kept.erased_under:
            return "Textul lipsește fără un temei de ștergere."
        found.erased += 1
        return None
    if kept.erased_under:
        return "Textul este declarat șters, dar există."
    if salted(kept.salt or "", kept.body) != kept.digest:
        return "Textul a fost schimbat după sigilare."
    return None
