"""Answer a repeated request with the reply it got the first time, for 24 hours."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Table, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from casework.desk import Desk
from casework.records.kept_reply import KeptReply
from casework.store.sealing import moment

KEPT_FOR = timedelta(hours=24)
ABANDONED_AFTER = timedelta(minutes=2)
UNDER_WAY = 0
"""The status of a request whose reply is not written yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimKey:
    """A request with an Idempotency-Key begins; `key` already names who sends it and where."""

    key: str
    request_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepReply:
    """The request was answered; this is the reply to give again."""

    key: str
    status: int
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseKey:
    """The request was not answered for good; the same key may try again."""

    key: str


@dataclass(frozen=True, slots=True)
class Fresh:
    """Nobody used the key within 24 hours; it is now taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The same request was answered already, with this reply."""

    status: int
    body: bytes


@dataclass(frozen=True, slots=True)
class OtherRequest:
    """The key was used for another request."""


@dataclass(frozen=True, slots=True)
class StillUnderWay:
    """The same request is being answered at this moment."""


Claimed = Fresh | Kept | OtherRequest | StillUnderWay


def claim_key(ask: ClaimKey, desk: Desk) -> Claimed:
    """Take a key, or say what became of the request that took it before."""
    _forget_old(desk)
    digest = _digest(desk, ask.key)
    if _take(desk, digest, ask.request_hash):
        return Fresh()
    row = desk.session.scalars(select(KeptReply).where(KeptReply.key == digest)).one()
    if row.request_hash != ask.request_hash:
        return OtherRequest()
    if row.status == UNDER_WAY:
        return StillUnderWay()
    return Kept(status=row.status, body=_masked(desk, ask.key, row.kept_at, row.body))


def keep_reply(ask: KeepReply, desk: Desk) -> None:
    """Write the reply under its key."""
    row = desk.session.get(KeptReply, _digest(desk, ask.key))
    if row is not None:
        row.status, row.body = ask.status, _masked(desk, ask.key, row.kept_at, ask.body)


def release_key(ask: ReleaseKey, desk: Desk) -> None:
    """Give a key back."""
    row = desk.session.get(KeptReply, _digest(desk, ask.key))
    if row is not None:
        desk.session.delete(row)


def _forget_old(desk: Desk) -> None:
    abandoned = (
        KeptReply.status == UNDER_WAY,
        KeptReply.kept_at < desk.now - ABANDONED_AFTER,
    )
    desk.session.execute(delete(KeptReply).where(KeptReply.kept_at < desk.now - KEPT_FOR))
    desk.session.execute(delete(KeptReply).where(*abandoned))


def _take(desk: Desk, digest: str, request_hash: str) -> bool:
    table = KeptReply.__table__
    assert isinstance(table, Table)
    dialect = desk.session.get_bind().dialect.name
    statement = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(table).values(
        key=digest,
        request_hash=request_hash,
        status=UNDER_WAY,
        body=b"",
        kept_at=desk.now,
    )
    taken = desk.session.execute(
        statement.on_conflict_do_nothing(index_elements=["key"]).returning(table.c.key)
    )
    return taken.first() is not None


def _digest(desk: Desk, key: str) -> str:
    return desk.secrets.digest("idempotency-key", key)


def _masked(desk: Desk, key: str, at: datetime, body: bytes) -> bytes:
    """Mask or unmask a reply with a pad that only the sender's own key can rebuild.

    A reply may hold an access code, which must not lie readable in the database.
    """
    pad = b"".join(
        bytes.fromhex(desk.secrets.digest(f"kept-reply:{moment(at)}:{block}", key))
        for block in range(len(body) // 32 + 1)
    )
    return bytes(left ^ right for left, right in zip(body, pad, strict=False))
