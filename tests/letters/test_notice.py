"""Notices under a petition's number: what they say, on paper and as a message (art. 6, 6^1, 9)."""

from dataclasses import replace

from casework.letters.notice import notice_mail, notice_pdf
from tests.letters.letter_samples import CREATED, NOTICE, NUMBER
from tests.letters.reading import breaches, expected, flowing, words


def test_the_printed_notice_reads_as_proof_read() -> None:
    assert words(notice_pdf(NOTICE, created=CREATED)) == expected("notice_pdf")


def test_the_message_reads_as_proof_read() -> None:
    assert notice_mail(NOTICE) == expected("notice")


def test_it_claims_no_more_than_an_approval() -> None:
    text = flowing(notice_pdf(NOTICE, created=CREATED))

    assert "aprobarea nu este semnătură electronică" in text
    assert NUMBER in text


def test_the_document_is_archival_and_accessible() -> None:
    assert breaches(notice_pdf(NOTICE, created=CREATED)) == []


def test_a_bare_notice_is_a_letter_too() -> None:
    bare = replace(NOTICE, details=(), legal_basis=(), enclosures=(), signatory=None, privacy="")

    assert "Anexe" not in flowing(notice_pdf(bare, created=CREATED))
    assert notice_mail(bare).endswith("Primăria Sectorului 6\n")
