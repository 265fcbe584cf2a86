"""Drafting: aspects, basis and solution; nothing typed is ever lost (art. 5, 8, 12 and 13)."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from casework.bootstrap import Office
from casework.desk import Actor
from casework.usecases.save_draft import SaveDraft, save_draft
from casework.usecases.step import Case
from tests.cases import TheCase, a_case, state_of, version_of
from tests.clocks import MovableClock
from tests.web.visitor import Visitor, a_visitor, words


@pytest.fixture
def writer(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("referent")


def sent(writer: Visitor, case: TheCase, **changed: object) -> TestResponse:
    fields: dict[str, object] = {
        "version": str(version_of(writer.office, case.id)),
        "revizie": "0",
        "deschidere": "Bună ziua, am verificat la 20 noiembrie.",
        "aspect-1-titlu": "Crengile",
        "aspect-1-concluzie": "Au fost ridicate.",
        "aspect-1-rezultat": "done",
        "temei": "O.G. nr. 27/2002, art. 8",
        "solutie": "favourable",
        "incheiere": "Vă mulțumim.",
    }
    return writer.client.post(f"/birou/dosar/{case.id}/proiect", data=fields | changed)


def saved_elsewhere(office: Office, case: TheCase, actor: Actor) -> None:
    ask = SaveDraft(
        case=Case(petition_id=case.id),
        points=(),
        opening="Text din altă fereastră.",
        closing="",
        legal_basis="",
        solution="",
    )
    office.perform(save_draft, ask, actor)


def test_the_petition_stands_beside_the_empty_draft_with_what_is_missing(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    page = writer.open(f"/birou/dosar/{case.id}/proiect")

    assert "Vă rog să le ridicați" in page
    assert "Petiția nu are niciun aspect de lămurit trecut în dosar" in page
    assert "Nesalvat încă" in page


def test_a_draft_that_says_too_little_is_saved_and_asked_for_a_reason(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    response = sent(writer, case, pas="trimite", deschidere="Bună ziua, am verificat.")
    page = writer.after(response)

    assert "Petiționarul nu va afla din răspuns: când" in page
    assert "Proiectul este salvat" in page
    assert state_of(writer.office, case.id) == "assigned"


def test_what_is_saved_comes_back(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    said = writer.after(sent(writer, case, pas="salveaza"))

    assert "Proiectul este salvat." in said
    assert "Au fost ridicate." in said
    assert state_of(writer.office, case.id) == "assigned"


def test_a_complete_draft_is_sent_to_be_signed(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    response = sent(writer, case, pas="trimite")

    assert response.status_code == 302
    assert state_of(writer.office, case.id) == "drafted"


@pytest.mark.parametrize(
    ("left_out", "law"),
    [
        ("aspect-1-concluzie", "art. 5"),
        ("aspect-1-rezultat", "art. 5"),
        ("temei", "art. 13"),
        ("solutie", "art. 8 alin. (1)"),
        ("deschidere", "art. 8 alin. (1)"),
    ],
)
def test_what_the_law_misses_is_said_and_what_is_typed_stays(
    writer: Visitor, left_out: str, law: str
) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    response = sent(writer, case, pas="trimite", **{left_out: ""})

    assert response.status_code == 422
    assert "Trimite la semnat: nu se poate acum" in words(response)
    assert law in words(response)
    assert state_of(writer.office, case.id) == "assigned"


def test_aspects_are_added_and_taken_out_without_losing_any(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    more = sent(writer, case, adauga="da")
    fewer = sent(
        writer,
        case,
        revizie="1",
        sterge="1",
        **{"aspect-2-titlu": "Gardul", "aspect-2-concluzie": "Este vopsit."},
    )

    assert "Aspectul 2" in words(more)
    assert "Au fost ridicate." in words(more)
    assert "Gardul" in fewer.get_data(as_text=True)
    assert "Crengile" not in fewer.get_data(as_text=True)


def test_a_starting_text_fills_only_what_is_empty(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    response = sent(writer, case, porneste="da", text="planned", incheiere="")
    page = words(response)

    assert "Bună ziua, am verificat la 20 noiembrie." in page
    assert "Dacă lucrarea nu se face până la data de mai sus" in page


def test_square_brackets_are_not_sent_to_be_signed(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    response = sent(writer, case, pas="trimite", deschidere="Am verificat în ziua de [data].")

    assert "Completați ce a rămas între paranteze drepte: [data]" in words(response)
    assert state_of(writer.office, case.id) == "assigned"


def test_an_act_is_added_to_the_basis_once(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()
    basis = "O.G. nr. 27/2002, art. 8"

    fields = {"adauga-temei": "da", "temei-ales": basis}
    html = sent(writer, case, **fields).get_data(as_text=True)
    textarea = html.split('name="temei"')[1].split("</textarea>")[0]

    assert textarea.count(basis) == 1


def test_a_second_window_gets_both_texts(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()
    sent(writer, case, pas="salveaza")
    saved_elsewhere(writer.office, case, writer.hall.actor("referent"))

    response = sent(writer, case, revizie="1", pas="salveaza", deschidere="Textul meu.")
    html = response.get_data(as_text=True)
    fresh = html.split('name="revizie" value="')[1].split('"')[0]
    said = writer.after(sent(writer, case, revizie=fresh, pas="salveaza", deschidere="Textul meu."))

    assert response.status_code == 409
    assert "Text din altă fereastră." in words(response)
    assert "Textul meu." in words(response)
    assert "Textul meu." in said


def test_the_background_saving_gives_the_new_revision(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()
    fields = {"version": "4", "revizie": "0", "deschidere": "Pe jumătate"}

    response = writer.client.post(f"/birou/dosar/{case.id}/proiect/salvare", data=fields)

    assert response.get_json() == {"revizie": 1}
    assert "Pe jumătate" in writer.open(f"/birou/dosar/{case.id}/proiect")


def test_the_draft_is_seen_as_a_letter(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    response = sent(writer, case, pas="pdf", solutie="", **{"aspect-1-rezultat": ""})
    document = writer.client.get(response.headers["Location"])

    assert document.get_data().startswith(b"%PDF-")


def test_why_it_came_back_is_on_the_page(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).drafted()
    writer.become("sef.serviciu").send(
        f"/birou/de-semnat/{case.id}/intoarce", motiv="Lipsește data lucrării."
    )

    page = writer.become("referent").open(f"/birou/dosar/{case.id}/proiect")

    assert "Întors la refăcut: Lipsește data lucrării." in page


def test_only_the_assignee_writes(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).assigned()

    writer.become("referent2")
    foreign = writer.client.get(f"/birou/dosar/{case.id}/proiect")
    writer.become("sef.serviciu")
    page = writer.open(f"/birou/dosar/{case.id}/proiect")
    response = sent(writer, case, pas="salveaza")

    assert foreign.status_code == 404
    assert "numai referentul căruia i s-a atribuit petiția" in page
    assert (response.status_code, "art. 12 alin. (2)" in words(response)) == (422, True)


def test_a_draft_survives_the_end_of_the_session(writer: Visitor, clock: MovableClock) -> None:
    case = a_case(writer.office, writer.hall).assigned()
    writer.open(f"/birou/dosar/{case.id}/proiect")
    clock.forward(hours=2)

    away = sent(writer, case, pas="salveaza", deschidere="Scris înainte de pauză.")
    page = writer.become("referent").open(f"/birou/dosar/{case.id}/proiect")

    assert away.status_code in (302, 303)
    assert "/birou/intrare" in away.headers["Location"]
    assert "Scris înainte de pauză." in page


def test_after_two_signatures_nobody_edits(writer: Visitor) -> None:
    case = a_case(writer.office, writer.hall).signed()

    response = sent(writer, case, pas="salveaza")

    assert response.status_code == 422
    assert "nu se poate când petiția este semnată de conducător" in words(response)
