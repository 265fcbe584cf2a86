"""The OpenAPI 3.1 document, built from the models that read and write the bodies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from flask import Response
from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from webui.access import anyone
from webui.api.acts import CARRIED_OUT, ActBody
from webui.api.blueprint import api
from webui.api.problems import MEDIA_TYPE
from webui.api.replies import Json, written
from webui.api.schemas import (
    FileUploaded,
    NewPetition,
    PetitionRegistered,
    PetitionStatus,
    Problem,
)
from webui.api.sheets import ActDone, Departments, Rows, Sheet
from webui.shared.term_document import TermProof
from workflows.petition.states import State
from workflows.petition.transitions import TRIGGERS

VERSION = "1.0"
REFERENCE = "#/components/schemas/{model}"
PROBLEMS = {
    400: "Cererea nu poate fi citită",
    401: "Cheia de acces lipsește, a expirat sau a fost retrasă",
    404: "Nu există sau nu vă este accesibil",
    409: "Legea nu permite, lipsește un motiv scris sau petiția s-a schimbat între timp",
    413: "Cererea este prea mare",
    422: "Câmpuri completate greșit, cu o propoziție pentru fiecare",
    429: "Prea multe încercări",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter in the path, in the query or in a header."""

    name: str
    place: str
    schema: Mapping[str, Json]
    says: str = ""

    def document(self) -> dict[str, Json]:
        """Give the parameter as OpenAPI writes it."""
        return {
            "name": self.name,
            "in": self.place,
            "required": self.place == "path",
            "description": self.says,
            "schema": dict(self.schema),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method on one path: what it takes, what it answers and how it fails."""

    method: str
    path: str
    name: str
    says: str
    reply: type[BaseModel] | Mapping[str, Json]
    status: int = 200
    body: Mapping[str, Json] | None = None
    parameters: Sequence[Parameter] = ()
    fails: Sequence[int] = ()
    for_staff: str = ""
    media_type: str = "application/json"

    def document(self) -> dict[str, Json]:
        """Give the operation as OpenAPI writes it."""
        replies: dict[str, Json] = {
            str(self.status): {
                "description": self.says,
                "content": {self.media_type: {"schema": _schema(self.reply)}},
            }
        }
        replies |= {str(status): _problem(PROBLEMS[status]) for status in self.fails}
        document: dict[str, Json] = {
            "operationId": self.name,
            "summary": self.says,
            "responses": replies,
            "parameters": [parameter.document() for parameter in self.parameters],
            "security": [{self.for_staff: []}] if self.for_staff else [],
        }
        if self.body is not None:
            document["requestBody"] = dict(self.body)
        return document


INTEGER: Mapping[str, Json] = {"type": "integer"}
TEXT: Mapping[str, Json] = {"type": "string"}
KEY = Parameter(
    name="Idempotency-Key",
    place="header",
    schema={"type": "string", "maxLength": 200},
    says="Aceeași cheie și aceeași cerere dau același răspuns, timp de 24 de ore",
)
PETITION_ID = Parameter(name="petition_id", place="path", schema=INTEGER)
STATES: list[Json] = [state.value for state in State if state is not State.ARRIVAL]
ACT_NAMES: list[Json] = list(TRIGGERS)
FILE: Mapping[str, Json] = {
    "required": True,
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "required": ["file"],
                "properties": {
                    "file": {"type": "string", "contentMediaType": "application/octet-stream"}
                },
            }
        }
    },
}


def _schema(model: type[BaseModel] | Mapping[str, Json]) -> Json:
    if isinstance(model, Mapping):
        return dict(model)
    return {"$ref": REFERENCE.format(model=model.__name__)}


def _json_body(schema: Json) -> Mapping[str, Json]:
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def _problem(says: str) -> Json:
    return {"description": says, "content": {MEDIA_TYPE: {"schema": _schema(Problem)}}}


def _query(name: str, schema: Mapping[str, Json], says: str) -> Parameter:
    return Parameter(name=name, place="query", schema=schema, says=says)


def _act_body() -> Json:
    """Allow any act's fields, each model under the name of its trigger."""
    fields = [_schema(offered.fields) for offered in CARRIED_OUT.values()]
    unique = [schema for place, schema in enumerate(fields) if schema not in fields[:place]]
    return {
        "allOf": [_schema(ActBody)],
        "properties": {"fields": {"anyOf": unique}},
        "description": "Câmpurile pe fiecare act: "
        + ", ".join(f"{name} – {offered.fields.__name__}" for name, offered in CARRIED_OUT.items()),
    }


OPENING = (
    _query("number", TEXT, "Numărul de registru, cu data"),
    _query("code", TEXT, "Codul de acces; mai bine în antet"),
    Parameter(name="X-Access-Code", place="header", schema=TEXT, says="Codul de acces"),
)
OPERATIONS: tuple[Operation, ...] = (
    Operation(
        method="post",
        path="/petitions",
        name="filePetition",
        says="Petiția este înregistrată și termenul curge",
        reply=PetitionRegistered,
        status=201,
        body=_json_body(_schema(NewPetition)),
        parameters=(KEY,),
        fails=(400, 409, 413, 422),
    ),
    Operation(
        method="get",
        path="/petitions",
        name="listPetitions",
        says="O pagină din petițiile pe care le vedeți sau, cu number, o singură petiție",
        reply={"oneOf": [_schema(Rows), _schema(Sheet)]},
        parameters=(
            _query("state", {"type": "string", "enum": STATES}, "Numai petițiile din starea dată"),
            _query("department", INTEGER, "Numai petițiile unui compartiment"),
            _query("cursor", TEXT, "Valoarea next a paginii dinainte"),
            _query("limit", {"type": "integer", "minimum": 1, "maximum": 200}, "Câte pe pagină"),
            _query("number", TEXT, "Numărul de registru, de exemplu 118.204/23.11.2026"),
        ),
        fails=(401, 404, 422),
        for_staff="token",
    ),
    Operation(
        method="get",
        path="/petitions/{petition_id}",
        name="readPetition",
        says="O petiție întreagă, cu actele permise și cele refuzate",
        reply=Sheet,
        parameters=(PETITION_ID,),
        fails=(401, 404),
        for_staff="token",
    ),
    Operation(
        method="get",
        path="/petitions/{petition_id}/term",
        name="readTerm",
        says="Fișa termenului: cum s-au calculat datele, zi cu zi",
        reply=TermProof,
        parameters=(PETITION_ID,),
        fails=(401, 404),
        for_staff="token",
    ),
    Operation(
        method="post",
        path="/petitions/{petition_id}/acts/{trigger}",
        name="act",
        says="Actul s-a făcut",
        reply=ActDone,
        body=_json_body(_act_body()),
        parameters=(
            PETITION_ID,
            Parameter(name="trigger", place="path", schema={"type": "string", "enum": ACT_NAMES}),
            KEY,
        ),
        fails=(400, 401, 404, 409, 413, 422),
        for_staff="token",
    ),
    Operation(
        method="get",
        path="/departments",
        name="listDepartments",
        says="Organigrama de azi, cu persoanele cărora li se pot atribui petiții",
        reply=Departments,
        fails=(401,),
        for_staff="token",
    ),
    Operation(
        method="post",
        path="/uploads",
        name="uploadFile",
        says="Fișierul este păstrat 48 de ore, până când o petiție îl numește",
        reply=FileUploaded,
        status=201,
        body=FILE,
        parameters=(KEY,),
        fails=(413, 422),
    ),
    Operation(
        method="get",
        path="/status",
        name="readStatus",
        says="Unde a ajuns petiția; cu codul de acces, și ce cuprinde",
        reply=PetitionStatus,
        parameters=OPENING,
        fails=(404, 429),
    ),
    Operation(
        method="get",
        path="/status/letters/{letter}",
        name="readLetter",
        says="Scrisoarea, pentru cine are codul de acces",
        reply={"type": "string", "contentMediaType": "application/pdf"},
        parameters=(Parameter(name="letter", place="path", schema=INTEGER), *OPENING),
        fails=(404, 429),
        media_type="application/pdf",
    ),
    Operation(
        method="get",
        path="/openapi.json",
        name="readDocument",
        says="Acest document",
        reply={"type": "object"},
    ),
)


@api.get("/openapi.json")
@anyone
def openapi() -> Response:
    """Describe the whole counter to a program."""
    return written(document(), 200)


@cache
def document() -> dict[str, Json]:
    """Build the document once."""
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Petiții: ghișeul pentru programe",
            "version": VERSION,
            "description": "Răspunsurile rele sunt documente application/problem+json.",
        },
        "servers": [{"url": "/api/v1"}],
        "paths": _paths(OPERATIONS),
        "components": {
            "schemas": _components(),
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "Cheia dată de comanda „casework token create”",
                }
            },
        },
    }


def _paths(operations: Iterable[Operation]) -> Json:
    paths: dict[str, dict[str, Json]] = {}
    for operation in operations:
        paths.setdefault(operation.path, {})[operation.method] = operation.document()
    return {path: dict(methods) for path, methods in paths.items()}


def _components() -> Json:
    """Give the schema of every model: what is read first, then what is written."""
    read: list[type[BaseModel]] = [NewPetition, ActBody]
    read += [offered.fields for offered in CARRIED_OUT.values()]
    written: list[type[BaseModel]] = [PetitionRegistered, FileUploaded, PetitionStatus, Problem]
    written += [Rows, Sheet, TermProof, ActDone, Departments]
    modes: list[tuple[type[BaseModel], JsonSchemaMode]] = [
        (model, "validation") for model in dict.fromkeys(read)
    ]
    modes += [(model, "serialization") for model in written]
    _, schemas = models_json_schema(modes, ref_template=REFERENCE)
    found: Json = schemas["$defs"]
    return found
