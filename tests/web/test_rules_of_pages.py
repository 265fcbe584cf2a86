"""Rules on what pages ask for and show, by their ids (law.md 10.1, 10.3 and 10.10)."""

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from tests.cases import a_case
from tests.hall import a_hall
from tests.web.citizen.filling import FORM
from webui.citizen.petition_form import PetitionForm
from webui.clerk.counter_form import CounterForm

ASKED_BY_FORMS = ("cnp", "copie", "card", "act_identitate", "tax", "plat", "consent", "acord")


@pytest.fixture
def page(client: FlaskClient, sqlite_office: Office) -> str:
    a_hall(sqlite_office)
    return client.get(FORM).get_data(as_text=True).replace("\xa0", " ")


@pytest.mark.parametrize("form", [PetitionForm, CounterForm])
def test_no_form_asks_a_fee_a_personal_number_a_copy_or_a_consent(
    client: FlaskClient, sqlite_office: Office, form: type[PetitionForm | CounterForm]
) -> None:
    # R-REG-FREE, R-ID-CNP, R-ID-COPY, R-GDPR-MIN and R-GDPR-BASIS
    with client.application.test_request_context():
        names = [field.name for field in form()]

    assert [name for name in names if any(word in name for word in ASKED_BY_FORMS)] == []


def test_the_form_informs_and_asks_no_consent(page: str) -> None:
    # R-GDPR-BASIS: a notice with its legal ground, no box to tick for it
    assert "art. 6 alin. (1)" in page or "/date-personale" in page
    assert "Sunt de acord" not in page


def test_a_number_alone_shows_stage_and_dates_and_nothing_personal(
    client: FlaskClient, sqlite_office: Office
) -> None:
    # R-STATUS-VIEW, R-STATUS-AUTH and R-GDPR-PUBLISH
    case = a_case(sqlite_office, a_hall(sqlite_office)).assigned()

    shown = client.get("/stare", query_string={"numar": case.number}).get_data(as_text=True)
    told = client.get("/api/v1/status", query_string={"number": case.number}).get_json()

    assert told["number"] == case.number
    assert set(told) == {
        "number", "stage", "registered_on", "answer_by", "department", "answered"
    } or "text" not in told  # fmt: skip
    for secret in ("Radu Iliescu", "crengi", "Elena", "@exemplu.ro"):
        assert secret not in shown.replace("registratura@exemplu.ro", "")
        assert secret not in str(told)


def test_the_accessibility_statement_says_partly_and_what_was_not_checked(
    client: FlaskClient, sqlite_office: Office
) -> None:
    # R-ACC-WCAG; the pages themselves are swept by axe in their own tests
    a_hall(sqlite_office)

    page = client.get("/accesibilitate").get_data(as_text=True).replace("\xa0", " ")

    assert "parțial conform" in page
    assert "WCAG 2.1" in page
