"""Streams of a PDF end clearly: PDF/A counts their bytes (ISO 19005-2, 6.1.7.1)."""

from dataclasses import replace

from casework.letters.confirmation import confirmation_pdf
from casework.letters.streams import close_streams
from tests.letters.letter_samples import CONFIRMATION, CREATED
from tests.letters.reading import breaches, opened

PLAIN = b"""%PDF-1.7
1 0 obj
<</Length 4>>
stream
abc\r
endstream
endobj
2 0 obj
<</Type/Catalog>>
endobj
xref
0 3
0000000000 65535 f\r
0000000009 00000 n\r
0000000060 00000 n\r
trailer
<</Size 3/Root 2 0 R>>
startxref
93
%%EOF"""


def test_a_stream_that_ends_in_a_carriage_return_gets_a_line_end_of_two_bytes() -> None:
    closed = close_streams(PLAIN)

    assert b"abc\r\r\nendstream" in closed
    assert b"%010d 00000 n" % closed.index(b"2 0 obj") in closed
    assert b"0000000009 00000 n" in closed
    assert b"startxref\n%d\n" % closed.index(b"xref\n0 3") in closed


def test_a_file_without_such_a_stream_stays_as_it_is() -> None:
    clear = PLAIN.replace(b"abc\r", b"abcd")

    assert close_streams(clear) is clear


def test_letters_conform_whatever_byte_their_streams_end_in() -> None:
    letters = [replace(CONFIRMATION, subject=f"Groapa nr. {number}") for number in range(40)]
    drawn = [confirmation_pdf(letter, created=CREATED) for letter in letters]

    assert any(b"\r\r\nendstream" in pdf for pdf in drawn)
    assert [breach for pdf in drawn for breach in breaches(pdf)] == []
    assert all(len(opened(pdf).pages) == 1 for pdf in drawn)
