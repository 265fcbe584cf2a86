"""What `casework register verify` prints: one JSON document, or Romanian lines."""

from collections.abc import Iterator

from casework.store.verification import Verified
from casework.wording import counted, thousands, thousands_padded

TABLES = {
    "register_line": "linia din registru",
    "register_counter": "contorul registrului",
    "history_line": "linia de istoric",
    "petition": "petiția",
    "arrival": "intrarea",
    "answer": "răspunsul",
    "signature": "semnătura",
    "tally": "numărătoarea",
    "seal": "sigiliul",
}


def verified_document(found: Verified) -> dict[str, object]:
    """Give the document that scripts rely on."""
    return {
        "ok": found.ok,
        "registers": found.registers,
        "broken": found.broken,
        "lines": found.lines,
        "seals": found.seals,
        "erased": found.erased,
    }


def verified_text(found: Verified) -> str:
    """Say what was read and what is broken."""
    return "\n".join(_lines(found))


def _lines(found: Verified) -> Iterator[str]:
    for book in found.registers:
        if book.first is None or book.last is None:
            yield f"Registrul {book.year}: nicio înregistrare."
        else:
            span = f"de la {thousands_padded(book.first)} la {thousands_padded(book.last)}"
            yield (
                f"Registrul {book.year}: {counted(book.count, 'o poziție', 'poziții')}, {span}, "
                f"{counted(book.annulled, 'una anulată', 'anulate')}."
            )
    read = (
        counted(found.lines, "o linie citită", "linii citite"),
        counted(found.seals, "un sigiliu", "sigilii"),
        counted(found.erased, "un text șters după lege", "texte șterse după lege"),
    )
    yield f"{', '.join(read)}."
    for row in found.broken:
        yield f"GREȘIT: {TABLES.get(row.table, row.table)} {row.id}: {row.says}"
    if found.ok:
        yield "Totul este întreg."
    else:
        yield f"Nepotriviri găsite: {thousands(len(found.broken))}."
