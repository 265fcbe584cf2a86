"""Keep a file that was uploaded before its petition is sent, and let it go again."""

import secrets
from dataclasses import dataclass

from sqlalchemy import delete, func, select

from casework.channels.filing import MOST_FILES
from casework.channels.uploads import CheckedFile
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.upload import Upload
from casework.store import arrivals


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreUpload:
    """Somebody adds a checked file to the basket of one form."""

    file: CheckedFile
    basket: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadStored:
    """The file waits under this token for its petition, 48 hours at most."""

    token: str
    digest: str
    name: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DropUploads:
    """Some files of one basket are no longer wanted, or hang on their petition by now."""

    basket: str
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UploadsDropped:
    """So many files left the basket; their contents are swept later."""

    count: int


def new_basket() -> str:
    """Draw the name of a basket that nobody can guess."""
    return secrets.token_urlsafe(24)


def store_upload(ask: StoreUpload, desk: Desk) -> UploadStored:
    """Keep a file, the same one once; raises BadInput for one more than a petition may have."""
    digest = arrivals.keep_file(desk, ask.file.content, ask.file.media_type)
    same = select(Upload.token).where(
        Upload.basket == ask.basket, Upload.digest == digest, Upload.name == ask.file.name
    )
    if token := desk.session.scalar(same):
        return _kept(ask, token, digest)
    full = select(func.count()).where(Upload.basket == ask.basket)
    if (desk.session.scalar(full) or 0) >= MOST_FILES:
        raise BadInput(
            {
                "files": f"Fișierul „{ask.file.name}” nu s-a adăugat: "
                f"se pot trimite cel mult {MOST_FILES} fișiere"
            }
        )
    upload = Upload(
        token=secrets.token_urlsafe(24),
        basket=ask.basket,
        digest=digest,
        name=ask.file.name,
        uploaded_at=desk.now,
    )
    desk.session.add(upload)
    return _kept(ask, upload.token, digest)


def drop_uploads(ask: DropUploads, desk: Desk) -> UploadsDropped:
    """Take files out of a basket; a token of another basket changes nothing."""
    gone = desk.session.scalars(
        delete(Upload)
        .where(Upload.basket == ask.basket, Upload.token.in_(ask.tokens))
        .returning(Upload.token)
    )
    return UploadsDropped(len(gone.all()))


def _kept(ask: StoreUpload, token: str, digest: str) -> UploadStored:
    return UploadStored(
        token=token,
        digest=digest,
        name=ask.file.name,
        size=len(ask.file.content),
        media_type=ask.file.media_type,
    )
