"""R-TERM-BRIDGE: the calendar screen of legal office and administrator."""

from datetime import date

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from tests.cases import a_case
from tests.web.visitor import Visitor, a_visitor

PAGE = "/birou/juridic/calendar"
EVE = "2026-12-24"


@pytest.fixture
def visitor(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office)


def enter(visitor: Visitor, act: str = "H.G. nr. 1000/2026", day: str = EVE) -> str:
    fields = {"day": day, "kind": "bridge", "act": act}
    return visitor.after(visitor.client.post(PAGE, data=fields))


def test_two_persons_then_one_act(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    visitor.become("juridic")

    assert "altă persoană" in enter(visitor)
    assert "deja în calendarul instituției" in enter(visitor, act="alt act")
    alone = visitor.after(visitor.client.post(f"{PAGE}/aproba/{EVE}"))
    assert "o aprobă altă persoană" in alone
    assert f"{case.number}" in visitor.open(f"{PAGE}?proba=1")

    approved = visitor.become("admin").after(visitor.client.post(f"{PAGE}/aproba/{EVE}"))
    assert "Ziua este aprobată" in approved
    done = visitor.after(visitor.client.post(f"{PAGE}/aplica", data={"act": "Dispoziția 7"}))
    assert "o petiție are date noi" in done
    again = visitor.after(visitor.client.post(f"{PAGE}/aplica", data={"act": "Dispoziția 8"}))
    assert "Nicio dată" in again


def test_what_is_missing_is_said_beside_its_field(visitor: Visitor) -> None:
    visitor.become("juridic")

    reply = visitor.client.post(PAGE, data={"day": "", "kind": "bridge", "act": ""})

    assert reply.status_code == 422
    assert "Scrieți ziua." in reply.get_data(as_text=True)
    assert visitor.client.post(f"{PAGE}/aproba/azi").status_code == 422
    assert visitor.client.post(f"{PAGE}/aplica", data={"act": " "}).status_code == 422


def test_the_check_of_a_year_is_kept(visitor: Visitor) -> None:
    visitor.become("juridic")

    before = visitor.open(PAGE)
    after = visitor.after(visitor.client.post(f"{PAGE}/verificat/2026", data={"act": "H.G. 1"}))

    assert "Calendarul anului 2026 nu a fost verificat" in before
    assert "Verificat: Cătălina Vraciu, H.G. 1" in after
    assert date(2026, 12, 25).strftime("%d") in after
    assert "2026" in visitor.open(f"{PAGE}?an=1900")


@pytest.mark.parametrize("username", ["referent", "registrator", "primar"])
def test_nobody_else_opens_it(visitor: Visitor, username: str) -> None:
    assert visitor.become(username).client.get(PAGE).status_code == 403
