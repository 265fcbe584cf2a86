"""The hall's own decisions on their page: entered, approved by another, refused with a sentence."""

from datetime import date

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Page

from casework.bootstrap import Office
from tests.browser import LiveServer, axe
from tests.hall import PASSWORD, TestHall, a_hall
from tests.web.sessions import sign_in_as
from workflows.roles import Role

PATH = "/birou/juridic/hotarari"
DELEGATION = {
    "d-user": "director",
    "d-scope": "all",
    "d-act": "Dispoziția nr. 9/2026",
    "d-since": "2026-11-24",
    "d-until": "2026-12-31",
}


@pytest.fixture
def hall(client: FlaskClient, sqlite_office: Office) -> TestHall:
    client.application.config["WTF_CSRF_ENABLED"] = False
    return a_hall(sqlite_office)


def text(client: FlaskClient, url: str = PATH) -> str:
    return client.get(url).get_data(as_text=True).replace("\xa0", " ")


def as_user(client: FlaskClient, hall: TestHall, username: str) -> FlaskClient:
    sign_in_as(client, hall.staff[username])
    return client


def test_a_delegation_needs_a_second_person(client: FlaskClient, hall: TestHall) -> None:
    as_user(client, hall, "juridic").post(f"{PATH}/delegari", data=DELEGATION)
    assert "așteaptă aprobarea" in text(client)

    alone = client.post(f"{PATH}/delegari/1/aproba")

    assert alone.status_code == 409
    said = alone.get_data(as_text=True).replace("\xa0", " ")
    assert "o aprobă o a doua persoană" in said
    assert "art. 9 și 13" in said
    assert Role.HEAD not in hall.actor("director").roles

    as_user(client, hall, "primar").post(f"{PATH}/delegari/1/aproba")
    assert "în vigoare" in text(client)
    assert Role.HEAD in hall.actor("director").roles
    client.post(f"{PATH}/delegari/1/retrage")
    assert Role.HEAD not in hall.actor("director").roles
    again = client.post(f"{PATH}/delegari/1/retrage", follow_redirects=True)
    assert "retrasă deja" in again.get_data(as_text=True)


def test_what_is_missing_is_said_and_what_is_typed_stays(
    client: FlaskClient, hall: TestHall
) -> None:
    page = as_user(client, hall, "juridic").post(
        f"{PATH}/delegari", data={**DELEGATION, "d-act": "", "d-until": ""}
    )

    assert page.status_code == 422
    said = page.get_data(as_text=True)
    assert "Scrieți numărul și data actului" in said
    assert 'value="2026-11-24"' in said


def test_an_absence_is_written_and_taken_out(client: FlaskClient, hall: TestHall) -> None:
    away = {
        "a-user": "referent",
        "a-kind": "leave",
        "a-since": "2026-11-24",
        "a-until": "2026-11-27",
        "a-substitute": "referent2",
    }
    as_user(client, hall, "admin").post(f"{PATH}/absente", data=away)
    assert "îi ține locul Ana Lupu" in text(client)

    client.post(f"{PATH}/absente/1/sterge")

    assert "Nu lipsește nimeni" in text(client)


def test_both_offices_adopt_the_way_of_counting(client: FlaskClient, hall: TestHall) -> None:
    counting = {"m-policy": "C", "m-act": "Dispoziția nr. 40/2026", "m-since": "2026-11-24"}
    as_user(client, hall, "admin").post(f"{PATH}/metoda", data=counting)
    as_user(client, hall, "juridic").post(f"{PATH}/metoda/1/aproba")

    assert "Metoda C" in text(client)
    assert "în vigoare" in text(client)
    assert hall.office.clock.today() == date(2026, 11, 24)


def test_the_lawyer_answers_what_the_law_leaves_open(client: FlaskClient, hall: TestHall) -> None:
    said = {"q-question": "7", "q-answer": "Numai electronic, cu volum anual.", "q-act": ""}
    as_user(client, hall, "juridic")
    assert client.post(f"{PATH}/intrebari", data=said).status_code == 422

    client.post(f"{PATH}/intrebari", data={**said, "q-act": "Dispoziția nr. 50/2026"})

    assert "Numai electronic, cu volum anual. (Dispoziția nr. 50/2026)" in text(client)
    assert as_user(client, hall, "admin").post(f"{PATH}/intrebari").status_code == 403


def test_a_clerk_has_no_business_here(client: FlaskClient, hall: TestHall) -> None:
    assert as_user(client, hall, "registrator").get(PATH).status_code == 403


def test_the_page_can_be_used_by_everybody(
    page: Page, live: LiveServer, sqlite_office: Office
) -> None:
    a_hall(sqlite_office)
    page.goto(f"{live.url}/birou/intrare")
    page.fill("#username", "juridic")
    page.fill("#password", PASSWORD)
    page.get_by_role("button", name="Intră").click()
    page.goto(f"{live.url}{PATH}")
    page.get_by_label("Cui i se deleagă").select_option("director")
    page.get_by_label("Actul, cu număr și dată").first.fill("Dispoziția nr. 9/2026")
    page.locator("#d-since").fill("2026-11-24")
    page.locator("#d-until").fill("2026-12-31")
    page.get_by_role("button", name="Introdu delegarea").click()

    assert "așteaptă aprobarea" in page.locator("main").inner_text()
    assert axe(page) == []
