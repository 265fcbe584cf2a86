"""The status page: by number the bare stage, by code the petition; unknown and wrong are one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import Engine, event, update

import webui
from casework.bootstrap import Office
from casework.records.institution import Institution
from casework.records.petition import Petition
from casework.store.database import writing
from tests.cases import TheCase, a_case
from tests.clocks import MovableClock
from tests.hall import a_hall
from tests.web.visitor import words


@pytest.fixture
def case(sqlite_office: Office) -> TheCase:
    return a_case(sqlite_office, a_hall(sqlite_office)).about("Copac uscat").assigned()


@pytest.fixture
def citizen(client: FlaskClient) -> FlaskClient:
    client.application.config["WTF_CSRF_ENABLED"] = False
    return client


def change(office: Office, statement: object) -> None:
    with writing(office.engine) as session:
        session.execute(statement)  # type: ignore[call-overload]
        session.commit()


def test_the_empty_page_asks_for_the_number(citizen: FlaskClient, case: TheCase) -> None:
    page = citizen.get("/stare")

    assert page.status_code == 200
    assert "Numărul de înregistrare" in words(page)


def test_the_number_shows_stage_department_and_one_date(
    citizen: FlaskClient, case: TheCase
) -> None:
    said = words(citizen.get("/stare", query_string={"nr": case.number}))

    assert "Lucrăm la răspuns" in said
    assert "Spații verzi" in said
    assert "luni, 28 decembrie 2026" in said
    assert "24 decembrie" not in said


def test_the_number_alone_shows_nothing_personal(citizen: FlaskClient, case: TheCase) -> None:
    said = words(citizen.get("/stare", query_string={"nr": case.number}))

    assert "Copac uscat" not in said
    assert "@" not in said


@pytest.mark.parametrize("typed", ["999.999/24.11.2026", "118.204/23.11.2026"])
def test_an_unknown_number_or_date_is_unknown(
    citizen: FlaskClient, case: TheCase, typed: str
) -> None:
    page = citizen.get("/stare", query_string={"nr": typed})

    assert page.status_code == 404
    assert "Nu găsim o petiție" in words(page)


def test_a_number_without_its_date_asks_for_the_date(citizen: FlaskClient, case: TheCase) -> None:
    page = citizen.get("/stare", query_string={"nr": "118204"})

    assert page.status_code == 422
    assert "Scrieți și data" in words(page)


def test_nonsense_keeps_what_was_typed(citizen: FlaskClient, case: TheCase) -> None:
    page = citizen.get("/stare", query_string={"nr": "petiția mea"})

    assert page.status_code == 422
    assert 'value="petiția mea"' in page.get_data(as_text=True)


def test_a_wrong_code_reads_as_an_unknown_number(citizen: FlaskClient, case: TheCase) -> None:
    wrong = citizen.post("/stare", data={"nr": case.number, "cod": "AAAA-AAAA"})
    unknown = citizen.post("/stare", data={"nr": "999.999/24.11.2026", "cod": "AAAA-AAAA"})

    assert wrong.status_code == unknown.status_code == 404
    assert words(wrong).replace(case.number, "") == words(unknown).replace("999.999/24.11.2026", "")


def statements(engine: Engine, citizen: FlaskClient, number: str, code: str) -> list[str]:
    seen: list[str] = []

    def note(*args: object) -> None:
        seen.append(str(args[2]))

    event.listen(engine, "before_cursor_execute", note)
    citizen.post("/stare", data={"nr": number, "cod": code})
    event.remove(engine, "before_cursor_execute", note)
    return seen


def test_unknown_and_wrong_cost_the_same_statements(
    citizen: FlaskClient, case: TheCase, sqlite_office: Office
) -> None:
    engine = sqlite_office.engine
    wrong = statements(engine, citizen, case.number, "AAAA-AAAA")
    unknown = statements(engine, citizen, "999.999/24.11.2026", "AAAA-AAAA")

    assert wrong == unknown


def test_a_restricted_petition_is_unknown_without_its_code(
    citizen: FlaskClient, case: TheCase, sqlite_office: Office
) -> None:
    change(sqlite_office, update(Petition).values(restricted=True))

    assert citizen.get("/stare", query_string={"nr": case.number}).status_code == 404


def test_a_hall_may_ask_for_the_code_always(
    citizen: FlaskClient, case: TheCase, sqlite_office: Office
) -> None:
    change(sqlite_office, update(Institution).values(code_always=True))

    assert citizen.get("/stare", query_string={"nr": case.number}).status_code == 404


def test_the_code_opens_the_petition_with_or_without_hyphen(
    citizen: FlaskClient, case: TheCase
) -> None:
    code = case.access_code.replace("-", "").lower()
    page = citizen.post("/stare", data={"nr": case.number, "cod": code})

    assert page.status_code == 303
    assert "Copac uscat" in words(citizen.get(page.headers["Location"]))


def test_a_new_code_is_promised_in_the_same_words_to_everybody(
    citizen: FlaskClient, case: TheCase
) -> None:
    known = citizen.post("/stare/cod-nou", data={"nr": case.number}, follow_redirects=True)
    unknown = citizen.post(
        "/stare/cod-nou", data={"nr": "999.999/24.11.2026"}, follow_redirects=True
    )

    assert "am trimis acolo un cod nou" in words(known)
    assert "am trimis acolo un cod nou" in words(unknown)


def test_five_wrong_tries_are_enough_for_a_quarter_of_an_hour(
    sqlite_office: Office, case: TheCase, clock: MovableClock
) -> None:
    settings = replace(sqlite_office.settings, rate_limits=True)
    app = webui.create_app(replace(sqlite_office, settings=settings))
    app.config["WTF_CSRF_ENABLED"] = False
    citizen = app.test_client()
    for _ in range(5):
        citizen.post("/stare", data={"nr": case.number, "cod": "AAAA-AAAA"})

    stopped = citizen.post("/stare", data={"nr": case.number, "cod": case.access_code})
    clock.move_to(clock.now() + timedelta(minutes=16))
    later = citizen.post("/stare", data={"nr": case.number, "cod": case.access_code})

    assert stopped.status_code == 429
    assert "Prea multe încercări" in words(stopped)
    assert later.status_code == 303
