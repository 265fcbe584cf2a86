"""Closes the streams of a PDF so that no reader can take their last byte for a line end."""

import re
from bisect import bisect_left

AMBIGUOUS = re.compile(rb"\r(?=\nendstream)")
ENTRY = re.compile(rb"(\d{10})(?= \d{5} n)")
START = re.compile(rb"(?<=startxref\n)\d+")


def close_streams(pdf: bytes) -> bytes:
    """Write a line end of two bytes after a stream whose data end in a carriage return.

    PDF/A (ISO 19005-2, 6.1.7.1) counts the bytes of a stream up to its line end.
    """
    ends = [found.start() for found in AMBIGUOUS.finditer(pdf)]
    if not ends:
        return pdf
    body, _, tail = pdf.rpartition(b"\nxref\n")

    def moved(offset: re.Match[bytes]) -> bytes:
        number = int(offset[0])
        width = len(offset[0])
        return b"%0*d" % (width, number + bisect_left(ends, number))

    tail = ENTRY.sub(moved, tail)
    tail = START.sub(moved, tail)
    return AMBIGUOUS.sub(b"\r\r", body) + b"\nxref\n" + tail
