"""Identity at the counter: what was shown, for whom somebody speaks, a new code (art. 1 and 7)."""

from typing import TYPE_CHECKING

import pytest

from tests.cases import TheCase, a_case, version_of
from tests.web.visitor import Visitor, a_visitor, words

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from casework.bootstrap import Office


@pytest.fixture
def clerk(client: "FlaskClient", sqlite_office: "Office") -> Visitor:
    return a_visitor(client, sqlite_office).become("registrator")


def sent(clerk: Visitor, case: TheCase, step: str, **fields: str) -> "TestResponse":
    version = str(version_of(clerk.office, case.id))
    return clerk.client.post(f"{case.url}/identitate/{step}", data={"version": version} | fields)


def test_the_ladder_shows_the_evidence_behind_each_rung(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()
    page = clerk.open(f"{case.url}/identitate")

    assert "declarată, cu adresă poștală cele scrise în petiție" in page
    assert page.count("Nu este") == 4


def test_a_check_raises_the_rung_and_stays_in_the_history(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()
    done = sent(clerk, case, "act", shown="identity_card", remark="venită personal")

    assert done.status_code == 303
    page = clerk.open(case.url)
    assert "verificată la ghișeu carte de identitate" in page
    assert "Verificarea identității declarată, cu adresă poștală → verificată la ghișeu" in page
    assert "carte de identitate; venită personal" in page


def test_a_check_without_a_document_is_asked_for(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()
    answer = sent(clerk, case, "act", remark="a fost grăbită")

    assert answer.status_code == 422
    assert "Alegeți ce a arătat petiționarul" in words(answer)
    assert "a fost grăbită" in answer.get_data(as_text=True)


def test_the_proof_of_a_representative_is_kept(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()
    answer = sent(clerk, case, "imputernicire", organisation="Asociația D7", capacity="președintă")
    assert "Scrieți dovada" in words(answer)
    assert "Asociația D7" in answer.get_data(as_text=True)

    fields = {"organisation": "Asociația D7", "capacity": "președintă", "proof": "hotărârea 3/2026"}
    assert sent(clerk, case, "imputernicire", **fields).status_code == 303
    assert "hotărârea 3/2026" in clerk.open(case.url)


def test_a_new_code_is_shown_once_and_never_in_a_cookie(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).registered()
    answer = sent(clerk, case, "cod")

    assert "Codul nou de acces" in words(answer)
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "Codul nou de acces" not in clerk.open(f"{case.url}/identitate")


def test_a_stale_page_is_told_what_changed(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).qualified()
    answer = clerk.client.post(
        f"{case.url}/identitate/act", data={"version": "1", "shown": "passport"}
    )

    assert answer.status_code == 409
    assert "Califică – petiția este calificată" in words(answer)
