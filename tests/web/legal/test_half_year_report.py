"""The pages of the half-year report: read, drilled into, taken out and frozen (art. 14)."""

import json
from datetime import date

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from casework.bootstrap import Office
from casework.jobs.kinds import carry_out
from casework.queries.half_year_report import kept
from casework.records.access_line import AccessLine
from tests.cases import TheCase, a_case
from tests.clocks import MovableClock
from tests.web.visitor import Visitor, a_visitor, words

PATH = "/birou/juridic/raport"
REPORT = f"{PATH}/2026-2"
OVER = date(2027, 1, 5)


@pytest.fixture
def visitor(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("juridic")


@pytest.fixture
def case(visitor: Visitor) -> TheCase:
    return a_case(visitor.office, visitor.hall).registered()


def test_a_running_half_year_is_marked_as_a_draft(visitor: Visitor, case: TheCase) -> None:
    page = visitor.open(REPORT)

    assert "Proiect, semestrul nu s-a încheiat; date până la marți, 24 noiembrie 2026" in page
    assert "Un proiect nu se îngheață cât timp semestrul nu s-a încheiat (art. 14)." in page
    assert "metoda A" in page
    answer = visitor.send(REPORT, act="dispoziția 4")
    assert answer.status_code == 409
    assert "R-ART14" not in words(answer)
    assert "este un proiect" in words(answer)
    assert visitor.office.ask(kept) == ()


def test_a_figure_leads_to_its_numbers_and_the_reading_is_noted(
    visitor: Visitor, case: TheCase
) -> None:
    assert "tabel=T1.2&amp;rand=open" in visitor.client.get(REPORT).get_data(as_text=True)

    page = visitor.open(f"{REPORT}/cifra?tabel=T1.2&rand=open&coloana=")

    assert "T1.2. După rezultat: deschisă" in page
    assert case.number in page
    query = select(AccessLine.what, AccessLine.amount)
    lines = visitor.office.ask(lambda session: [tuple(row) for row in session.execute(query)])
    assert lines == [("list", 1)]


def test_the_files_are_given_and_the_public_one_has_no_names(
    visitor: Visitor, case: TheCase
) -> None:
    for kind in ("pdf", "xlsx", "json"):
        assert visitor.client.get(f"{REPORT}/fisier/{kind}").status_code == 200

    whole = json.loads(visitor.client.get(f"{REPORT}/fisier/json").get_data(as_text=True))
    outside = json.loads(
        visitor.client.get(f"{REPORT}/fisier/json?public=1").get_data(as_text=True)
    )

    assert "lines" in whole
    assert "lines" not in outside
    assert outside["public"]


def test_it_is_frozen_with_an_act_and_revised_with_a_reason(
    visitor: Visitor, case: TheCase, sqlite_office: Office, clock: MovableClock
) -> None:
    clock.move_to(OVER)
    visitor.become("juridic")
    without = visitor.send(REPORT, act=" ")
    assert without.status_code == 422
    assert "Scrieți actul prin care se aprobă raportul (art. 14)" in words(without)

    page = visitor.after(visitor.send(REPORT, act="dispoziția 4/2027"))
    assert "Revizia 1, înghețată" in page
    assert "dispoziția 4/2027" in page

    again = visitor.send(REPORT, act="dispoziția 5/2027", reason="probă")
    assert again.status_code == 409
    assert "nicio cifră nu diferă" in words(again)
    assert 'value="dispoziția 5/2027"' in again.get_data(as_text=True)
    assert "Revizia 1" in visitor.open(PATH)
    assert "Revizia 1" in visitor.open(f"{REPORT}?revizie=1")
    assert "cifrele sunt cele de acum" in visitor.open(f"{REPORT}?revizie=acum")


def test_an_unsigned_report_is_warned_of(
    visitor: Visitor, case: TheCase, clock: MovableClock
) -> None:
    clock.move_to(date(2027, 2, 1))
    visitor.become("juridic")

    assert "nu este semnat; trebuia înghețat până la" in visitor.open(PATH)
    assert "nu este semnat" in visitor.open(REPORT)


@pytest.mark.parametrize(
    "path",
    [
        f"{PATH}/2026-3",
        f"{PATH}/2027-1",
        f"{REPORT}?revizie=9",
        f"{REPORT}/cifra?tabel=T99&rand=&coloana=",
        f"{REPORT}/fisier/doc",
    ],
)
def test_what_does_not_exist_is_not_found(visitor: Visitor, case: TheCase, path: str) -> None:
    assert visitor.client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("username", "status"), [("sef.relatii", 200), ("primar", 200), ("referent", 403)]
)
def test_it_is_for_the_legal_office_public_relations_and_the_head(
    visitor: Visitor, case: TheCase, username: str, status: int
) -> None:
    assert visitor.become(username).client.get(REPORT).status_code == status


def test_only_a_frozen_report_is_published_and_only_in_its_public_form(
    visitor: Visitor, case: TheCase, clock: MovableClock
) -> None:
    clock.move_to(OVER)
    visitor.become("juridic")
    carry_out(visitor.office, "draft_report", {})
    refused = visitor.after(visitor.send(f"{REPORT}/publicare", revision="0"))
    assert "Proiectul raportului pentru semestrul II 2026 nu se publică." in refused
    assert "Niciun raport nu este încă publicat." in visitor.open("/rapoarte")

    visitor.after(visitor.send(REPORT, act="dispoziția 4/2027"))
    visitor.after(visitor.send(f"{REPORT}/publicare", revision="1"))

    assert "Semestrul II 2026" in visitor.open("/rapoarte")
    page = visitor.open("/rapoarte/2026-2")
    assert "Revizia 1" in page
    assert "ascuns" in page
    assert "T1.6" not in page
    assert case.number not in page
    assert visitor.client.get("/rapoarte/2026-1").status_code == 404
