"""The confirmation of registration: number, one date, access code, what follows (art. 6 and 8)."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from casework.letters.confirmation import (
    ConfirmationLetter,
    confirmation_pdf,
    confirmation_subject,
    confirmation_text,
)
from tests.letters.letter_samples import CONFIRMATION, CREATED, HALL, NUMBER, UNRULY
from tests.letters.reading import breaches, expected, flowing, opened, words
from tests.letters.write_expected import CHECK


def drawn(letter: ConfirmationLetter) -> bytes:
    return confirmation_pdf(letter, created=CREATED)


def test_the_printed_letter_reads_as_proof_read() -> None:
    assert words(drawn(CONFIRMATION)) == expected("confirmation_pdf")


def test_the_email_reads_as_proof_read() -> None:
    assert confirmation_text(CONFIRMATION, check=CHECK) == expected("confirmation")


def test_the_citizen_sees_one_date_only() -> None:
    text = flowing(drawn(CONFIRMATION))
    days = set(re.findall(r"\d{1,2} [a-z]+ 20\d\d", text))

    assert "Vă răspundem cel mai târziu joi, 24 decembrie 2026." in text
    assert days == {"23 noiembrie 2026", "24 decembrie 2026"}


def test_the_subject_of_the_email_holds_nothing_personal() -> None:
    assert confirmation_subject(CONFIRMATION) == f"Petiția {NUMBER} este înregistrată"


def test_a_reprint_without_the_code_says_how_to_get_another() -> None:
    letter = replace(CONFIRMATION, access_code=None)

    assert "cereți altul pe pagina petiției sau la ghișeu" in flowing(drawn(letter))
    assert "cereți altul pe pagina petiției sau la ghișeu" in confirmation_text(letter)


def test_no_department_and_no_files_are_said_in_words() -> None:
    text = flowing(drawn(replace(CONFIRMATION, department=None, attachments=())))

    assert "Registratura trimite petiția compartimentului care se ocupă." in text
    assert "Documente niciun fișier" in text


def test_an_address_that_gives_the_code_away_is_refused() -> None:
    with pytest.raises(ValueError, match="number only"):
        replace(CONFIRMATION, status_url="https://exemplu.ro/stare?code=K7M4-9QX2")


def test_a_letter_without_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="register number"):
        replace(CONFIRMATION, number="")


def test_the_picture_code_is_described() -> None:
    root = opened(drawn(CONFIRMATION)).root_object

    assert f"Cod QR care deschide pagina petiției {NUMBER}" in alternatives(root["/StructTreeRoot"])


def test_without_the_check_the_email_asks_for_no_confirmation() -> None:
    assert "Confirmați" not in confirmation_text(CONFIRMATION)


def test_a_name_typed_on_two_lines_stays_on_one() -> None:
    letter = replace(CONFIRMATION, petitioner_name="Elena\r\nBcc: x@exemplu.ro")

    assert confirmation_text(letter).startswith("Bună ziua, Elena Bcc: x@exemplu.ro,\n")


@pytest.mark.parametrize(
    "letter",
    [
        replace(CONFIRMATION, petitioner_name="Maria-Antoaneta " * 20, subject=UNRULY * 10),
        replace(CONFIRMATION, subject="x" * 500, attachments=tuple("y" * 80 for _ in range(10))),
        replace(CONFIRMATION, letterhead=replace(HALL, institution="Comuna " * 30, mark="")),
    ],
    ids=["long and strange", "without spaces", "long institution"],
)
def test_long_and_strange_data_are_printed_and_conform(letter: ConfirmationLetter) -> None:
    assert breaches(drawn(letter)) == []


def test_a_logo_is_drawn_with_its_description() -> None:
    image = io.BytesIO()
    Image.new("RGBA", (40, 40), (61, 59, 149, 128)).save(image, "PNG")
    pdf = drawn(replace(CONFIRMATION, letterhead=replace(HALL, logo=image.getvalue())))

    assert breaches(pdf) == []
    assert "Sigla: Primăria Sectorului 6" in alternatives(
        opened(pdf).root_object["/StructTreeRoot"]
    )


def alternatives(node: object) -> list[str]:
    """Collect the alternative texts in the tree of tags."""
    found: list[str] = []
    waiting = [node]
    while waiting:
        entry = waiting.pop()
        entry = entry.get_object() if hasattr(entry, "get_object") else entry
        if isinstance(entry, list):
            waiting.extend(entry)
        elif isinstance(entry, dict):
            found.extend([str(entry["/Alt"])] if "/Alt" in entry else [])
            waiting.extend([entry["/K"]] if "/K" in entry else [])
    return found
