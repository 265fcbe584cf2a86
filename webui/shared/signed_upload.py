"""The PDF that a signer signed outside and uploads as the answer (art. 13)."""

from werkzeug.datastructures import FileStorage

from casework.channels.uploads import checked_file
from casework.errors import BadInput
from webui.access import office


def signed_document(upload: FileStorage | None) -> bytes | None:
    """Read it; raises BadInput under `signed_pdf` for an empty, torn or oversized file."""
    if upload is None or not upload.filename:
        return None
    limit = office().settings.upload_limit_mb
    try:
        return checked_file(upload.filename, upload.read(), limit_mb=limit).content
    except BadInput as wrong:
        raise BadInput({"signed_pdf": " ".join(wrong.errors.values())}) from wrong
