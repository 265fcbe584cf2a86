"""The petition form: what is required, what is kept, and one number for one form (art. 2, 6, 7)."""

import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import Delete, Update, delete, func, select, update

from casework.bootstrap import Office
from casework.records.arrival import Arrival
from casework.records.attachment import Attachment
from casework.records.institution import Institution
from casework.records.party import Party
from casework.records.petition import Petition
from casework.records.register_counter import RegisterCounter
from casework.records.upload import Upload
from tests.files import a_photo
from tests.web.citizen.filling import FILLED, FORM, ACitizen, a_citizen, listed_files, read


@pytest.fixture
def citizen(client: FlaskClient, sqlite_office: Office) -> ACitizen:
    return a_citizen(client, sqlite_office)


def changed(office: Office, statement: Delete | Update) -> None:
    with office.engine.begin() as connection:
        connection.execute(statement)


def petitions(office: Office) -> int:
    return office.ask(lambda session: session.scalar(select(func.count(Petition.id))) or 0)


def row(office: Office, *columns: Any) -> tuple[Any, ...]:
    """The one row of these columns."""
    return tuple(office.ask(lambda session: session.execute(select(*columns)).one()))


def test_the_form_promises_the_last_lawful_day(citizen: ACitizen) -> None:
    page = citizen.client.get(FORM)

    assert "Vă răspundem cel mai târziu luni, 28 decembrie 2026." in read(page)
    assert "CNP" not in page.text.replace("CNP-ul", "")
    assert len(page.data) < 60_000


def test_what_happened_the_name_and_one_contact_are_enough(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    sent = citizen.send(**FILLED)

    assert (sent.status_code, sent.headers["Location"]) == (303, "/sesizare/confirmare")
    assert row(sqlite_office, Petition.channel, Petition.kind) == ("web", None)


def test_everything_else_reaches_the_register_too(citizen: ACitizen, sqlite_office: Office) -> None:
    citizen.send(
        ("copac.jpg", a_photo()),
        **FILLED,
        kind="complaint",
        place="Str. Cetatea Histria 8",
        address="Str. Cetatea Histria 8, București",
        wants_paper="y",
        phone="0700 000 000",
        organisation="Asociația Teiul",
        capacity="președinte",
        signatories="Ion Popa\n\nMaria Ene",
    )

    assert row(sqlite_office, Petition.kind, Petition.place, Petition.wants_paper) == (
        "complaint",
        "Str. Cetatea Histria 8",
        True,
    )
    assert row(
        sqlite_office, Party.kind, Party.organisation, Party.capacity, Party.signatories
    ) == ("organisation", "Asociația Teiul", "președinte", "Ion Popa\nMaria Ene")


def test_the_form_as_sent_is_kept_before_anything_is_read_out_of_it(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    citizen.send(("copac.jpg", a_photo()), **{**FILLED, "text": "  Copac\r\nuscat  "})

    raw = json.loads(sqlite_office.vault.get(*row(sqlite_office, Arrival.raw_digest)))
    [digest] = row(sqlite_office, Attachment.digest)
    assert raw["text"] == "  Copac\r\nuscat  "
    assert raw["files"] == [{"name": "copac.jpg", "sha256": digest}]
    assert "csrf_token" not in raw


def test_pressing_twice_registers_once(citizen: ACitizen, sqlite_office: Office) -> None:
    citizen.send(**FILLED)
    first = citizen.client.get("/sesizare/confirmare")
    again = citizen.send(**FILLED)

    assert again.status_code == 303
    second = citizen.client.get("/sesizare/confirmare")
    assert petitions(sqlite_office) == 1
    assert "a fost trimis deja" in read(second)
    code = read(first).split("Codul dumneavoastră de acces ")[1][:9]
    assert code in read(second)


def test_what_is_changed_after_sending_is_not_lost_but_asked_about(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    citizen.send(**FILLED)
    changed = {**FILLED, "text": "Copacul a și căzut."}

    asked = citizen.send(**changed)
    sent = citizen.on(asked).send(**changed)

    assert asked.status_code == 422
    assert "este petiția 118.204/24.11.2026" in read(asked)
    assert "Copacul a și căzut." in read(asked)
    assert sent.status_code == 303
    assert petitions(sqlite_office) == 2


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"text": ""}, "Scrieți ce s-a întâmplat"),
        ({"text": " \n\x00 "}, "Scrieți ce s-a întâmplat"),
        ({"text": "a" * 50_001}, "Textul are peste 50.000 de caractere"),
        ({"name": ""}, "Scrieți numele și prenumele"),
        ({"email": ""}, "Scrieți adresa de e-mail sau adresa poștală"),
        ({"email": "elena@exemplu"}, "trebuie să aibă forma nume@exemplu.ro"),
        ({"email": "elena"}, "trebuie să aibă forma nume@exemplu.ro"),
        ({"name": "a" * 301}, "cel mult 300 de caractere"),
        ({"capacity": "președinte"}, "Scrieți denumirea organizației"),
    ],
)
def test_each_mistake_is_one_sentence_and_nothing_typed_is_lost(
    citizen: ACitizen, sqlite_office: Office, fields: dict[str, str], says: str
) -> None:
    typed = {**FILLED, "place": "Aleea Istru 4", **fields}

    page = citizen.send(("copac.jpg", a_photo()), **typed)

    assert page.status_code == 422
    assert "<title>Eroare: Trimiteți o petiție" in page.text
    assert says in read(page)
    assert "Mai este un lucru de completat" in read(page)
    assert 'value="Aleea Istru 4"' in page.text
    assert listed_files(page) == ["copac.jpg"]
    assert petitions(sqlite_office) == 0


def test_an_empty_form_says_everything_at_once(citizen: ACitizen) -> None:
    page = citizen.send()

    assert "Mai sunt trei lucruri de completat" in read(page)


def test_corrected_it_goes_through_with_the_files_kept(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    page = citizen.send(("copac.jpg", a_photo()), **{**FILLED, "text": ""})

    sent = citizen.on(page).send(**FILLED)

    assert sent.status_code == 303
    names = sqlite_office.ask(lambda session: session.scalars(select(Attachment.name)).all())
    left = sqlite_office.ask(lambda session: session.scalars(select(Upload)).all())
    assert (names, left) == (["copac.jpg"], [])


def test_a_missing_token_asks_for_one_more_press_and_keeps_everything(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    stale = ACitizen(citizen.client, {**citizen.hidden, "csrf_token": ""})

    page = stale.send(("copac.jpg", a_photo()), **FILLED)

    assert page.status_code == 422
    assert "trimiteți formularul încă o dată" in read(page)
    assert FILLED["text"] in read(page)
    assert stale.on(page).send(**FILLED).status_code == 303
    assert petitions(sqlite_office) == 1


def test_a_hall_that_wants_the_postal_address_says_so_and_asks_for_it(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    changed(sqlite_office, update(Institution).values(address_required=True))

    assert "Instituția cere și adresa poștală" in read(citizen.client.get(FORM))
    assert "Scrieți adresa poștală" in read(citizen.send(**FILLED))


def test_a_closed_register_is_said_and_nothing_is_lost(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    changed(sqlite_office, delete(RegisterCounter))

    page = citizen.send(**FILLED)

    assert page.status_code == 422
    assert "Registrul" in read(page)
    assert FILLED["text"] in read(page)


def test_too_much_at_once_is_said_clearly(citizen: ACitizen) -> None:
    body = io.BytesIO(b"x")
    reply = citizen.client.post(
        FORM,
        input_stream=body,
        content_type="multipart/form-data; boundary=b",
        environ_overrides={"CONTENT_LENGTH": str(101 * 1024 * 1024)},
    )

    assert reply.status_code == 413
    assert "cel mult 100 MB" in read(reply)


def test_a_text_beyond_measure_is_said_clearly(citizen: ACitizen) -> None:
    part = b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n%s\r\n--b--\r\n'
    body = part % (b"a" * 3_000_000)
    reply = citizen.client.post(
        FORM, input_stream=io.BytesIO(body), content_type="multipart/form-data; boundary=b"
    )

    assert reply.status_code == 413


def test_two_forms_that_lost_their_name_are_two_petitions_of_two_persons(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    other = ACitizen(citizen.client.application.test_client(), {})
    other = other.on(other.client.get(FORM))
    citizen.send(**FILLED, sending="")

    other.send(**FILLED | {"name": "Ion Pavel", "email": "ion.pavel@example.org"}, sending="")

    assert petitions(sqlite_office) == 2
    assert "ion.pavel@example.org" in read(other.client.get("/sesizare/confirmare"))
