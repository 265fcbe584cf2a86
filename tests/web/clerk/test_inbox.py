"""The inbox of the registry: qualify and forward, two acts on one page (art. 2 and 6)."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from casework.bootstrap import Office
from tests.cases import TheCase, a_case, state_of, version_of
from tests.clocks import MovableClock
from tests.usecases.watching import petition_of
from tests.web.visitor import Visitor, a_visitor, words


@pytest.fixture
def clerk(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("registrator")


def passed_on(clerk: Visitor, case: TheCase, **changed: object) -> TestResponse:
    fields: dict[str, object] = {
        "version": str(version_of(clerk.office, case.id)),
        "regime": "og27",
        "kind": "report",
        "department": str(clerk.hall.greenery),
        "reply_by": case.due_safe.isoformat(),
        "pas": "ambele",
    }
    data = fields | changed
    return clerk.client.post(f"/birou/intrari/{case.id}", data=data)


def test_the_oldest_is_chosen_with_its_text_and_a_proposed_date(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()

    page = clerk.open("/birou/intrari")

    assert case.number in page
    assert "Vă rog să le ridicați" in page
    assert 'value="2026-12-22"' in clerk.client.get("/birou/intrari").get_data(as_text=True)


def test_one_button_qualifies_and_forwards(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()

    said = clerk.after(passed_on(clerk, case))

    assert state_of(clerk.office, case.id) == "forwarded"
    assert f"Petiția {case.number} este repartizată la Spații verzi." in said


def test_only_qualifying_leaves_it_in_the_inbox(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()

    passed_on(clerk, case, pas="califica", danger="y")

    assert state_of(clerk.office, case.id) == "qualified"
    assert "Pericol" in clerk.open("/birou/intrari")


def test_a_refused_second_act_leaves_the_first_done_and_says_why(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()

    response = passed_on(clerk, case, department="")

    assert response.status_code == 422
    assert state_of(clerk.office, case.id) == "qualified"
    assert "Repartizează: nu se poate acum" in words(response)
    assert "art. 6 alin. (2)" in words(response)


def test_another_regime_is_chosen_at_triage_and_brings_its_own_target(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()

    response = passed_on(clerk, case, regime="information_544")

    assert state_of(clerk.office, case.id) == "qualified"
    assert petition_of(clerk.office, case.id).regime == "information_544"
    assert "țintă vineri, 4 dec." in words(response)


def test_a_late_triage_wants_a_reason_that_stays_typed(clerk: Visitor, clock: MovableClock) -> None:
    case = a_case(clerk.office, clerk.hall).registered()
    clock.forward(days=6)
    clerk.become("registrator")

    first = passed_on(clerk, case)
    second = passed_on(clerk, case, **{"motiv-R-QUAL-TRIAGE": "registratorul a fost bolnav"})
    reasons = {"motiv-R-ART6-FORWARD": "registratorul a fost bolnav"}
    third = passed_on(clerk, case, **reasons)

    assert "Scrieți de ce s-a întârziat calificarea" in words(first)
    assert "Scrieți de ce s-a întârziat repartizarea" in words(second)
    assert (third.status_code, state_of(clerk.office, case.id)) == (302, "forwarded")


def test_two_clerks_on_the_same_petition_get_a_conflict(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()
    seen = str(version_of(clerk.office, case.id))
    passed_on(clerk, case)

    response = passed_on(clerk, case, version=seen)

    assert response.status_code == 409
    assert "repartizată" in words(response)


def test_incomplete_data_are_named(clerk: Visitor) -> None:
    a_case(clerk.office, clerk.hall).through("counter").from_sender(
        name="", email="", address=""
    ).registered()

    page = clerk.open("/birou/intrari")

    assert "Lipsesc: numele și prenumele și o adresă de e-mail sau o adresă poștală." in page
    assert "Anonim" in page


def test_an_empty_inbox_says_so(clerk: Visitor) -> None:
    assert "Nicio intrare nu așteaptă" in clerk.open("/birou/intrari")


def test_a_specialist_has_no_business_here(clerk: Visitor) -> None:
    clerk.become("referent")

    assert clerk.client.get("/birou/intrari").status_code == 403


def test_twenty_waiting_petitions_are_counted_with_one_preposition(clerk: Visitor) -> None:
    for _ in range(20):
        a_case(clerk.office, clerk.hall).registered()

    page = clerk.open("/birou/intrari")

    assert "20 de calificat" in page
    assert "20 de de" not in page
