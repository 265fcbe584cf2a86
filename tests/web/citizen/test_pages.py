"""Personal data, accessibility, contact: open to everybody, true, and linked from every page."""

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from casework.bootstrap import Office
from casework.records.institution import Institution
from tests.hall import a_hall
from tests.web.citizen.filling import read

PAGES = ("/date-personale", "/accesibilitate", "/contact")


@pytest.mark.parametrize("path", PAGES)
def test_each_opens_also_before_the_hall_is_furnished(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 200
    assert f'href="{path}"' in client.get("/").text


def test_accessibility_claims_no_more_than_was_checked(client: FlaskClient) -> None:
    said = read(client.get("/accesibilitate"))

    assert "parțial conform" in said
    assert "Ce nu a verificat încă nimeni" in said


def test_personal_data_rest_on_a_duty_and_not_on_consent(client: FlaskClient) -> None:
    said = read(client.get("/date-personale"))

    assert "nu vă cerem acordul" in said
    assert "art. 6 alin. (1) lit. c)" in said


def test_contact_tells_what_the_hall_wrote_down(client: FlaskClient, sqlite_office: Office) -> None:
    a_hall(sqlite_office)
    with sqlite_office.engine.begin() as connection:
        connection.execute(update(Institution).values(opening_hours="luni–joi 8:30–16:30"))

    assert "luni–joi 8:30–16:30" in read(client.get("/contact"))
    assert "luni–joi 8:30–16:30" in read(client.get("/"))
