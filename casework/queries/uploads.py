"""The files that wait in the basket of one form."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.queries.waiting_files import WAITS
from casework.records.stored_file import StoredFile
from casework.records.upload import Upload


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFile:
    """A file in a basket, as the form lists it."""

    token: str
    digest: str
    name: str
    size: int
    media_type: str

    @property
    def is_picture(self) -> bool:
        """Tell whether it can be shown small."""
        return self.media_type.startswith("image/")


def basket_files(session: Session, basket: str, now: datetime) -> tuple[WaitingFile, ...]:
    """List the files of a basket in the order in which they came."""
    query = (
        select(Upload, StoredFile)
        .join(StoredFile, StoredFile.digest == Upload.digest)
        .where(Upload.basket == basket, Upload.uploaded_at > now - WAITS)
        .order_by(Upload.uploaded_at, Upload.token)
    )
    return tuple(
        WaitingFile(
            token=upload.token,
            digest=stored.digest,
            name=upload.name,
            size=stored.size,
            media_type=stored.media_type,
        )
        for upload, stored in session.execute(query)
    )


def basket_file(session: Session, baskets: tuple[str, ...], token: str) -> WaitingFile:
    """Find a file in the baskets of one session; raises NotFound."""
    query = (
        select(Upload, StoredFile)
        .join(StoredFile, StoredFile.digest == Upload.digest)
        .where(Upload.basket.in_(baskets), Upload.token == token)
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise NotFound("fișierul nu este al acestei sesiuni")
    upload, stored = found
    return WaitingFile(
        token=upload.token,
        digest=stored.digest,
        name=upload.name,
        size=stored.size,
        media_type=stored.media_type,
    )
