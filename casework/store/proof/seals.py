"""The seals: chained in the database, equal to their files outside, and true of what stands."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from casework.gateways.seal_folder import SealFile
from casework.records.history_line import HistoryLine
from casework.records.register_counter import RegisterCounter
from casework.records.register_line import RegisterLine
from casework.records.seal import Seal
from casework.store.proof.findings import Findings
from casework.store.sealing import Value, canonical, chained

BATCH = 400
CUT_OFF = "Sigiliul {name} a cuprins {count} linii; coada a fost tăiată sau schimbată."


def check_seals(session: Session, found: Findings, outside: Iterable[SealFile]) -> None:
    """Check the chain of seals, then every file outside; what was sealed must still stand."""
    hashes = _check_chain(session, found)
    previous = ""
    for file in outside:
        document = _read(file)
        if document is None:
            found.add("seal", file.name, "Fișierul sigiliului nu mai poate fi citit.")
            continue
        if file.number not in hashes:
            found.add("seal", file.name, "Sigiliul există în afara bazei, dar nu și în ea.")
        elif hashes[file.number] != document["hash"]:
            found.add("seal", file.name, "Sigiliul din bază nu este cel păstrat în afara ei.")
        _check_file(found, file, document, previous)
        previous = str(document["hash"])
        _check_content(session, found, file.name, _content(document))


def _check_chain(session: Session, found: Findings) -> dict[int, str]:
    hashes: dict[int, str] = {}
    previous, number = "", 0
    query = select(Seal).order_by(Seal.id).execution_options(yield_per=20)
    for seal in session.scalars(query):
        number += 1
        name = f"{seal.id:06d}"
        if (seal.id, seal.previous_hash) != (number, previous):
            found.add("seal", name, "Sigiliul nu se leagă de cel dinaintea lui.")
        if chained(seal.previous_hash, seal.content.encode()) != seal.hash:
            found.add("seal", name, "Amprenta sigiliului nu corespunde conținutului.")
        hashes[seal.id] = previous = seal.hash
        number = seal.id
        _check_content(session, found, name, _loaded(seal.content))
        session.expunge(seal)
    found.seals = len(hashes)
    return hashes


def _read(file: SealFile) -> Mapping[str, Value] | None:
    document = _loaded(file.document.decode(errors="replace"))
    return document if {"hash", "previous_hash", "content"} <= document.keys() else None


def _loaded(text: str) -> Mapping[str, Value]:
    try:
        document = json.loads(text)
    except ValueError:
        return {}
    return document if isinstance(document, dict) else {}


def _content(document: Mapping[str, Value]) -> Mapping[str, Value]:
    content = document["content"]
    return content if isinstance(content, dict) else {}


def _check_file(
    found: Findings, file: SealFile, document: Mapping[str, Value], previous: str
) -> None:
    before = str(document["previous_hash"])
    if chained(before, canonical(_content(document))) != document["hash"]:
        found.add("seal", file.name, "Fișierul sigiliului a fost schimbat.")
    if previous and before != previous:
        found.add("seal", file.name, "Înaintea acestui sigiliu lipsește un fișier.")


def _check_content(
    session: Session, found: Findings, name: str, content: Mapping[str, Value]
) -> None:
    _check_petitions(session, found, name, content.get("petitions"))
    for register, year, first, _, lines, head in _rows(content.get("registers"), 6):
        counter = session.get(RegisterCounter, (register, year))
        stands = counter is not None and counter.first_number == first
        if lines and stands:
            query = select(RegisterLine.hash).where(
                RegisterLine.register == register,
                RegisterLine.year == year,
                RegisterLine.seq == lines,
            )
            stands = session.scalar(query) == head
        if not stands:
            says = CUT_OFF.format(name=name, count=lines)
            found.add("register_counter", f"{register}/{year}", says)


def _check_petitions(session: Session, found: Findings, name: str, sealed: Value) -> None:
    rows = list(_rows(sealed, 3))
    for start in range(0, len(rows), BATCH):
        some = rows[start : start + BATCH]
        ends = [(petition_id, count) for petition_id, count, _ in some]
        query = select(HistoryLine.petition_id, HistoryLine.seq, HistoryLine.hash).where(
            tuple_(HistoryLine.petition_id, HistoryLine.seq).in_(ends)
        )
        standing = {(petition_id, seq): end for petition_id, seq, end in session.execute(query)}
        for petition_id, count, head in some:
            if standing.get((petition_id, count)) != head:
                found.add("petition", petition_id, CUT_OFF.format(name=name, count=count))


def _rows(value: Value, width: int) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, list):
        yield from (tuple(row) for row in value if isinstance(row, list) and len(row) == width)
