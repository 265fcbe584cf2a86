"""The assignment queue: the head assigns, nobody to himself, a lone head by a superior (art 12)."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from casework.bootstrap import Office
from tests.cases import TheCase, a_case, state_of, version_of
from tests.web.visitor import Visitor, a_visitor, words


@pytest.fixture
def head(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("sef.serviciu")


def assigned(head: Visitor, case: TheCase, username: str, act: str = "assign") -> TestResponse:
    return head.send(
        f"/birou/de-atribuit/{case.id}",
        version=str(version_of(head.office, case.id)),
        act=act,
        referent=str(head.hall.staff[username]),
    )


def test_the_head_gives_a_petition_to_a_specialist(head: Visitor) -> None:
    case = a_case(head.office, head.hall).forwarded()

    said = head.after(assigned(head, case, "referent"))

    assert f"Petiția {case.number} este atribuită: Radu Iliescu." in said
    assert state_of(head.office, case.id) == "assigned"


def test_the_least_busy_is_proposed_and_loads_are_shown(head: Visitor) -> None:
    a_case(head.office, head.hall).assigned()
    a_case(head.office, head.hall).forwarded()

    html = head.client.get("/birou/de-atribuit").get_data(as_text=True)
    least = head.hall.staff["referent2"]

    assert f'value="{least}" selected' in html
    assert "Radu Iliescu – o lucrare" in head.open("/birou/de-atribuit")


def test_the_head_is_not_offered_to_himself_and_is_refused(head: Visitor) -> None:
    case = a_case(head.office, head.hall).forwarded()

    offered = head.open("/birou/de-atribuit").count("Daniela Crețu")
    response = assigned(head, case, "sef.serviciu")

    assert offered == 1  # only as the signed-in person
    assert "Nimeni nu își atribuie singur o petiție" in words(response)
    assert "art. 12 alin. (1)" in words(response)
    assert state_of(head.office, case.id) == "forwarded"


def test_another_departments_petition_is_not_even_spoken_of(head: Visitor) -> None:
    case = a_case(head.office, head.hall).for_unit("Drumuri").forwarded()

    response = assigned(head, case, "referent.drumuri")

    assert (response.status_code, case.number in words(response)) == (404, False)
    assert case.number not in head.open("/birou/de-atribuit")
    assert state_of(head.office, case.id) == "forwarded"


def test_a_lone_heads_work_is_assigned_by_the_mayor(head: Visitor) -> None:
    case = a_case(head.office, head.hall).for_unit("Arhivă").forwarded()

    own = head.become("arhivar").open("/birou/de-atribuit")
    said = head.become("primar").after(assigned(head, case, "arhivar", "assign_to_head"))

    assert "Compartimentul nu are alt referent" in own
    assert "este atribuită: Virgil Ganea" in said
    assert state_of(head.office, case.id) == "assigned"


def test_two_heads_at_once_get_a_conflict(head: Visitor) -> None:
    case = a_case(head.office, head.hall).assigned()

    response = head.send(f"/birou/de-atribuit/{case.id}", version="1", act="assign", referent="1")

    assert response.status_code == 409


def test_an_empty_queue_says_so(head: Visitor) -> None:
    assert "Nimic de atribuit" in head.open("/birou/de-atribuit")
