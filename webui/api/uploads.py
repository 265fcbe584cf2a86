"""Files by program: uploaded first, named by a petition afterwards."""

from flask import Response, jsonify, request

from casework.channels.filing import FiledFile
from casework.channels.uploads import checked_file
from casework.desk import CITIZEN
from casework.errors import BadInput
from casework.queries.waiting_files import waiting_files
from casework.usecases.store_upload import StoreUpload, new_basket, store_upload
from webui.access import anyone, office
from webui.api.blueprint import api
from webui.api.schemas import FileUploaded

UNKNOWN = "Un fișier numit nu există sau a fost șters după 48 de ore; încărcați-l din nou"
NOTHING_SENT = "Trimiteți un fișier în câmpul „file”"


@api.post("/uploads")
@anyone
def upload_file() -> Response:
    """Keep a file for 48 hours and give the id by which a petition names it."""
    sent = request.files.get("file")
    if sent is None:
        raise BadInput({"file": NOTHING_SENT})
    try:
        file = checked_file(
            sent.filename or "", sent.read(), limit_mb=office().settings.upload_limit_mb
        )
    except BadInput as wrong:
        raise BadInput({"file": wrong.errors["files"]}) from wrong
    kept = office().perform(store_upload, StoreUpload(file=file, basket=new_basket()), CITIZEN)
    reply = FileUploaded(id=kept.token, name=kept.name, size=kept.size, media_type=kept.media_type)
    response = jsonify(reply.model_dump(mode="json"))
    response.status_code = 201
    return response


def taken_up(ids: tuple[str, ...]) -> tuple[FiledFile, ...]:
    """Give the uploaded files that a petition names; raises BadInput for one that is gone."""
    found = office().ask(waiting_files, ids, office().clock.now())
    if len(found) != len(set(ids)):
        raise BadInput({"files": UNKNOWN})
    return found
