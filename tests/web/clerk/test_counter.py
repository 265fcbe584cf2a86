"""Counter and post: paper petitions are registered with whatever they say (art. 6, 7 and 12)."""

from datetime import timedelta
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from casework.bootstrap import Office
from casework.records.attachment import Attachment
from casework.records.petition import Petition
from casework.store.database import reading
from tests.web.visitor import Visitor, a_visitor, words

PDF = b"%PDF-1.7 scan\n%%EOF\n"


@pytest.fixture
def clerk(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("registrator")


def entered(clerk: Visitor, **changed: object) -> TestResponse:
    fields: dict[str, object] = {
        "sending": "aaa",
        "channel": "counter",
        "received_on": clerk.office.clock.today().isoformat(),
        "name": "Ionel Drăgușin",
        "address": "Str. Valea Oltului 12",
        "text": "Scara nu are lumină.",
    }
    data = fields | changed
    return clerk.client.post("/birou/ghiseu", data=data, content_type="multipart/form-data")


def petitions(clerk: Visitor) -> list[tuple[int, str, bool, bool]]:
    """Id, channel, handed in directly, identity incomplete."""
    with reading(clerk.office.engine) as session:
        columns = (
            Petition.id,
            Petition.channel,
            Petition.received_directly,
            Petition.identity_incomplete,
        )
        rows = session.execute(select(*columns).order_by(Petition.id))
        return [(row[0], row[1], row[2], row[3]) for row in rows]


def test_a_paper_petition_gets_number_code_and_slip(clerk: Visitor) -> None:
    said = clerk.after(entered(clerk))

    assert "118.204/24.11.2026" in said
    assert "Codul de acces" in said
    assert "Bon de înregistrare" in said
    assert "luni, 28 decembrie 2026" in said


def test_the_code_is_gone_in_another_session(clerk: Visitor) -> None:
    entered(clerk)
    [(petition_id, *_)] = petitions(clerk)
    with clerk.client.session_transaction() as session:
        session.pop("bon")

    assert "Codul de acces nu mai este cunoscut aici" in clerk.open(
        f"/birou/ghiseu/bon/{petition_id}"
    )


def test_the_confirmation_is_a_document(clerk: Visitor) -> None:
    response = entered(clerk)

    document = clerk.client.get(f"{response.headers['Location']}/confirmare.pdf")

    assert document.get_data().startswith(b"%PDF-")


def test_an_anonymous_paper_is_registered_too(clerk: Visitor) -> None:
    said = clerk.after(entered(clerk, name="", address=""))

    assert petitions(clerk)[0][3]
    assert "Datele de identificare nu sunt complete" in said


def test_sending_twice_registers_once(clerk: Visitor) -> None:
    entered(clerk)
    entered(clerk)

    assert len(petitions(clerk)) == 1


def test_a_paper_that_came_earlier_wants_the_reason_and_keeps_the_scan(clerk: Visitor) -> None:
    day = (clerk.office.clock.today() - timedelta(days=8)).isoformat()

    response = entered(clerk, received_on=day, scans=(BytesIO(PDF), "petiție.pdf"))
    ticket = response.get_data(as_text=True).split('name="scan-pastrat" value="')[1].split('"')[0]
    reasons = {"scan-pastrat": ticket, "motiv-R-REG-CHRONO": "a stat la portar"}
    again = entered(clerk, received_on=day, **reasons)

    assert "Scrieți de ce s-a întârziat înregistrarea" in words(response)
    assert "Scara nu are lumină." in words(response)
    assert again.status_code == 302
    with reading(clerk.office.engine) as session:
        assert list(session.scalars(select(Attachment.name))) == ["petiție.pdf"]


def test_a_scan_may_stand_for_the_text(clerk: Visitor) -> None:
    response = entered(clerk, text="", subject="", scans=(BytesIO(PDF), "a.pdf"))

    assert response.status_code == 302


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "este gol"),
        (b"MZ\x90\x00", "este un program, nu un document"),
    ],
)
def test_what_is_no_scan_is_refused_and_the_rest_stays(
    clerk: Visitor, content: bytes, says: str
) -> None:
    response = entered(clerk, scans=(BytesIO(content), "scan.pdf"))

    assert says in words(response)
    assert "Ionel Drăgușin" in response.get_data(as_text=True)
    assert petitions(clerk) == []


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("text", "", "Scrieți ce s-a întâmplat"),
        ("email", "fara-domeniu@", "nume@exemplu.ro"),
        ("received_on", "2027-01-01", "cel târziu azi"),
    ],
)
def test_errors_stand_beside_their_fields(
    clerk: Visitor, field: str, value: str, says: str
) -> None:
    response = entered(clerk, **{field: value})

    assert response.status_code == 422
    assert says in words(response)
    assert "Mai este un lucru de completat" in words(response)


def test_columns_of_the_register_and_the_mark_of_art_12_are_kept(clerk: Visitor) -> None:
    said = clerk.after(
        entered(
            clerk,
            channel="post",
            received_directly="y",
            issuer_number="31.207",
            issuer_date="2026-11-20",
            sheets="2",
            annexes="1",
            organisation="Asociația de proprietari bl. M12",
            signatories="Ana Pop\nIon Pop",
        )
    )

    [(_, channel, directly, _)] = petitions(clerk)
    assert (channel, directly) == ("post", True)
    assert "Asociația de proprietari bl. M12, prin Ionel Drăgușin" in said
    assert "primită direct – art. 12" in said


def test_only_the_registry_registers(clerk: Visitor) -> None:
    clerk.become("referent")

    assert clerk.client.get("/birou/ghiseu").status_code == 403


def test_two_papers_without_the_name_of_their_form_are_two(clerk: Visitor) -> None:
    entered(clerk, sending="")
    entered(clerk, sending="")

    assert len(petitions(clerk)) == 2


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("issuer_number", "9" * 61, "Numărul are cel mult 60 de caractere"),
        ("mandate_proof", "a" * 301, "Textul este prea lung"),
        ("sheets", "-1", "Scrieți un număr între 0 și 9999"),
        ("annexes", "99999999999", "Scrieți un număr între 0 și 9999"),
    ],
)
def test_what_no_column_can_hold_is_refused_beside_its_field(
    clerk: Visitor, field: str, typed: str, says: str
) -> None:
    response = entered(clerk, **{field: typed})

    assert (response.status_code, says in words(response)) == (422, True)
    assert petitions(clerk) == []
