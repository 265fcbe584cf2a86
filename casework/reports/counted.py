"""What the tables count beside petitions: moves of a month, the flow of a half-year, marks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from casework.reports.data import Data
from casework.reports.lines import OPEN, RECEIVED, Line
from workflows.petition.regimes import Regime


@dataclass(frozen=True, slots=True)
class Mark:
    """A petition counted once under one heading."""

    id: int
    number: int
    registered_on: date
    what: str
    by: str = ""


def things(data: Data, over: str) -> tuple[object, ...]:
    """Give what a table is counted over."""
    match over:
        case "received":
            return data.received
        case "redirects":
            return data.redirects
        case "extensions":
            return data.extensions
        case "other":
            return data.of_other_acts
        case "information":
            return tuple(
                line for line in data.of_other_acts if line.regime == Regime.INFORMATION_544.value
            )
        case "months":
            return tuple(_months(data))
        case "flow":
            return tuple(_flow((*data.carried, *data.received)))
        case _:
            return tuple(_totals(data.received))


def _marked(line: Line, what: str, by: str = "") -> Mark:
    return Mark(line.id, line.number, line.registered_on, what, by)


def _months(data: Data) -> Iterator[Mark]:
    for line in data.received:
        yield _marked(line, f"{line.registered_on:%Y-%m}", "received")
    for line in (*data.carried, *data.received):
        if line.closed_month:
            yield _marked(line, line.closed_month, "closed")


def _flow(lines: Iterable[Line]) -> Iterator[Mark]:
    for line in lines:
        yield _marked(line, line.entry, line.entry)
        yield _marked(line, "closed" if line.closed_month else "forward", line.entry)


def _totals(lines: Iterable[Line]) -> Iterator[Mark]:
    for line in lines:
        yield _marked(line, RECEIVED)
        yield _marked(line, line.path)
        yield _marked(line, f"standing:{line.standing}")
        if line.outcome != OPEN:
            yield _marked(line, "closed")
            yield _marked(line, line.outcome)
        for mark in line.marks.split():
            yield _marked(line, mark)
