"""Scans that a clerk uploaded: in the vault at once, so that an error in the form loses none."""

from collections.abc import Iterable

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer
from werkzeug.datastructures import FileStorage

from casework.channels.uploads import checked_file
from casework.usecases.register_paper import Scan
from webui.access import office

MOST = 10


def kept_before(tickets: Iterable[str]) -> tuple[Scan, ...]:
    """Read back the scans of an earlier try; a ticket that is not ours is passed over."""
    found = (_scan(ticket) for ticket in tickets)
    return tuple(scan for scan in found if scan is not None)


def keep(uploads: Iterable[FileStorage]) -> tuple[Scan, ...]:
    """Put new scans in the vault; raises BadInput for what is no scan."""
    return tuple(_kept(upload) for upload in uploads if upload.filename)


def ticket_for(scan: Scan) -> str:
    """Give the hidden field by which the page hands a kept scan back."""
    return str(_serializer().dumps([scan.digest, scan.name, scan.media_type]))


def _kept(upload: FileStorage) -> Scan:
    limit = office().settings.upload_limit_mb
    checked = checked_file(upload.filename or "scan", upload.read(), limit_mb=limit)
    return Scan(
        digest=office().vault.put(checked.content),
        name=checked.name,
        media_type=checked.media_type,
    )


def _scan(ticket: str) -> Scan | None:
    try:
        digest, name, media_type = _serializer().loads(ticket)
    except (BadSignature, ValueError):
        return None
    return Scan(digest=str(digest), name=str(name), media_type=str(media_type))


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt="scan")
