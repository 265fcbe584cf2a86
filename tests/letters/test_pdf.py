"""The drawing itself: conforming files, equal bytes, many threads, and errors that quote nobody."""

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from casework.letters.answer import answer_pdf
from casework.letters.confirmation import confirmation_pdf
from casework.letters.pdf import LetterNotDrawnError, compile_pdf
from casework.letters.register_book import register_book_pdf
from tests.letters.letter_samples import ANSWER, CONFIRMATION, CREATED, NUMBER, a_book
from tests.letters.reading import breaches, opened

SAMPLES: dict[str, Callable[[], bytes]] = {
    "confirmation": lambda: confirmation_pdf(CONFIRMATION, created=CREATED),
    "answer": lambda: answer_pdf(ANSWER, created=CREATED),
    "register_book": lambda: register_book_pdf(a_book(60)),
}

ELSEWHERE = """
import hashlib
from casework.letters.answer import answer_pdf
from tests.letters.letter_samples import ANSWER, CREATED
print(hashlib.sha256(answer_pdf(ANSWER, created=CREATED)).hexdigest())
"""


@pytest.mark.parametrize("name", SAMPLES)
def test_each_letter_conforms_to_pdf_a_2a_and_pdf_ua_1(name: str) -> None:
    assert breaches(SAMPLES[name]()) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_each_letter_says_its_title_and_language(name: str) -> None:
    reader = opened(SAMPLES[name]())
    root = reader.root_object

    assert reader.metadata is not None
    assert reader.metadata.title
    assert str(root["/Lang"]) == "ro-RO"
    assert "/StructTreeRoot" in root


def test_the_only_date_in_the_file_is_the_one_given() -> None:
    metadata = opened(confirmation_pdf(CONFIRMATION, created=CREATED)).metadata

    assert metadata is not None
    assert metadata.creation_date == CREATED
    assert metadata.title == f"Confirmarea petiției nr. {NUMBER}"


@pytest.mark.parametrize("name", SAMPLES)
def test_equal_input_gives_equal_bytes(name: str) -> None:
    assert SAMPLES[name]() == SAMPLES[name]()


def test_another_process_draws_the_same_bytes() -> None:
    here = hashlib.sha256(answer_pdf(ANSWER, created=CREATED)).hexdigest()
    there = subprocess.run(
        [sys.executable, "-c", ELSEWHERE], check=True, capture_output=True, text=True
    )

    assert there.stdout.strip() == here


def test_many_threads_draw_at_once() -> None:
    alone = {name: draw() for name, draw in SAMPLES.items()}
    names = [*SAMPLES] * 8

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda name: SAMPLES[name](), names))

    assert together == [alone[name] for name in names]


def test_only_the_fonts_inside_the_wheel_are_used() -> None:
    named = re.findall(rb"/BaseFont/[A-Z]{6}\+(\w+)", answer_pdf(ANSWER, created=CREATED))

    assert set(named) <= {b"LibertinusSerif", b"DejaVuSansMono"}
    assert named


def test_a_letter_that_cannot_be_drawn_is_one_kind_of_error_and_quotes_nothing() -> None:
    with pytest.raises(LetterNotDrawnError) as caught:
        compile_pdf("answer", {"secret": "Elena"}, created=CREATED, title="x")

    assert "Elena" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_broken_letter_does_not_spoil_the_next_one() -> None:
    with pytest.raises(LetterNotDrawnError):
        compile_pdf("no_such_letter", {}, created=CREATED, title="x")

    assert breaches(confirmation_pdf(CONFIRMATION, created=CREATED)) == []


def test_what_was_replaced_is_logged_as_a_count(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="casework.letters.pdf")
    answer_pdf(replace(ANSWER, subject="Mulțumesc 😀😀😀"), created=CREATED)

    assert "answer: 3 characters outside the letter fonts" in caplog.text
    assert "😀" not in caplog.text
