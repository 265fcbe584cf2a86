"""The daily seal: one chained commitment to the heads and counts of all chains."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casework.records.history_line import HistoryLine
from casework.records.petition import Petition
from casework.records.register_counter import RegisterCounter
from casework.records.seal import Seal
from casework.store.sealing import Value, canonical, chained, moment

OVERLAP = 1000
"""How many history ids are looked at again: acts that were still open when the last seal fell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealDocument:
    """A seal as it is kept outside the database."""

    number: int
    sealed_at: datetime
    document: bytes


def newest(session: Session) -> Seal | None:
    """Give the last seal."""
    return session.scalar(select(Seal).order_by(Seal.id.desc()).limit(1))


def add(session: Session, at: datetime) -> Seal:
    """Chain one more seal; whoever seals at the same moment waits on the first one."""
    session.scalar(select(Seal.id).where(Seal.id == 1).with_for_update())
    last = newest(session)
    number = last.id + 1 if last else 1
    content = canonical(_content(session, number, at, _sealed_up_to(last)))
    previous = last.hash if last else ""
    seal = Seal(
        id=number,
        sealed_at=at,
        content=content.decode(),
        previous_hash=previous,
        hash=chained(previous, content),
    )
    session.add(seal)
    session.flush()
    return seal


def document_of(seal: Seal) -> SealDocument:
    """Spell a seal for the folder outside the database."""
    document = {
        "seal": seal.id,
        "previous_hash": seal.previous_hash,
        "hash": seal.hash,
        "content": json.loads(seal.content),
    }
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return SealDocument(number=seal.id, sealed_at=seal.sealed_at, document=f"{text}\n".encode())


def documents_after(session: Session, number: int) -> Iterator[SealDocument]:
    """Give the seals that came after one, oldest first."""
    query = select(Seal).where(Seal.id > number).order_by(Seal.id)
    for seal in session.scalars(query.execution_options(yield_per=20)):
        yield document_of(seal)


def _sealed_up_to(last: Seal | None) -> int:
    return int(json.loads(last.content)["history_up_to"]) if last else 0


def _content(session: Session, number: int, at: datetime, sealed: int) -> dict[str, Value]:
    up_to = session.scalar(select(func.max(HistoryLine.id))) or 0
    return {
        "seal": number,
        "at": moment(at),
        "history_up_to": up_to,
        "petitions": _petitions(session, sealed - OVERLAP),
        "registers": _registers(session),
    }


def _petitions(session: Session, after: int) -> Sequence[Value]:
    touched = select(HistoryLine.petition_id).where(HistoryLine.id > after)
    rows = session.execute(
        select(Petition.id, Petition.history_count, Petition.history_head)
        .where(Petition.id.in_(touched))
        .order_by(Petition.id)
    )
    return [list(row) for row in rows]


def _registers(session: Session) -> Sequence[Value]:
    rows = session.execute(
        select(
            RegisterCounter.register,
            RegisterCounter.year,
            RegisterCounter.first_number,
            RegisterCounter.next_number,
            RegisterCounter.lines,
            RegisterCounter.head,
        ).order_by(RegisterCounter.register, RegisterCounter.year)
    )
    return [list(row) for row in rows]
