"""What a reader is told when something went wrong: one clear sentence, nothing typed is lost."""

from typing import TYPE_CHECKING

import pytest
from flask import Flask, abort, request
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from casework.errors import BadInput, Conflict, NotFound, NotReady
from tests.hall import a_hall
from tests.web.sessions import sign_in_as
from tests.web.visitor import words
from webui.access import anyone, only
from workflows.roles import Role

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from casework.bootstrap import Office

CHANGED = "miercuri, 16 dec., 15:20: Atribuie – petiția este atribuită"
ERRORS = {
    "not-found": NotFound("nu există"),
    "conflict": Conflict((CHANGED,)),
    "bad-input": BadInput({"name": "Scrieți numele"}),
    "not-ready": NotReady("Registrul nu este deschis."),
    "bug": RuntimeError("a bug with a secret in it"),
    "away": OperationalError("select 1", {}, Exception("gone")),
}
EXPECTED = [
    ("not-found", 404, "Pagina nu există"),
    ("conflict", 409, CHANGED),
    ("bad-input", 422, "Scrieți numele"),
    ("not-ready", 503, "Registrul nu este deschis."),
    ("bug", 500, "Ceva nu a mers la noi"),
    ("away", 503, "Nu s-a pierdut nimic"),
]


def raising(name: str) -> str:
    raise ERRORS[name]


@pytest.fixture
def broken(client: "FlaskClient") -> "FlaskClient":
    """The site with a page for each thing that can go wrong, for everybody and for the staff."""
    app: Flask = client.application
    app.testing = False
    app.config["WTF_CSRF_ENABLED"] = False
    methods = ["GET", "POST"]
    app.add_url_rule("/stricat/<name>", "broken", anyone(raising), methods=methods)
    app.add_url_rule("/api/v1/stricat/<name>", "broken_api", anyone(raising), methods=methods)
    inside = only(Role.HEAD)(lambda name: raising(name))
    app.add_url_rule("/birou/stricat/<name>", "broken_staff", inside, methods=methods)
    app.add_url_rule("/cod/<int:code>", "code", anyone(lambda code: abort(code)), methods=methods)
    app.add_url_rule("/mare", "large", anyone(lambda: str(len(request.form))), methods=["POST"])
    return client


@pytest.mark.parametrize(("name", "status", "sentence"), EXPECTED)
def test_each_error_has_its_status_and_sentence(
    name: str, status: int, sentence: str, broken: "FlaskClient"
) -> None:
    answer = broken.get(f"/stricat/{name}")

    assert answer.status_code == status
    assert sentence in words(answer)
    assert "secret" not in words(answer)


def test_the_log_names_the_place_of_a_bug_and_not_what_it_was_about(
    broken: "FlaskClient", caplog: pytest.LogCaptureFixture
) -> None:
    broken.get("/stricat/bug")

    assert "RuntimeError" in caplog.text
    assert "in raising" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize(("name", "status", "sentence"), EXPECTED)
def test_programs_get_a_problem_document(
    name: str, status: int, sentence: str, broken: "FlaskClient"
) -> None:
    answer = broken.get(f"/api/v1/stricat/{name}")

    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    assert answer.json is not None
    assert answer.json["status"] == status


@pytest.mark.parametrize("code", [400, 401, 403, 404, 405, 410, 413, 429, 500, 503])
def test_every_code_has_a_romanian_page(code: int, broken: "FlaskClient") -> None:
    answer = broken.get(f"/cod/{code}")

    assert answer.status_code == code
    assert '<html lang="ro"' in answer.get_data(as_text=True)


@pytest.mark.parametrize("name", ["conflict", "bad-input", "away"])
def test_what_was_typed_is_given_back_to_be_copied(name: str, broken: "FlaskClient") -> None:
    fields = {"text": "Trei pagini scrise <cu grijă>", "csrf_token": "x", "parola": "y9z"}
    page = broken.post(f"/stricat/{name}", data=fields).get_data(as_text=True)

    assert "Trei pagini scrise &lt;cu grijă&gt;" in page
    assert "y9z" not in page


def test_a_conflict_leads_to_the_case_as_it_is_now(
    broken: "FlaskClient", sqlite_office: "Office"
) -> None:
    sign_in_as(broken, a_hall(sqlite_office).staff["primar"])
    headers = {"Referer": "http://localhost/birou/lucrari?pagina=2"}
    page = broken.post("/birou/stricat/conflict", headers=headers).get_data(as_text=True)

    assert 'href="/birou/lucrari?pagina=2"' in page
    assert "Ieșire" in page


def test_a_page_of_the_staff_is_404_in_the_frame_of_the_staff(
    broken: "FlaskClient", sqlite_office: "Office"
) -> None:
    sign_in_as(broken, a_hall(sqlite_office).staff["primar"])

    assert "Ieșire" in words(broken.get("/birou/dosar/404"))


def test_without_the_database_the_page_is_503_and_says_that_nothing_is_lost(
    client: "FlaskClient", sqlite_office: "Office", monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = a_hall(sqlite_office)
    sign_in_as(client, hall.staff["primar"])

    def gone(*_: object, **__: object) -> None:
        raise OperationalError("connect", {}, Exception("connection refused"))

    monkeypatch.setattr(Engine, "connect", gone)
    answers = [client.get(path) for path in ("/birou/lucrari", "/birou/dosar/1", "/birou/")]

    assert {answer.status_code for answer in answers} == {503}
    assert "Nu s-a pierdut nimic" in words(answers[0])
    assert answers[0].headers["Retry-After"] == "60"
    assert client.get("/health/live").status_code == 200
    assert client.get("/health/ready").status_code == 503
    token = {"Authorization": "Bearer whatever"}
    assert client.get("/api/v1/petitions", headers=token).status_code == 503


def test_a_form_without_its_token_is_refused_in_a_sentence(client: "FlaskClient") -> None:
    answer = client.post("/birou/intrare", data={"username": "primar"})

    assert answer.status_code == 400
    assert "Trimiteți formularul încă o dată" in words(answer)


def test_a_body_over_the_limit_is_413(broken: "FlaskClient") -> None:
    broken.application.config["MAX_CONTENT_LENGTH"] = 1000
    answer = broken.post("/mare", data={"text": "x" * 2000})

    assert answer.status_code == 413
    assert "Fișierele sunt prea mari" in words(answer)


def test_a_number_longer_than_any_row_has_is_no_page(
    client: "FlaskClient", sqlite_office: "Office"
) -> None:
    sign_in_as(client, a_hall(sqlite_office).staff["primar"])

    assert client.get("/birou/dosar/99999999999999999999999").status_code == 404
