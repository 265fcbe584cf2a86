"""/api/v1/uploads: a file first, and then the petition that names it."""

import io

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from casework.bootstrap import Office
from tests.files import PDF, PROGRAM, a_photo
from tests.hall import a_hall

PETITION = {
    "petitioner": {"kind": "person", "name": "Ana Marinescu", "email": "ana@example.org"},
    "text": "Iluminatul este stins.",
}


def sent(client: FlaskClient, name: str, content: bytes) -> TestResponse:
    return client.post("/api/v1/uploads", data={"file": (io.BytesIO(content), name)})


def test_a_file_is_kept_and_named_by_a_petition(client: FlaskClient, sqlite_office: Office) -> None:
    a_hall(sqlite_office)
    reply = sent(client, "felinar.png", a_photo())

    assert reply.status_code == 201
    assert reply.json is not None
    assert (reply.json["name"], reply.json["media_type"]) == ("felinar.jpg", "image/jpeg")
    filed = client.post("/api/v1/petitions", json={**PETITION, "files": [reply.json["id"]]})
    assert filed.status_code == 201


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("gol.pdf", b"", "este gol"),
        ("cerere.pdf", PROGRAM, "este un program"),
        ("cerere.pdf", PDF[:12], "este un PDF întrerupt"),
    ],
)
def test_a_bad_file_is_refused_in_words(
    client: FlaskClient, name: str, content: bytes, says: str
) -> None:
    reply = sent(client, name, content)

    assert (reply.status_code, reply.mimetype) == (422, "application/problem+json")
    assert reply.json is not None
    assert says in reply.json["errors"]["file"]


def test_a_request_without_a_file_is_told_so(client: FlaskClient) -> None:
    assert client.post("/api/v1/uploads").status_code == 422
