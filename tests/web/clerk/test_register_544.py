"""The register of requests for public information, on the screen and as a table (Legea 544)."""

import csv
import io
from typing import TYPE_CHECKING

import pytest

from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.step import Case, Done
from tests.cases import a_case
from tests.hall import a_hall
from tests.web.sessions import sign_in_as
from workflows.petition.regimes import Kind, Regime

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from casework.bootstrap import Office


@pytest.fixture
def number(client: "FlaskClient", sqlite_office: "Office") -> str:
    hall = a_hall(sqlite_office)
    case = a_case(sqlite_office, hall).about("=Contractul de pază").registered()
    ask = QualifyPetition(
        case=Case(petition_id=case.id), regime=Regime.INFORMATION_544, kind=Kind.REQUEST
    )
    done = sqlite_office.perform(qualify_petition, ask, hall.actor("registrator"), {})
    assert isinstance(done, Done)
    sign_in_as(client, hall.staff["registrator"])
    return case.number


def test_requests_stand_in_a_register_of_their_own(client: "FlaskClient", number: str) -> None:
    page = client.get("/birou/registru-544").get_data(as_text=True).replace("\xa0", " ")

    assert number in page
    assert "10 zile" in page
    assert "07.12.2026" in page


def test_the_table_holds_no_formula(client: "FlaskClient", number: str) -> None:
    text = client.get("/birou/registru-544/2026.csv").get_data(as_text=True).lstrip("\ufeff")

    heading, line = csv.reader(io.StringIO(text), delimiter=";")
    assert heading[0] == "Nr. și data cererii"
    assert line[0] == number
    assert line[2] == "'=Contractul de pază"
    assert client.get("/birou/registru-544/2026.xlsx").status_code == 200
    assert client.get("/birou/registru-544/2026.doc").status_code == 404


def test_an_empty_register_says_so(client: "FlaskClient", sqlite_office: "Office") -> None:
    hall = a_hall(sqlite_office)
    sign_in_as(client, hall.staff["sef.relatii"])

    assert "Nicio cerere" in client.get("/birou/registru-544").get_data(as_text=True)
