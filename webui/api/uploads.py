"""Files by program: uploaded first, named by a petition afterwards."""

from flask import Response, request

from casework.channels.filing import FiledFile
from casework.channels.uploads import checked_file
from casework.desk import CITIZEN
from casework.errors import BadInput
from casework.queries.waiting_files import waiting_files
from casework.usecases.store_upload import StoreUpload, new_basket, store_upload
from webui.access import anyone, office
from webui.api.blueprint import api
from webui.api.replies import replied
from webui.api.schemas import FileUploaded

UNKNOWN = "Un fișier numit nu există sau a fost șters după 48 de ore; încărcați-l din nou"
NO_FILE = "Trimiteți fișierul ca multipart/form-data, în câmpul „file”"


@api.post("/uploads")
@anyone
def upload() -> Response:
    """Look into one file and keep it for 48 hours."""
    sent = request.files.get("file")
    if sent is None:
        raise BadInput({"file": NO_FILE})
    limit = office().settings.upload_limit_mb
    try:
        file = checked_file(sent.filename or "", sent.stream.read(), limit_mb=limit)
    except BadInput as wrong:
        raise BadInput({"file": " ".join(wrong.errors.values())}) from wrong
    stored = office().perform(store_upload, StoreUpload(file=file, basket=new_basket()), CITIZEN)
    reply = FileUploaded(
        id=stored.token, name=stored.name, size=stored.size, media_type=stored.media_type
    )
    return replied(reply, 201)


def taken_up(ids: tuple[str, ...]) -> tuple[FiledFile, ...]:
    """Give the uploaded files that a petition names; raises BadInput for one that is gone."""
    found = office().ask(waiting_files, ids, office().clock.now())
    if len(found) != len(set(ids)):
        raise BadInput({"files": UNKNOWN})
    return found
