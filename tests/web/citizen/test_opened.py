"""The opened petition: text, answer and files for its author; nobody else's names."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

import webui
from casework.bootstrap import Office
from tests.cases import TheCase, a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from tests.web.visitor import words


@pytest.fixture
def hall(sqlite_office: Office) -> TestHall:
    return a_hall(sqlite_office)


@pytest.fixture
def citizen(client: FlaskClient) -> FlaskClient:
    client.application.config["WTF_CSRF_ENABLED"] = False
    return client


def open_with_code(citizen: FlaskClient, case: TheCase) -> str:
    page = citizen.post(
        "/stare", data={"nr": case.number, "cod": case.access_code}, follow_redirects=True
    )
    return words(page)


def test_before_the_answer_it_shows_text_and_stage(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    case = a_case(sqlite_office, hall).about("Copac uscat", "Plopul stă să cadă.").drafted()

    said = open_with_code(citizen, case)

    assert "Plopul stă să cadă." in said
    assert "Lucrăm la răspuns" in said
    assert "Răspunsul semnat" not in said


def test_a_drafted_answer_stays_inside(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    case = a_case(sqlite_office, hall).signed()

    said = open_with_code(citizen, case)

    assert "Răspunsul este semnat și urmează să plece" in said
    assert "Temei:" not in said.split("Depunerea")[0]


def test_after_dispatch_it_shows_the_answer_and_gives_the_letter(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    case = a_case(sqlite_office, hall).dispatched()

    said = open_with_code(citizen, case)
    html = citizen.get("/stare/petitia").get_data(as_text=True)
    address = html.split("Răspunsul semnat")[0].rpartition('href="/stare/petitia/fisier/')[2]
    letter = citizen.get(f"/stare/petitia/fisier/{address.split(chr(34))[0]}")

    assert "Ați primit răspuns" in said
    assert said.index("Răspuns trimis pe e-mail") < said.rindex("Înregistrată")
    assert 'href="/stare" aria-current="page"' in html
    assert letter.data.startswith(b"%PDF-")
    assert letter.headers["Content-Disposition"].startswith("attachment")


def test_no_member_of_staff_is_named(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    said = open_with_code(citizen, a_case(sqlite_office, hall).dispatched())

    for username in ("referent", "sef.serviciu", "primar", "registrator"):
        assert hall.actor(username).name not in said


def test_after_half_an_hour_the_code_is_asked_again(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall, clock: MovableClock
) -> None:
    open_with_code(citizen, a_case(sqlite_office, hall).registered())
    clock.forward(hours=1)

    assert citizen.get("/stare/petitia").status_code == 303


def test_a_stranger_opens_no_file(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    a_case(sqlite_office, hall).dispatched()

    assert citizen.get("/stare/petitia/fisier/1").status_code == 404


def test_a_wrong_mail_code_says_so(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    open_with_code(citizen, a_case(sqlite_office, hall).registered())

    page = citizen.post("/stare/petitia/e-mail", data={"cod_email": "000"})

    assert page.status_code == 422
    assert "Codul nu este cel din e-mailul de confirmare" in words(page)


def test_six_digits_cannot_be_guessed_by_trying(
    sqlite_office: Office, hall: TestHall, clock: MovableClock
) -> None:
    settings = replace(sqlite_office.settings, rate_limits=True)
    app = webui.create_app(replace(sqlite_office, settings=settings))
    app.config["WTF_CSRF_ENABLED"] = False
    guesser = app.test_client()
    open_with_code(guesser, a_case(sqlite_office, hall).registered())
    for _ in range(5):
        guesser.post("/stare/petitia/e-mail", data={"cod_email": "000000"})

    stopped = guesser.post("/stare/petitia/e-mail", data={"cod_email": "000001"})
    clock.forward(minutes=16)
    later = guesser.post("/stare/petitia/e-mail", data={"cod_email": "000001"})

    assert stopped.status_code == 429
    assert "Încercați din nou după ora 9:57" in words(stopped)
    assert later.status_code == 422


def test_the_page_is_not_kept_by_the_browser(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    open_with_code(citizen, a_case(sqlite_office, hall).registered())

    assert "no-store" in citizen.get("/stare/petitia").headers["Cache-Control"]
