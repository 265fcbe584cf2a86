"""Uploaded files that still wait for the petition that will name them."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.channels.filing import FiledFile
from casework.records.stored_file import StoredFile
from casework.records.upload import Upload

WAITS = timedelta(hours=48)


def waiting_files(
    session: Session, tokens: tuple[str, ...], now: datetime
) -> tuple[FiledFile, ...]:
    """Give the files behind some upload tokens, in that order; those not there are left out."""
    query = (
        select(Upload.token, Upload.name, StoredFile.digest, StoredFile.media_type)
        .join(StoredFile, StoredFile.digest == Upload.digest)
        .where(Upload.token.in_(tokens), Upload.uploaded_at > now - WAITS)
    )
    found = {
        token: FiledFile(
            digest=digest,
            name=name,
            role="photo" if media_type.startswith("image/") else "document",
        )
        for token, name, digest, media_type in session.execute(query)
    }
    return tuple(found[token] for token in dict.fromkeys(tokens) if token in found)
