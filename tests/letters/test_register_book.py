"""The register book: 13 columns, no line missing, read by machine and by eye (Ordin 217/1996)."""

import time
from dataclasses import replace

import pytest

from casework.letters import register_book
from casework.letters.register_book import (
    HEADINGS,
    bound_volumes,
    register_book_pdf,
)
from tests.letters.letter_samples import a_book, a_row
from tests.letters.reading import breaches, flowing, opened


def test_there_are_thirteen_columns_and_each_row_fills_them() -> None:
    assert len(HEADINGS) == 13
    assert len(a_row(1).cells()) == 13


def test_every_number_is_printed_and_the_header_is_repeated() -> None:
    pdf = register_book_pdf(a_book(60))
    text = flowing(pdf)

    assert all(f"000.{number:03d}" in text for number in range(1, 61))
    assert text.count("Emitentul") == len(opened(pdf).pages)


def test_first_last_count_and_fingerprint_close_the_book() -> None:
    text = flowing(register_book_pdf(a_book(60)))

    assert "Primul număr: 000.001 Ultimul număr: 000.060 Poziții: 60" in text
    assert "3fa9c1d27be045a8" * 4 in text
    assert "60 de poziții, de la nr. 000.001 la nr. 000.060" in text


def test_pages_lie_on_their_side_and_are_numbered() -> None:
    pages = opened(register_book_pdf(a_book(60))).pages

    assert pages[0].mediabox.width > pages[0].mediabox.height
    assert f"Pagina 2 din {len(pages)}" in pages[1].extract_text()


def test_an_empty_register_is_printed_too() -> None:
    pdf = register_book_pdf(a_book(0))

    assert breaches(pdf) == []
    assert "nicio înregistrare" in flowing(pdf)


def test_an_annulled_line_stays_and_says_so() -> None:
    row = replace(a_row(1), annulled=True)

    assert row.cells()[9] == "anulat"


def test_a_thousand_rows_take_seconds() -> None:
    started = time.monotonic()
    register_book_pdf(a_book(1000))

    assert time.monotonic() - started < 10


def test_a_thick_book_is_bound_in_volumes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register_book, "ROWS_IN_A_VOLUME", 25)
    volumes = bound_volumes(a_book(60))

    assert [(volume.first, volume.last) for volume in volumes] == [
        ("000.001", "000.025"),
        ("000.026", "000.050"),
        ("000.051", "000.060"),
    ]
    assert volumes[1].heading.endswith("anul 2026, volumul 2 din 3")


def test_volumes_are_drawn_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register_book, "ROWS_IN_A_VOLUME", 5)
    drawn = list(register_book.drawn_volumes(register_book.bound_volumes(a_book(8))))

    assert [breaches(pdf) for pdf in drawn] == [[], []]
    assert "volumul 2 din 2" in flowing(drawn[1])
