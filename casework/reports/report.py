"""The report itself: tables, days and control sums, made from the data and from nothing else."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean, median

from casework.reports import words
from casework.reports.control import Check, control_sums
from casework.reports.counted import things
from casework.reports.crossing import Shape, Table, behind, crossed
from casework.reports.data import Compared, Data, Days, Names
from casework.reports.lines import OPEN, Line
from casework.reports.periods import HalfYear
from casework.reports.shapes import SHAPES
from workflows.petition.regimes import Solution

ANSWERS = frozenset({*(solution.value for solution in Solution), "answered"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One half-year's report, filled in."""

    data: Data
    tables: tuple[Table, ...]
    days: Days
    checks: tuple[Check, ...]

    def table(self, code: str) -> Table:
        """Give a table by its code; raises KeyError for one that does not exist."""
        return {table.code: table for table in self.tables}[code]

    @property
    def differences(self) -> tuple[Check, ...]:
        """Give the control sums that do not hold."""
        return tuple(check for check in self.checks if not check.holds)


def report_of(data: Data) -> Report:
    """Fill the report in."""
    counted = {over: things(data, over) for over in {shape.over for shape in SHAPES}}
    tables = tuple(_table(shape, data, counted[shape.over]) for shape in SHAPES)
    return Report(
        data=data,
        tables=tables,
        days=days_of(data.received),
        checks=control_sums(data, {table.code: table for table in tables}),
    )


def numbers_behind(report: Report, code: str, row: str, column: str) -> tuple[object, ...]:
    """Give what a figure of a table counts, in the order of registration."""
    shape = report.table(code).shape
    return behind(shape, things(report.data, shape.over), row, column)


def days_of(lines: Iterable[Line]) -> Days:
    """Measure the answers: mean, middle one, and what nine of ten do not exceed."""
    days = sorted(line.days for line in lines if line.days is not None and line.outcome in ANSWERS)
    if not days:
        return Days(answers=0, mean=None, median=None, p90=None)
    return Days(
        answers=len(days),
        mean=round(fmean(days), 1),
        median=float(median(days)),
        p90=float(days[math.ceil(len(days) * 0.9) - 1]),
    )


def compared_of(half: HalfYear, lines: Iterable[Line]) -> Compared:
    """Give the main figures of another half-year from its own lines."""
    known = tuple(lines)
    return Compared(
        half=str(half),
        word=half.word,
        received=len(known),
        closed=sum(line.outcome != OPEN for line in known),
        open=sum(line.outcome == OPEN for line in known),
        late=sum(line.standing in ("late", "open_late") for line in known),
        median=days_of(known).median,
    )


def _table(shape: Shape, data: Data, counted: Iterable[object]) -> Table:
    down = _words(shape.rows, shape.over, data)
    across = _words(shape.columns, shape.over, data) if shape.columns else None
    return crossed(shape, counted, down, across)


def _words(axis: str, over: str, data: Data) -> Mapping[str, str]:
    match axis, over:
        case "what", "months":
            return {month: words.month_word(month) for month in data.half.months}
        case "what", "flow":
            return words.FLOWS
        case "what", _:
            return words.TOTALS
        case "by", "months":
            return words.MOVES
        case "by", _:
            return words.ORIGINS
        case "department" | "solver" | "authority", _:
            return _named(axis, data.names)
        case _:
            return CLASSES[axis]


def _named(axis: str, names: Names) -> Mapping[str, str]:
    match axis:
        case "department":
            return {**names.departments, "": "nerepartizate"}
        case "solver":
            return {**names.solvers, "": "neatribuite"}
        case _:
            return names.authorities


CLASSES: Mapping[str, Mapping[str, str]] = {
    "outcome": words.OUTCOMES,
    "standing": words.STANDINGS,
    "band": words.BANDS,
    "channel": words.CHANNELS,
    "petitioner": words.PETITIONERS,
    "path": words.PATHS,
    "kind": words.KINDS,
    "domain": words.DOMAINS,
    "regime": words.REGIMES,
    "timing": words.REDIRECTS,
    "result": words.EXTENSIONS,
}
