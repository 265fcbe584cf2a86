"""Writing what is answered: JSON in the order of the models, with letters as letters."""

import json
from typing import TypeAlias

from flask import Response
from pydantic import BaseModel

MEDIA_TYPE = "application/json"
Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


def replied(reply: BaseModel, status: int = 200) -> Response:
    """Answer with a model; what was never set in it is left out."""
    return written(reply.model_dump(mode="json", exclude_unset=True), status)


def written(document: Json, status: int, media_type: str = MEDIA_TYPE) -> Response:
    """Answer with a document."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return Response(text + "\n", status=status, mimetype=media_type)
