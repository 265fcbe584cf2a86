"""Rows and reports for the tests of the half-year report, without a database."""

from collections.abc import Iterable
from datetime import date, timedelta

from casework.reports.data import Counting, Data, Names
from casework.reports.lines import Row, line_of
from casework.reports.periods import HalfYear
from casework.reports.report import Report, report_of

S2_2023 = HalfYear(2023, 2)
FIRST = date(2023, 7, 3)
SELIMBAR_SOLVERS = {
    "1": ("Poliția Locală", 37),
    "2": ("consilierul primarului", 15),
    "3": ("viceprimarul", 7),
    "4": ("urbanism", 3),
    "5": ("economic", 2),
    "6": ("tehnic", 1),
    "7": ("registrul agricol", 2),
}
"""What the commune printed, its open ones added to whoever had them: 67 in all."""


def a_row(number: int, **changed: object) -> Row:
    """A petition answered on the tenth day, unless told otherwise."""
    day = FIRST + timedelta(days=number % 60)
    known: dict[str, object] = {
        "id": number,
        "number": number,
        "registered_on": day,
        "closed_on": day + timedelta(days=10),
        "closed_by": "record_dispatch",
        "solution": "favourable",
        "kind": "report",
        "department": "1",
        "solver": "1",
        "due": day + timedelta(days=29),
        "due_legal_max": day + timedelta(days=31),
    }
    return Row(**(known | changed))  # type: ignore[arg-type]


def a_report(rows: Iterable[Row], *, half: HalfYear = S2_2023, **more: object) -> Report:
    """The report of a half-year that is over."""
    lines = tuple(line_of(row, half.begins, half.ends) for row in rows)
    solvers = {key: word for key, (word, _) in SELIMBAR_SOLVERS.items()}
    data = Data(
        half=half,
        cut_off=half.ends,
        counting=Counting(policy="A"),
        names=Names(
            departments={"1": "Primăria", "2": "Poliția locală"},
            solvers=solvers,
            authorities={"9": "ISC"},
        ),
        lines=lines,
        **more,  # type: ignore[arg-type]
    )
    return report_of(data)


def selimbar() -> tuple[Row, ...]:
    """The 67 petitions of Șelimbăr: 55+9+3 petitioners, 40 in term, 15 late, 12 open."""
    solvers = [key for key, (_, many) in SELIMBAR_SOLVERS.items() for _ in range(many)]
    petitioners = ["person"] * 55 + ["institution"] * 9 + ["organisation"] * 3
    return tuple(
        a_row(number, solver=solver, petitioner=petitioner, **_ending(number))
        for number, (solver, petitioner) in enumerate(
            zip(solvers, petitioners, strict=True), start=1
        )
    )


def _ending(number: int) -> dict[str, object]:
    day = FIRST + timedelta(days=number % 60)
    if number <= 40:
        return {}
    if number <= 55:
        return {"closed_on": day + timedelta(days=45)}
    return {"closed_on": None, "closed_by": "", "solution": ""}
