"""Housekeeping: files nobody kept, things kept only for a while, counters that fell to nought."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from sqlalchemy import ColumnElement, Table, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.desk import SYSTEM, Desk
from casework.records import Base
from casework.records.kept_reply import KeptReply
from casework.records.message import OutgoingMessage
from casework.records.parked_form import ParkedForm
from casework.records.private_link import PrivateLink
from casework.records.stored_file import StoredFile
from casework.records.throttle import Throttle
from casework.records.upload import Upload
from casework.usecases.settle_message import HOLDS_A_SECRET

UPLOADS_WAIT = timedelta(hours=48)
REPLIES_KEPT = timedelta(hours=24)
TRIES_KEPT = timedelta(hours=24)
FORMS_KEPT = timedelta(days=7)
SECRETS_KEPT = timedelta(days=30)
BATCH = 500


@dataclass(frozen=True, slots=True)
class Sweep:
    """It is time to tidy up."""


@dataclass(frozen=True, slots=True)
class Swept:
    """How many rows went."""

    rows: int


def sweep_uploads(office: Office, payload: Mapping[str, int]) -> None:
    """Forget the uploads whose form never came, then the files that no row names."""
    office.perform(forget_uploads, Sweep(), SYSTEM)
    for batch in _batches(office.vault.older_than(UPLOADS_WAIT)):
        known = office.ask(_known, batch)
        for digest in batch:
            if digest not in known:
                office.vault.forget(digest, UPLOADS_WAIT)


def forget_expired(office: Office, payload: Mapping[str, int]) -> None:
    """Forget what is kept only for a while."""
    office.perform(forget_what_expired, Sweep(), SYSTEM)


def forget_uploads(ask: Sweep, desk: Desk) -> Swept:
    """Delete old uploads, and their file rows where nothing else names them."""
    before = desk.now - UPLOADS_WAIT
    session = desk.session
    gone = set(
        session.scalars(delete(Upload).where(Upload.uploaded_at < before).returning(Upload.digest))
    )
    for batch in _batches(sorted(gone)):
        session.execute(
            delete(StoredFile).where(
                StoredFile.digest.in_(batch), StoredFile.stored_at < before, ~_is_named()
            )
        )
    return Swept(len(gone))


def forget_what_expired(ask: Sweep, desk: Desk) -> Swept:
    """Delete dead links, old replies, tries and forms, and secrets in mail that never left."""
    now, session = desk.now, desk.session
    for table, expired in (
        (PrivateLink, PrivateLink.expires_at < now),
        (KeptReply, KeptReply.kept_at < now - REPLIES_KEPT),
        (Throttle, Throttle.window_start < now - TRIES_KEPT),
        (ParkedForm, ParkedForm.parked_at < now - FORMS_KEPT),
    ):
        session.execute(delete(table).where(expired))
    session.execute(
        update(OutgoingMessage)
        .where(
            OutgoingMessage.state == "failed",
            OutgoingMessage.kind.in_(HOLDS_A_SECRET),
            OutgoingMessage.created_at < now - SECRETS_KEPT,
        )
        .values(body="")
    )
    return Swept(0)


def _is_named() -> ColumnElement[bool]:
    """Whether any column of any table names the file; the tables themselves say which could."""
    files = StoredFile.__table__
    assert isinstance(files, Table)
    return or_(
        *(
            exists().where(key.parent == files.c.digest)
            for table in Base.metadata.tables.values()
            for key in table.foreign_keys
            if key.column is files.c.digest
        )
    )


def _known(session: Session, digests: list[str]) -> set[str]:
    return set(session.scalars(select(StoredFile.digest).where(StoredFile.digest.in_(digests))))


def _batches(digests: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(digests)
    while batch := list(islice(rest, BATCH)):
        yield batch
