"""Files of an unfinished form: kept at once, listed, taken out, shown small to their sender."""

from collections.abc import Iterable
from typing import Final

from flask import Response, make_response, session
from werkzeug.datastructures import FileStorage

from casework.channels.pictures import made_small
from casework.channels.uploads import checked_file
from casework.desk import CITIZEN
from casework.errors import BadInput, NotFound
from casework.queries.uploads import WaitingFile, basket_file, basket_files
from casework.usecases.store_upload import (
    DropUploads,
    StoreUpload,
    drop_uploads,
    new_basket,
    store_upload,
)
from webui.access import anyone, office
from webui.citizen.blueprint import citizen

BASKETS: Final = "baskets"
MOST_BASKETS: Final = 5


@citizen.get("/sesizare/fisier/<token>")
@anyone
def thumbnail(token: str) -> Response:
    """Show a picture small, to the session that sent it and to no other."""
    found = office().ask(basket_file, _baskets(), token)
    if not found.is_picture:
        raise NotFound("nu este o imagine")
    response = make_response(made_small(office().vault.get(found.digest)))
    response.mimetype = "image/jpeg"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def own_basket(named: str | None) -> str:
    """Give the basket that the form names if it is this session's, or else a new one."""
    known = _baskets()
    if named in known:
        return str(named)
    fresh = new_basket()
    session[BASKETS] = [*known, fresh][-MOST_BASKETS:]
    return fresh


def waiting(basket: str) -> tuple[WaitingFile, ...]:
    """List the files of a basket."""
    return office().ask(basket_files, basket, office().clock.now())


def keep(basket: str, sent: Iterable[FileStorage]) -> tuple[str, ...]:
    """Keep every file that may be kept; says, one sentence each, why the others may not."""
    refused: list[str] = []
    for file in sent:
        if not file.filename:
            continue
        try:
            _keep_one(basket, file)
        except BadInput as why:
            refused.extend(why.errors.values())
    return tuple(refused)


def take_out(basket: str, tokens: tuple[str, ...]) -> None:
    """Take files out of a basket."""
    office().perform(drop_uploads, DropUploads(basket=basket, tokens=tokens), CITIZEN)


def _keep_one(basket: str, file: FileStorage) -> None:
    limit = office().settings.upload_limit_mb
    checked = checked_file(file.filename or "", file.read(), limit_mb=limit)
    office().perform(store_upload, StoreUpload(file=checked, basket=basket), CITIZEN)


def _baskets() -> tuple[str, ...]:
    return tuple(session.get(BASKETS, ()))
