"""Opinions asked of a department, contested answers, and problems that come back, as pages."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from casework.desk import CITIZEN
from casework.usecases.answer_back import AnswerBack, answer_back
from casework.usecases.ask_opinion import AskOpinion, ask_opinion
from casework.usecases.step import Case
from tests.cases import TheCase, a_case
from tests.hall import TestHall, a_hall
from tests.web.sessions import sign_in_as
from tests.web.visitor import words
from workflows.petition.subjects.outcome import Said


@pytest.fixture
def hall(sqlite_office: Office) -> TestHall:
    return a_hall(sqlite_office)


def asked(hall: TestHall) -> TheCase:
    case = a_case(hall.office, hall).assigned()
    ask = AskOpinion(
        case=Case(petition_id=case.id), unit_id=hall.units["Drumuri"], question="Drum public?"
    )
    hall.office.perform(ask_opinion, ask, hall.actor("referent"))
    return case


def seen(client: FlaskClient, hall: TestHall, username: str, path: str) -> tuple[int, str]:
    sign_in_as(client, hall.staff[username])
    reply = client.get(path)
    return reply.status_code, reply.get_data(as_text=True).replace("\xa0", " ")


def test_who_was_asked_sees_the_question_and_the_case_until_it_is_answered(
    client: FlaskClient, hall: TestHall
) -> None:
    case = asked(hall)

    _, listed = seen(client, hall, "referent.drumuri", "/birou/opinii")
    code, _ = seen(client, hall, "referent.drumuri", case.url)
    _, elsewhere = seen(client, hall, "referent2", "/birou/opinii")
    client.application.config["WTF_CSRF_ENABLED"] = False
    sign_in_as(client, hall.staff["referent.drumuri"])
    given = client.post(f"{case.url}/act/give_opinion", data={"opinion": "Da.", "version": ""})

    assert "Drum public?" in listed
    assert code == 200
    assert "Drum public?" not in elsewhere
    assert given.status_code == 303
    assert seen(client, hall, "referent.drumuri", case.url)[0] == 404


def test_a_contested_answer_stands_on_its_list(client: FlaskClient, hall: TestHall) -> None:
    case = a_case(hall.office, hall).dispatched()
    ask = AnswerBack(
        case=Case(petition_id=case.id), said=Said.CONTESTED, words="Groapa e tot acolo."
    )
    hall.office.perform(answer_back, ask, CITIZEN)

    _, page = seen(client, hall, "sef.relatii", "/birou/contestate")
    code, _ = seen(client, hall, "referent", "/birou/contestate")

    assert "Groapa e tot acolo." in page
    assert code == 403


def test_a_place_that_comes_back_is_named(client: FlaskClient, hall: TestHall) -> None:
    case = a_case(hall.office, hall)
    placed = replace(case, filing=replace(case.filing, place="Strada Lunii 4"))
    for _ in range(3):
        last = placed.dispatched()

    _, page = seen(client, hall, "sef.relatii", "/birou/recidive")

    assert "Strada Lunii 4" in page
    assert last.number in page


def test_the_petitioner_says_on_his_page_that_nothing_is_solved(
    client: FlaskClient, hall: TestHall
) -> None:
    client.application.config["WTF_CSRF_ENABLED"] = False
    case = a_case(hall.office, hall).dispatched()
    client.post("/stare", data={"nr": case.number, "cod": case.access_code})

    wordless = client.post("/stare/petitia/parere", data={"parere": "contested"})
    after = words(client.get("/stare/petitia"))
    said = client.post(
        "/stare/petitia/parere", data={"parere": "contested", "cuvinte": "Tot spart."}
    )
    page = words(client.get("/stare/petitia"))

    assert wordless.status_code == said.status_code == 303
    assert "Scrieți ce nu s-a rezolvat" in after
    assert "Ne-ați spus că nu s-a rezolvat" in page
