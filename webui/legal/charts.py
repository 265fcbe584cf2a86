"""Charts as SVG from the server: only lengths; every figure stands beside them as text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casework.queries.legal.board import ByClass

HEIGHT = 98.0
WIDTH = 100.0


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a chart, from its top to the ground, with the mark of the usual pace."""

    top: float
    height: float
    mark: float
    above: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a bar: where it begins, how long it is, and its colour class."""

    start: float
    length: float
    colour: str


def columns(amounts: Sequence[int], pace: float) -> tuple[Column, ...]:
    """Scale columns and the mark to the highest of them."""
    most = max(1.0, pace, *amounts) if amounts else 1.0
    return tuple(
        Column(
            top=round(100 - HEIGHT * amount / most, 1),
            height=round(HEIGHT * amount / most, 1),
            mark=round(100 - HEIGHT * pace / most, 1),
            above=amount > pace > 0,
        )
        for amount in amounts
    )


def bar(counts: ByClass, longest: int) -> tuple[Piece, ...]:
    """Cut a bar into the three classes, as long as its share of the longest."""
    return tuple(_pieces(counts, max(1, longest)))


def _pieces(counts: ByClass, longest: int) -> Iterator[Piece]:
    start = 0.0
    for amount, colour in ((counts.in_term, "a"), (counts.in_margin, "m"), (counts.late, "d")):
        length = WIDTH * amount / longest
        if amount:
            yield Piece(round(start, 2), round(length, 2), colour)
        start += length
