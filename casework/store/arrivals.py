"""Arrivals in the database: the raw message is in the vault before its row is written."""

from datetime import datetime

from casework.channels.filing import Filing
from casework.desk import Desk
from casework.records.arrival import Arrival
from casework.records.stored_file import StoredFile
from casework.store.once import insert_once

RAW_TYPE = {"web": "application/json", "api": "application/json"}


def keep_raw(desk: Desk, filing: Filing) -> str:
    """Put the message as received in the vault, and its row in the database."""
    return keep_file(desk, filing.raw, RAW_TYPE.get(filing.channel, "application/octet-stream"))


def keep_file(desk: Desk, content: bytes, media_type: str) -> str:
    """Store a content once: file first, then the row; gives its digest."""
    digest = desk.vault.put(content)
    insert_once(
        desk.session,
        StoredFile(digest=digest, size=len(content), media_type=media_type, stored_at=desk.now),
    )
    return digest


def open_from(desk: Desk, filing: Filing, digest: str, at: datetime) -> Arrival:
    """Write the arrival of a message down."""
    received = min(filing.received_at or at, at)
    arrival = Arrival(
        channel=filing.channel,
        received_at=received,
        received_on=desk.clock.on(received),
        raw_digest=digest,
        dedupe_key=filing.dedupe_key,
        ended_as="open",
    )
    desk.session.add(arrival)
    return arrival


def end_as_registered(arrival: Arrival, petition_id: int, at: datetime) -> None:
    """End an arrival as the petition it became."""
    arrival.ended_as, arrival.petition_id, arrival.ended_at = "registered", petition_id, at
