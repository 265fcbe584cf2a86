"""Adding lines to the history of a petition, one chain per petition; the petition row is locked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.channels.filing import clean_text
from casework.desk import Hand
from casework.records.history_line import HistoryLine
from casework.records.petition import Petition
from casework.store import texts
from casework.store.sealing import HASH_VERSION, Value, canonical, chained, moment
from workflows.law import LAW_VERSION, Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is to be written down: the event, its law, and the text that people may read."""

    event: str
    source: str
    dest: str
    law: tuple[Citation, ...]
    rules: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    data: Mapping[str, Value] = field(default_factory=dict)
    text: str = ""


def add(session: Session, petition: Petition, line: Line, hand: Hand, at: datetime) -> HistoryLine:
    """Chain one more line to the petition's history, its text without control characters."""
    text = clean_text(line.text)
    kept = texts.keep(session, text) if text else None
    row = HistoryLine(
        petition_id=petition.id,
        seq=petition.history_count + 1,
        at=at,
        event=line.event,
        source=line.source,
        dest=line.dest,
        actor_id=hand.staff_id,
        actor_role=hand.role,
        law="; ".join(str(citation) for citation in line.law),
        law_version=LAW_VERSION,
        text_id=kept.id if kept else None,
        hash_version=HASH_VERSION,
        previous_hash=petition.history_head,
    )
    row.sealed = canonical(
        {
            **content_of(row),
            "rules": list(line.rules),
            "cautions": list(line.cautions),
            "data": dict(line.data),
            "text": kept.digest if kept else None,
        }
    )
    row.hash = chained(row.previous_hash, row.sealed)
    session.add(row)
    petition.history_count = row.seq
    petition.history_head = row.hash
    return row


def content_of(row: HistoryLine) -> dict[str, Value]:
    """Spell what the columns of a line say; the sealed bytes hold this and more."""
    return {
        "petition": row.petition_id,
        "seq": row.seq,
        "at": moment(row.at),
        "event": row.event,
        "source": row.source,
        "dest": row.dest,
        "actor": row.actor_id,
        "role": row.actor_role,
        "law": row.law,
        "law_version": row.law_version,
    }


def since(session: Session, petition_id: int, seen: int) -> list[HistoryLine]:
    """Give the lines that came after the one a page has seen."""
    query = (
        select(HistoryLine)
        .where(HistoryLine.petition_id == petition_id, HistoryLine.seq > seen)
        .order_by(HistoryLine.seq)
    )
    return list(session.scalars(query))
