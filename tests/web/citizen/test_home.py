"""The first page: two doors, 112, and nothing invented."""

from flask.testing import FlaskClient

from casework.bootstrap import Office
from tests.hall import a_hall
from tests.web.citizen.filling import read


def test_it_leads_to_the_form_and_to_the_status_page(
    client: FlaskClient, sqlite_office: Office
) -> None:
    a_hall(sqlite_office)
    page = client.get("/")

    assert page.status_code == 200
    assert 'href="/sesizare"' in page.text
    assert '<form action="/stare" method="get">' in page.text
    assert 'href="tel:112"' in page.text
    assert "%" not in read(page)


def test_it_opens_before_the_hall_is_furnished(client: FlaskClient) -> None:
    assert client.get("/").status_code == 200
