"""The answer: number, date apart, each point, legal basis, two signatories (art. 5 and 13)."""

from dataclasses import replace

import pytest

from casework.letters.answer import (
    AnswerLetter,
    Point,
    answer_cover_subject,
    answer_cover_text,
    answer_pdf,
    answer_pdf_for_signing,
)
from casework.letters.document import SignatureForm, signature_words
from tests.letters.letter_samples import (
    ANSWER,
    CREATED,
    DEPUTY_MAYOR,
    HEAD_OF_DEPARTMENT,
    NUMBER,
    STATUS_URL,
)
from tests.letters.reading import breaches, expected, flowing, opened, words

UNSIGNED = (
    replace(HEAD_OF_DEPARTMENT, form=None, at=None),
    replace(DEPUTY_MAYOR, form=None, at=None),
)
DRAFT = replace(ANSWER, date=None, signatories=UNSIGNED)


def drawn(letter: AnswerLetter) -> str:
    return flowing(answer_pdf(letter, created=CREATED))


def test_the_printed_answer_reads_as_proof_read() -> None:
    assert words(answer_pdf(ANSWER, created=CREATED)) == expected("answer_pdf")


def test_the_email_that_carries_it_reads_as_proof_read() -> None:
    assert answer_cover_text(ANSWER, status_url=STATUS_URL) == expected("answer_cover")
    assert answer_cover_subject(ANSWER) == f"Răspuns la petiția {NUMBER}"


def test_the_number_is_the_petitions_and_the_date_stands_apart() -> None:
    assert f"Nr. {NUMBER} Data: 21 decembrie 2026 Către" in drawn(ANSWER)


def test_every_point_is_answered_with_its_result() -> None:
    text = drawn(ANSWER)

    assert all(f"{index}. {point.title}" in text for index, point in enumerate(ANSWER.points, 1))
    assert text.count("Rezultat:") == len(ANSWER.points)


def test_legal_basis_and_way_of_appeal_are_stated() -> None:
    text = drawn(ANSWER)

    assert "O.G. nr. 27/2002, art. 8 alin. (1) și art. 13" in text
    assert "Legii contenciosului administrativ nr. 554/2004" in text


@pytest.mark.parametrize(
    ("form", "says"),
    [
        (SignatureForm.QUALIFIED, "Semnat cu semnătură electronică calificată la 18 decembrie"),
        (SignatureForm.HANDWRITTEN, "Semnat olograf la 18 decembrie 2026. Exemplarul semnat este"),
        (SignatureForm.APPROVAL, "Aprobat în sistem de Radu Ionașcu la 18 decembrie 2026, ora"),
    ],
)
def test_the_form_of_each_signature_is_said(form: SignatureForm, says: str) -> None:
    head = replace(HEAD_OF_DEPARTMENT, form=form)

    assert says in drawn(replace(ANSWER, signatories=(head, DEPUTY_MAYOR)))


@pytest.mark.parametrize("form", [SignatureForm.APPROVAL, SignatureForm.HANDWRITTEN])
def test_a_click_or_a_pen_is_never_called_an_electronic_signature(form: SignatureForm) -> None:
    both = (replace(HEAD_OF_DEPARTMENT, form=form), replace(DEPUTY_MAYOR, form=form))
    letter = replace(ANSWER, signatories=both)
    text = drawn(letter) + answer_cover_text(letter, status_url=STATUS_URL)

    assert "calificată" not in text
    assert text.count("semnătură electronică") == text.count("nu este semnătură electronică")


def test_who_has_not_signed_is_shown_as_unsigned() -> None:
    assert signature_words(UNSIGNED[0]) == "Nesemnat."


def test_the_head_is_printed_first_and_signs_last() -> None:
    text = drawn(ANSWER)

    assert text.index("Ioana Țurcanu") < text.index("Radu Ionașcu")


def test_a_draft_is_marked_on_each_page() -> None:
    pdf = answer_pdf(DRAFT, created=CREATED)
    pages = [sheet.extract_text() for sheet in opened(pdf).pages]

    assert breaches(pdf) == []
    assert all("PROIECT – nesemnat" in text for text in pages)
    assert "Acesta nu este răspunsul instituției" in pages[0]


@pytest.mark.parametrize("person", [0, 1])
def test_one_missing_signature_is_enough_to_stay_a_draft(person: int) -> None:
    people = list(ANSWER.signatories)
    people[person] = UNSIGNED[person]

    assert "PROIECT – nesemnat" in drawn(replace(ANSWER, signatories=(people[0], people[1])))


def test_a_signed_answer_bears_no_draft_mark() -> None:
    assert "PROIECT" not in drawn(ANSWER)


def test_an_empty_draft_can_be_looked_at() -> None:
    empty = replace(DRAFT, points=(), legal_basis=(), solution="", opening="", closing="")

    assert "Temeiul legal nu este încă scris." in drawn(empty)
    assert "nu este încă aleasă" in drawn(empty)


def test_what_goes_to_be_signed_outside_has_a_place_for_it_and_no_claim() -> None:
    pdf = answer_pdf_for_signing(replace(ANSWER, signatories=UNSIGNED), created=CREATED)

    assert breaches(pdf) == []
    assert flowing(pdf).count("Semnătura:") == 2
    assert "PROIECT" not in flowing(pdf)
    assert "Semnat " not in flowing(pdf)


def test_what_goes_to_be_signed_is_dated() -> None:
    with pytest.raises(ValueError, match="dated"):
        answer_pdf_for_signing(DRAFT, created=CREATED)


INCOMPLETE = {
    "no points": replace(DRAFT, points=()),
    "no finding": replace(DRAFT, points=(Point(title="A", finding="", result="admis"),)),
    "no result": replace(DRAFT, points=(Point(title="A", finding="Văzut.", result=" "),)),
    "no solution": replace(DRAFT, solution=""),
    "no legal_basis": replace(DRAFT, legal_basis=("",)),
    "no appeal": replace(DRAFT, appeal=""),
}


@pytest.mark.parametrize("lack", INCOMPLETE)
def test_a_dated_answer_leaves_nothing_out(lack: str) -> None:
    draft = INCOMPLETE[lack]

    with pytest.raises(ValueError, match=draft.missing()[0]):
        replace(draft, date=ANSWER.date)


def test_an_answer_without_the_number_is_refused() -> None:
    with pytest.raises(ValueError, match="number"):
        replace(DRAFT, number="")


def test_an_addressee_without_email_gets_no_empty_line() -> None:
    addressee = replace(ANSWER.addressee, email="", address="Str. Lungă nr. 1\n\n")

    assert addressee.content()["lines"] == ["Str. Lungă nr. 1"]


def test_twelve_long_points_fill_many_numbered_pages() -> None:
    points = tuple(
        Point(
            title=f"Aspectul {number}",
            finding="Am constatat că trotuarul lipsește. " * 100,
            result="admis",
        )
        for number in range(12)
    )
    pdf = answer_pdf(replace(ANSWER, points=points), created=CREATED)
    pages = opened(pdf).pages

    assert breaches(pdf) == []
    assert f"Pagina {len(pages)} din {len(pages)}" in pages[-1].extract_text()
    assert "Primăria Sectorului 6 · Răspuns la petiția nr." in pages[1].extract_text()


def test_the_signatures_never_stand_alone_on_a_page() -> None:
    lengths = range(0, 40, 3)
    letters = [replace(ANSWER, closing="Un rând.\n" * length) for length in lengths]
    last_pages = [opened(answer_pdf(each, created=CREATED)).pages for each in letters]
    texts = [page.extract_text() for pages in last_pages for page in pages]
    signed = [text for text in texts if "Semnatari" in text]

    assert len(signed) == len(letters)
    assert all("Dacă nu sunteți de acord" in text for text in signed)
