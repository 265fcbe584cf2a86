"""/api/v1/openapi.json: every route is in it, every reference leads somewhere, examples hold."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from pydantic import BaseModel

from webui.api.acts import CARRIED_OUT, ActBody
from webui.api.openapi import document
from webui.api.schemas import FileUploaded, NewPetition, PetitionRegistered, PetitionStatus, Problem
from workflows.petition.transitions import CARRIED
from workflows.roles import Role

WITH_EXAMPLE = (NewPetition, PetitionRegistered, FileUploaded, PetitionStatus, Problem)
SPEC: Any = document()

PETITIONER = frozenset({Role.PETITIONER})
"""Acts that no member of staff does have no form and no field for programs."""


def nodes(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def test_the_document_is_served_to_anybody(client: FlaskClient) -> None:
    reply = client.get("/api/v1/openapi.json")

    assert reply.status_code == 200
    assert reply.json == SPEC
    assert reply.json["openapi"].startswith("3.1")


def test_every_route_of_the_counter_is_described(client: FlaskClient) -> None:
    routes = {
        (re.sub(r"<(?:int:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in client.application.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }

    described = {
        (f"/api/v1{path}", method) for path, methods in SPEC["paths"].items() for method in methods
    }
    assert described == routes


def test_every_reference_leads_to_a_schema() -> None:
    references = {node["$ref"] for node in nodes(SPEC) if "$ref" in node}

    schemas = SPEC["components"]["schemas"]
    assert references
    assert {ref.removeprefix("#/components/schemas/") for ref in references} <= schemas.keys()


def test_every_parameter_of_a_path_is_declared() -> None:
    for path, methods in SPEC["paths"].items():
        for operation in methods.values():
            declared = {p["name"] for p in operation["parameters"] if p["in"] == "path"}
            assert declared == set(re.findall(r"{(\w+)}", path))


def test_operations_have_names_of_their_own() -> None:
    names = [node["operationId"] for node in nodes(SPEC["paths"]) if "operationId" in node]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("model", WITH_EXAMPLE, ids=lambda model: model.__name__)
def test_each_example_fits_its_model(model: type[BaseModel]) -> None:
    extra = model.model_config["json_schema_extra"]
    assert isinstance(extra, dict)

    model.model_validate(extra["example"], strict=False)


def test_every_act_of_the_straight_path_says_what_it_takes() -> None:
    offered = {act.trigger for act in CARRIED if act.by != PETITIONER} - {"register_arrival"}

    assert offered == CARRIED_OUT.keys()
    assert ActBody.__name__ in SPEC["components"]["schemas"]
    for act in CARRIED_OUT.values():
        assert act.fields.__name__ in SPEC["components"]["schemas"]
