"""What every answer carries, what no log holds, and what crosses the wire."""

import gzip
import logging
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from flask import request
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from casework.store.database import reading
from tests.hall import a_hall
from tests.web.sessions import sign_in_as
from webui import create_app
from webui.access import anyone

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from casework.bootstrap import Office

PAGES = ["/birou/intrare", "/nu-exista", "/health/live", "/api/v1/nu-exista"]
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
PACKED = {"Accept-Encoding": "gzip"}


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_the_strict_headers(path: str, client: "FlaskClient") -> None:
    headers = client.get(path).headers

    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert re.fullmatch(r"[0-9a-f]{16}", headers["X-Request-Id"])


def test_no_page_holds_inline_script_or_style(
    client: "FlaskClient", sqlite_office: "Office"
) -> None:
    sign_in_as(client, a_hall(sqlite_office).staff["registrator"])
    for path in ("/birou/intrari", "/birou/cauta?q=x", "/nu-exista"):
        page = client.get(path).get_data(as_text=True)
        assert re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]+src=)", page) is None


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(
    client: "FlaskClient",
) -> None:
    cookie = client.get("/birou/intrare").headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_behind_https_the_cookie_never_crosses_the_wire_open(sqlite_office: "Office") -> None:
    settings = replace(sqlite_office.settings, secure_cookies=True)
    client = create_app(replace(sqlite_office, settings=settings)).test_client()

    assert "Secure" in client.get("/birou/intrare").headers["Set-Cookie"]


@pytest.mark.parametrize(("hops", "scheme"), [(0, "http"), (1, "https")])
def test_only_as_many_proxies_are_believed_as_were_named(
    hops: int, scheme: str, sqlite_office: "Office"
) -> None:
    settings = replace(sqlite_office.settings, trusted_proxies=hops)
    app = create_app(replace(sqlite_office, settings=settings))
    app.add_url_rule("/schema", "scheme", anyone(lambda: request.scheme))
    answer = app.test_client().get("/schema", headers={"X-Forwarded-Proto": "https"})

    assert answer.text == scheme


def test_the_log_holds_neither_queries_nor_paths_with_secrets(
    client: "FlaskClient", caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="casework.web"):
        client.get("/birou/cauta?q=Elena+Munteanu")
        client.get("/confirma/a-token-that-opens-a-petition")
        client.get("/nu-exista/Elena")

    assert "Elena" not in caplog.text
    assert "a-token" not in caplog.text
    assert "GET /birou/cauta 302" in caplog.text


def test_pages_of_the_staff_are_never_stored(
    client: "FlaskClient", sqlite_office: "Office"
) -> None:
    sign_in_as(client, a_hall(sqlite_office).staff["primar"])

    assert client.get("/birou/lucrari").headers["Cache-Control"] == "private, no-store"
    assert client.get("/birou/intrare").headers["Cache-Control"] != "public"


def test_static_files_are_kept_for_long_and_pages_name_their_content(
    client: "FlaskClient",
) -> None:
    page = client.get("/birou/intrare").get_data(as_text=True)
    style = re.search(r'href="(/static/registru\.css\?v=[0-9a-f]{8})"', page)
    assert style is not None

    with client.get(style[1], headers=PACKED) as answer:
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["Content-Encoding"] == "gzip"
        assert b".ps-dosar" in gzip.decompress(answer.get_data())
    with client.get("/static/registru.css") as answer:
        assert "immutable" not in answer.headers["Cache-Control"]


def test_pages_travel_packed_and_say_that_they_vary(client: "FlaskClient") -> None:
    plain, packed = client.get("/birou/intrare"), client.get("/birou/intrare", headers=PACKED)

    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding, Cookie"
    assert b"Intrare pentru" in gzip.decompress(packed.get_data())
    assert len(packed.get_data()) < len(plain.get_data()) / 2
    assert "Content-Encoding" not in client.get("/health/live", headers=PACKED).headers


def test_the_fonts_and_the_first_page_of_the_staff_fit_the_budget(client: "FlaskClient") -> None:
    page = client.get("/birou/intrare", headers=PACKED)
    html = gzip.decompress(page.get_data()).decode()
    names = set(re.findall(r'(?:href|src)="(/static/[^"#]+)', html))
    with client.get("/static/registru.css") as answer:
        style = answer.get_data(as_text=True)
    names |= {f"/static/{name}" for name in re.findall(r"url\(\"?([^)\"]+woff2)", style)}
    total = len(page.get_data())
    for name in names:
        with client.get(name, headers=PACKED) as answer:
            assert answer.status_code == 200, name
            total += len(answer.get_data())

    assert total <= 150_000


def test_the_health_of_the_process_needs_nobody_to_sign_in(client: "FlaskClient") -> None:
    assert client.get("/health/live").json == {"status": "ok"}
    ready = client.get("/health/ready")
    assert ready.status_code == 200
    assert ready.json == {"status": "ok", "database": True, "migrated": True}


def test_an_error_of_the_database_never_tells_what_was_typed(sqlite_office: "Office") -> None:
    query = text("SELECT * FROM no_such_table WHERE name = :name")

    with pytest.raises(OperationalError) as caught, reading(sqlite_office.engine) as session:
        session.execute(query, {"name": "Elena Munteanu"})

    assert "Elena" not in str(caught.value)
