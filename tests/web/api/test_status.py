"""GET /api/v1/status: the bare stage by number, the petition itself by code, else one answer."""

from dataclasses import replace
from urllib.parse import quote

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.records.petition import Petition
from casework.store.database import writing
from tests.cases import ACase
from tests.hall import a_hall
from tests.web.api.conftest import Program
from webui import create_app

BARE = {"number", "stage", "registered_on", "answer_by", "department", "answered"}


def at(number: str, rest: str = "") -> str:
    return f"/status?number={quote(number, safe='')}{rest}"


def test_the_number_alone_shows_the_bare_stage(case: ACase, public: Program) -> None:
    petition = case.assigned()

    reply = public.get(at(petition.number))

    assert reply.status_code == 200
    assert reply.json == {
        "number": "118.204/24.11.2026",
        "stage": "in_work",
        "registered_on": "2026-11-24",
        "answer_by": "2026-12-24",
        "department": "Spații verzi",
        "answered": False,
    }


@pytest.mark.parametrize("by_header", [True, False])
def test_the_code_shows_text_timeline_and_letters(
    case: ACase, public: Program, by_header: bool
) -> None:
    petition = case.dispatched()
    code = petition.access_code

    reply = (
        public.get(at(petition.number), **{"X-Access-Code": code})
        if by_header
        else public.get(at(petition.number, f"&code={code}"))
    )

    assert set(reply.json) == BARE | {"subject", "text", "timeline", "letters"}
    assert reply.json["answered"] is True
    assert reply.json["text"].startswith("Crengi căzute")
    assert [step["event"] for step in reply.json["timeline"]][-1] == "record_dispatch"
    assert reply.headers["Cache-Control"] == "no-store"


def test_a_letter_opens_with_the_code_and_not_without(case: ACase, public: Program) -> None:
    petition = case.dispatched()
    code = {"X-Access-Code": petition.access_code}
    letter = public.get(at(petition.number), **code).json["letters"][0]
    path = letter["url"].removeprefix("http://127.0.0.1:8000")

    opened = public.client.get(path, headers=code)
    shut = public.client.get(path)

    assert opened.data.startswith(b"%PDF-")
    assert shut.status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?number=",
        "?number=zero",
        "?number=118.204",
        "?number=118.999%2F24.11.2026",
        "?number=118.204%2F23.11.2026",
        "?number=118.204%2F24.11.2026&code=WRONG-CODE",
    ],
)
def test_unknown_and_refused_are_the_same_answer(case: ACase, public: Program, query: str) -> None:
    case.registered()

    reply = public.get(f"/status{query}")

    assert reply.status_code == 404
    assert reply.json == {
        "title": "Nu există",
        "status": 404,
        "detail": "Nu există sau nu vă este accesibil.",
    }


def test_a_restricted_petition_answers_as_unknown(
    case: ACase, public: Program, sqlite_office: Office
) -> None:
    petition = case.registered()
    with writing(sqlite_office.engine) as session:
        session.scalars(select(Petition)).one().restricted = True
        session.commit()

    assert public.get(at(petition.number)).status_code == 404
    opened = public.get(at(petition.number), **{"X-Access-Code": petition.access_code})
    assert opened.status_code == 200


def test_the_sixth_wrong_try_has_to_wait(sqlite_office: Office) -> None:
    limited = replace(sqlite_office, settings=replace(sqlite_office.settings, rate_limits=True))
    a_hall(limited)
    public = Program(create_app(limited).test_client())

    tries = [public.get(at("118.999/24.11.2026")).status_code for _ in range(6)]
    waiting = public.get(at("118.999/24.11.2026"))

    assert tries == [404, 404, 404, 404, 404, 429]
    assert int(waiting.headers["Retry-After"]) > 0
