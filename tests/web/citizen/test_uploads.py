"""Files of the form: kept from the first try, listed, taken out, shown to their sender only."""

import pytest
from flask.testing import FlaskClient

import webui
from casework.bootstrap import Office
from tests.files import PDF, PROGRAM, a_photo
from tests.web.citizen.filling import FILLED, ACitizen, a_citizen, listed_files, read, tokens


@pytest.fixture
def citizen(client: FlaskClient, sqlite_office: Office) -> ACitizen:
    return a_citizen(client, sqlite_office)


def test_files_are_added_without_sending_and_without_complaints(citizen: ACitizen) -> None:
    page = citizen.send(("a.jpg", a_photo()), add="1", text="Scriu încă")

    assert page.status_code == 200
    assert listed_files(page) == ["a.jpg"]
    assert "Scriu încă" in page.text
    assert "Eroare" not in page.text


def test_more_can_be_added_to_them(citizen: ACitizen) -> None:
    page = citizen.send(("a.jpg", a_photo()), add="1")

    page = citizen.on(page).send(("b.pdf", PDF), add="1")

    assert sorted(listed_files(page)) == ["a.jpg", "b.pdf"]


def test_one_is_taken_out_and_the_rest_stays(citizen: ACitizen) -> None:
    page = citizen.send(("a.jpg", a_photo()), ("b.pdf", PDF), add="1")
    first, second = listed_files(page)

    page = citizen.on(page).send(remove=tokens(page)[0], **FILLED)

    assert listed_files(page) == [second] != [first]
    assert FILLED["text"] in page.text


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("gol.jpg", b"", "Fișierul „gol.jpg” este gol"),
        ("cerere.pdf", PROGRAM, "Fișierul „cerere.pdf” este un program"),
        ("../../x\x07y.pdf", PROGRAM, "Fișierul „xy.pdf” este un program"),
    ],
)
def test_a_bad_file_is_named_and_the_good_ones_are_kept(
    citizen: ACitizen, name: str, content: bytes, says: str
) -> None:
    page = citizen.send(("bun.jpg", a_photo()), (name, content), **FILLED)

    assert page.status_code == 422
    assert says in read(page)
    assert listed_files(page) == ["bun.jpg"]
    assert citizen.on(page).send(**FILLED).status_code == 303


def test_each_of_several_bad_files_is_named(citizen: ACitizen) -> None:
    page = citizen.send(("gol.jpg", b""), ("rau.pdf", PROGRAM), add="1")

    assert "„gol.jpg” este gol" in read(page)
    assert "„rau.pdf” este un program" in read(page)


def test_the_eleventh_file_is_refused_by_name_and_ten_stay(citizen: ACitizen) -> None:
    photos = [(f"{number}.jpg", a_photo(size=(20 + number, 20))) for number in range(11)]

    page = citizen.send(*photos, **FILLED)

    assert "Fișierul „10.jpg” nu s-a adăugat: se pot trimite cel mult 10" in read(page)
    assert len(listed_files(page)) == 10


def test_a_thumbnail_is_for_the_session_that_sent_it(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    [token] = tokens(citizen.send(("a.jpg", a_photo(size=(900, 600))), add="1"))

    own = citizen.client.get(f"/sesizare/fisier/{token}")
    stranger = webui.create_app(sqlite_office).test_client().get(f"/sesizare/fisier/{token}")

    assert (own.status_code, own.mimetype) == (200, "image/jpeg")
    assert own.headers["Cache-Control"] == "private, no-store"
    assert stranger.status_code == 404


def test_a_document_has_no_thumbnail(citizen: ACitizen) -> None:
    [token] = tokens(citizen.send(("a.pdf", PDF), add="1"))

    assert citizen.client.get(f"/sesizare/fisier/{token}").status_code == 404


def test_the_basket_of_another_session_is_not_taken_over(
    citizen: ACitizen, sqlite_office: Office
) -> None:
    page = citizen.send(("a.jpg", a_photo()), add="1")
    stranger = webui.create_app(sqlite_office).test_client()

    theirs = ACitizen(stranger, citizen.on(page).hidden).send(**{**FILLED, "text": ""})

    assert listed_files(theirs) == []
