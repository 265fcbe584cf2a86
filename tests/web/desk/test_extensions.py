"""Art. 9 on the head's screen: what is asked, both pairs of dates, and who may look."""

from flask.testing import FlaskClient

from casework.bootstrap import Office
from casework.usecases.extend_term import ExtendTerm, extend_term
from casework.usecases.request_extension import RequestExtension, request_extension
from casework.usecases.step import Case, Done
from tests.cases import TheCase, a_case
from tests.hall import TestHall, a_hall
from tests.web.sessions import sign_in_as


def asked(office: Office) -> tuple[TestHall, TheCase]:
    hall = a_hall(office)
    case = a_case(office, hall).assigned()
    ask = RequestExtension(case=Case(petition_id=case.id), days=15, reason="expertiză")
    assert isinstance(office.perform(request_extension, ask, hall.actor("sef.serviciu")), Done)
    return hall, case


def text(client: FlaskClient, url: str) -> str:
    page = client.get(url)
    assert page.status_code == 200
    return page.get_data(as_text=True).replace("\xa0", " ")


def test_the_head_sees_reason_and_both_dates(client: FlaskClient, sqlite_office: Office) -> None:
    hall, case = asked(sqlite_office)
    sign_in_as(client, hall.staff["primar"])

    page = text(client, "/birou/prelungiri")

    assert "expertiză" in page
    assert "15 zile" in page
    assert "28 dec. 2026" in page
    assert "11 ian. 2027" in page
    assert f"{case.url}/act/extend" in page


def test_a_granted_one_waits_for_its_notice(client: FlaskClient, sqlite_office: Office) -> None:
    hall, case = asked(sqlite_office)
    ask = ExtendTerm(case=Case(petition_id=case.id))
    assert isinstance(sqlite_office.perform(extend_term, ask, hall.actor("primar")), Done)
    sign_in_as(client, hall.staff["primar"])

    page = text(client, "/birou/prelungiri")

    assert "Aprobate, așteaptă înștiințarea petiționarului" in page
    assert f"{case.url}/act/extend" not in page
    file = text(client, case.url)
    assert "Prelungirea termenului (art. 9)" in file
    assert "așteaptă înștiințarea" in file


def test_nobody_else_has_this_screen(client: FlaskClient, sqlite_office: Office) -> None:
    hall = a_hall(sqlite_office)
    sign_in_as(client, hall.staff["sef.serviciu"])

    assert client.get("/birou/prelungiri").status_code == 403


def test_days_that_are_no_number_are_said_beside_the_field(
    client: FlaskClient, sqlite_office: Office
) -> None:
    hall, case = asked(sqlite_office)
    client.application.config["WTF_CSRF_ENABLED"] = False
    sign_in_as(client, hall.staff["primar"])

    page = client.post(f"{case.url}/act/extend", data={"days": "multe", "reason": "x"})

    assert page.status_code == 422
    assert "Scrieți numărul de zile cu cifre" in page.get_data(as_text=True)
