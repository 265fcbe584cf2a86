"""The signing queue: two persons, the text that was seen, an approval or a signed file (art 13)."""

from io import BytesIO

import pytest
from flask.testing import FlaskClient
from PIL import Image
from werkzeug.test import TestResponse

from casework.bootstrap import Office
from tests.cases import TheCase, a_case, hash_of, state_of, version_of
from tests.web.visitor import Visitor, a_visitor, words

PDF = b"%PDF-1.7 semnat\n%%EOF\n"


def picture() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (4, 4)).save(buffer, "PNG")
    return buffer.getvalue()


PICTURE = picture()


@pytest.fixture
def head(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("sef.serviciu")


def signed(head: Visitor, case: TheCase, **changed: object) -> TestResponse:
    fields: dict[str, object] = {
        "version": str(version_of(head.office, case.id)),
        "act": "sign_as_department",
        "amprenta": hash_of(head.office, case.id),
        "forma": "approval",
    }
    return head.client.post(
        f"/birou/de-semnat/{case.id}", data=fields | changed, content_type="multipart/form-data"
    )


def test_a_card_shows_the_answer_in_short_with_its_checks(head: Visitor) -> None:
    case = a_case(head.office, head.hall).drafted()

    page = head.open("/birou/de-semnat")

    assert case.number in page
    assert "Am verificat la fața locului" in page
    assert "toate aspectele (1 din 1)" in page
    assert "scris de Radu Iliescu" in page


def test_two_clicks_of_two_persons_sign(head: Visitor) -> None:
    case = a_case(head.office, head.hall).drafted()

    first = head.after(signed(head, case))
    mayor = head.become("primar").open("/birou/de-semnat")
    signed(head, case, act="sign_as_head")

    assert "Răspunsul are semnătura dumneavoastră: aprobare." in first
    assert "Prima semnătură: Daniela Crețu, șefă serviciu, aprobare" in mayor
    assert state_of(head.office, case.id) == "signed_by_head"


def test_a_click_is_never_called_an_electronic_signature(head: Visitor) -> None:
    a_case(head.office, head.hall).drafted()

    assert "este o aprobare, nu o semnătură electronică" in head.open("/birou/de-semnat")


def test_another_text_than_the_one_seen_is_not_signed(head: Visitor) -> None:
    case = a_case(head.office, head.hall).drafted()

    response = signed(head, case, amprenta="altceva")

    assert "Textul răspunsului s-a schimbat" in words(response)
    assert state_of(head.office, case.id) == "drafted"


def test_the_department_does_not_sign_twice(head: Visitor) -> None:
    case = a_case(head.office, head.hall).signed_once()

    response = signed(head, case, act="sign_as_head")

    assert "nu este în atribuțiile dumneavoastră" in words(response)
    assert state_of(head.office, case.id) == "signed_by_department"


def test_a_signed_document_becomes_the_answer(head: Visitor) -> None:
    case = a_case(head.office, head.hall).drafted()

    said = head.after(signed(head, case, forma="qualified", document=(BytesIO(PDF), "raspuns.pdf")))
    letter = head.become("primar").client.get(f"/birou/de-semnat/{case.id}/raspuns.pdf")

    assert "semnătură electronică calificată" in said
    assert letter.get_data() == PDF


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"MZ nu e pdf", "este un program, nu un document"),
        (b"", "este gol"),
        (b"%PDF-1.7 rupt", "este un PDF întrerupt"),
        (PICTURE, "Documentul semnat trebuie să fie PDF"),
        (None, "Încărcați documentul PDF semnat"),
    ],
)
def test_what_is_no_signed_document_is_refused(
    head: Visitor, content: bytes | None, says: str
) -> None:
    case = a_case(head.office, head.hall).drafted()
    document = {} if content is None else {"document": (BytesIO(content), "raspuns.pdf")}

    response = signed(head, case, forma="handwritten", **document)

    assert says in words(response)
    assert state_of(head.office, case.id) == "drafted"


def test_the_page_of_the_act_looks_into_the_document_too(head: Visitor) -> None:
    case = a_case(head.office, head.hall).drafted()
    fields: dict[str, object] = {
        "version": str(version_of(head.office, case.id)),
        "seen_hash": hash_of(head.office, case.id),
        "form": "qualified",
        "signed_pdf": (BytesIO(b"%PDF-1.7 rupt"), "raspuns.pdf"),
    }

    torn = head.client.post(
        f"{case.url}/act/sign_as_department", data=fields, content_type="multipart/form-data"
    )

    assert (torn.status_code, "este un PDF întrerupt" in words(torn)) == (422, True)
    assert state_of(head.office, case.id) == "drafted"


def test_the_letter_is_seen_before_signing(head: Visitor) -> None:
    case = a_case(head.office, head.hall).drafted()

    letter = head.client.get(f"/birou/de-semnat/{case.id}/raspuns.pdf")

    assert letter.mimetype == "application/pdf"
    assert letter.get_data().startswith(b"%PDF-")


def test_an_answer_goes_back_only_with_a_reason(head: Visitor) -> None:
    case = a_case(head.office, head.hall).drafted()
    path = f"/birou/de-semnat/{case.id}/intoarce"
    version = str(version_of(head.office, case.id))

    without = head.send(path, version=version, motiv=" ")
    said = head.after(head.send(path, version=version, motiv="Lipsește data."))

    assert "Întoarcerea la refăcut cere un motiv" in words(without)
    assert "întors la refăcut" in said
    assert state_of(head.office, case.id) == "assigned"


def test_a_stale_page_gets_a_conflict(head: Visitor) -> None:
    case = a_case(head.office, head.hall).signed_once()

    assert signed(head, case, version="3").status_code == 409


def test_another_departments_letter_stays_closed(head: Visitor) -> None:
    case = a_case(head.office, head.hall).drafted()
    head.become("sef.drumuri")

    letter = head.client.get(f"/birou/de-semnat/{case.id}/raspuns.pdf")

    assert letter.status_code == 404
    assert "Nimic de semnat" in head.open("/birou/de-semnat")
