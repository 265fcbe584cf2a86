"""The confirmation: number, one date, access code, proof and reminder (art. 6 and 8)."""

import re

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from casework.bootstrap import Office
from casework.records.petition import Petition
from tests.clocks import MovableClock
from tests.files import PDF, a_photo
from tests.web.citizen.filling import FILLED, ACitizen, a_citizen, read

PAGE = "/sesizare/confirmare"
PERSONAL = (PAGE, "/sesizare/confirmare.pdf", "/sesizare/termen.ics")


@pytest.fixture
def citizen(client: FlaskClient, sqlite_office: Office) -> ACitizen:
    citizen = a_citizen(client, sqlite_office)
    citizen.send(("a.jpg", a_photo()), ("b.pdf", PDF), **FILLED, place="Aleea Istru 4")
    return citizen


def test_it_says_number_day_code_and_what_was_sent(citizen: ACitizen) -> None:
    said = read(citizen.client.get(PAGE))

    assert re.search(r"118\.\d{3}/24\.11\.2026", said)
    assert "Vă răspundem cel mai târziu luni, 28 decembrie 2026." in said
    assert re.search(r"Codul dumneavoastră de acces [2-9A-Z]{4}-[2-9A-Z]{4}", said)
    assert "Trimitem confirmarea și pe elena.munteanu@example.org" in said
    assert "o fotografie și un document" in said
    assert "Aleea Istru 4" in said


def test_the_citizen_reads_one_date_only(citizen: ACitizen, sqlite_office: Office) -> None:
    safe = sqlite_office.ask(lambda session: session.scalars(select(Petition.due_safe)).one())

    page = citizen.client.get(PAGE)

    assert f"{safe.day} decembrie" not in read(page)


def test_the_qr_code_leads_to_the_status_page_and_holds_no_code(citizen: ACitizen) -> None:
    page = citizen.client.get(PAGE)

    assert 'role="img" aria-label="Cod QR care deschide pagina petiției 118.' in page.text
    assert "/stare?nr=118." in page.text
    code = re.search(r'id="cod">([^<]+)<', page.text)
    assert code is not None
    assert page.text.count(code.group(1)) == 1


def test_it_can_be_reloaded_for_two_hours(citizen: ACitizen, clock: MovableClock) -> None:
    first = read(citizen.client.get(PAGE))
    clock.forward(hours=1)
    assert read(citizen.client.get(PAGE)) == first
    clock.forward(hours=2)

    assert citizen.client.get(PAGE).status_code == 404


def test_the_proof_is_the_document_of_the_size_announced(citizen: ACitizen) -> None:
    size = re.search(r"PDF, (\d+) kB", read(citizen.client.get(PAGE)))
    proof = citizen.client.get("/sesizare/confirmare.pdf")

    assert size is not None
    assert round(len(proof.data) / 1000) == pytest.approx(int(size.group(1)), abs=2)
    assert proof.data.startswith(b"%PDF-")
    assert "dovada-118." in proof.headers["Content-Disposition"]


def test_the_reminder_is_one_whole_day_without_personal_data(citizen: ACitizen) -> None:
    entry = citizen.client.get("/sesizare/termen.ics")

    assert entry.content_type == "text/calendar; charset=utf-8"
    assert "DTSTART;VALUE=DATE:20261228\r\nDTEND;VALUE=DATE:20261229" in entry.text
    assert all(len(line) <= 75 for line in entry.data.split(b"\r\n"))
    assert "Munteanu" not in entry.text


@pytest.mark.parametrize("path", PERSONAL)
def test_nothing_of_it_is_kept_by_the_browser(citizen: ACitizen, path: str) -> None:
    assert citizen.client.get(path).headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("path", PERSONAL)
def test_whoever_has_sent_nothing_gets_nothing(
    client: FlaskClient, sqlite_office: Office, path: str
) -> None:
    page = client.get(path)

    assert page.status_code == 404
    if path == PAGE:
        assert 'href="/sesizare"' in page.text


def test_without_an_email_the_answer_comes_by_post(
    client: FlaskClient, sqlite_office: Office
) -> None:
    citizen = a_citizen(client, sqlite_office)
    citizen.send(**{**FILLED, "email": "", "address": "Str. Lungă 1, București"})

    said = read(client.get(PAGE))

    assert "Primiți răspunsul prin poștă, semnat." in said
    assert "Trimitem confirmarea" not in said
