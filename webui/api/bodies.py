"""Reading what a program sent: strict JSON, with one Romanian sentence per wrong field."""

from typing import TypeVar

from flask import request
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails
from werkzeug.exceptions import BadRequest

from casework.errors import BadInput

LARGEST_BODY = 1_000_000
"""Fifty thousand letters, each written as a JSON escape, fit in."""

Model = TypeVar("Model", bound=BaseModel)

SENTENCES = {
    "missing": "Câmpul lipsește",
    "extra_forbidden": "Câmpul nu este cunoscut",
    "string_type": "Se așteaptă un text",
    "int_type": "Se așteaptă un număr întreg",
    "bool_type": "Se așteaptă true sau false",
    "tuple_type": "Se așteaptă o listă",
    "dict_type": "Se așteaptă un obiect",
    "model_type": "Se așteaptă un obiect",
    "date_type": "Se așteaptă o dată scrisă AAAA-LL-ZZ",
    "date_parsing": "Se așteaptă o dată scrisă AAAA-LL-ZZ",
    "date_from_datetime_parsing": "Se așteaptă o dată scrisă AAAA-LL-ZZ",
    "enum": "Alegeți una dintre: {expected}",
    "literal_error": "Alegeți una dintre: {expected}",
    "int_parsing": "Se așteaptă un număr întreg",
    "greater_than_equal": "Cel mai mic număr îngăduit este {ge}",
    "less_than_equal": "Cel mai mare număr îngăduit este {le}",
}


class Strict(BaseModel):
    """A body that is read without guessing: no unknown fields, no text for a number."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def read_body(model: type[Model]) -> Model:
    """Read the body of this request; raises BadInput, or answers 400 and 413."""
    request.max_content_length = LARGEST_BODY
    return read_json(model, request.get_data() or b"{}")


def read_json(model: type[Model], raw: bytes, within: str = "") -> Model:
    """Read JSON as a model; raises BadInput with the path of each wrong field."""
    try:
        return model.model_validate_json(raw)
    except ValidationError as wrong:
        details = wrong.errors(include_url=False)
    if any(detail["type"] == "json_invalid" for detail in details):
        raise BadRequest
    raise BadInput({_path(within, detail): _sentence(detail) for detail in details})


def read_query(model: type[Model]) -> Model:
    """Read the query string as a model, where a number is written as text."""
    try:
        return model.model_validate(request.args.to_dict(), strict=False)
    except ValidationError as wrong:
        details = wrong.errors(include_url=False)
    raise BadInput({_path("", detail): _sentence(detail) for detail in details})


def _path(within: str, detail: ErrorDetails) -> str:
    return ".".join(str(part) for part in (within, *detail["loc"]) if part != "") or "body"


def _sentence(detail: ErrorDetails) -> str:
    template = SENTENCES.get(detail["type"], "Valoarea nu este bună")
    return template.format_map({"expected": "", **detail.get("ctx", {})}).replace(" or ", " sau ")
