"""The report for a spreadsheet and for a program; a frozen one is told apart by its hash."""

from collections.abc import Mapping

from casework.reports.content import content_of
from casework.reports.edition import Edition
from casework.reports.lines import Line
from casework.reports.report import Report
from casework.reports.shown import Shown, ShownRow
from casework.reports.words import BANDS, CHANNELS, DOMAINS, OUTCOMES, PETITIONERS, STANDINGS
from casework.sheets import Cell, Sheet
from casework.store.sealing import Value
from casework.wording import format_number

HEADINGS = (
    *("Număr", "Înregistrată", "Compartiment", "Rezultat", "Termen", "Zile"),
    *("Canal", "Petiționar", "Domeniu"),
)


def sheets_of(edition: Edition, report: Report) -> tuple[Sheet, ...]:
    """Lay the report out on sheets; the petitions themselves only for the hall's own staff."""
    tables = (*edition.tables, edition.compared)
    return (
        Sheet(
            title="Raport",
            remarks=(edition.title, edition.status, *edition.notes),
            headings=("Zile până la răspuns", ""),
            rows=edition.days,
        ),
        *(_sheet(table) for table in tables),
        *(() if edition.is_public else (_control(edition), _petitions(report))),
    )


def document_of(edition: Edition, report: Report) -> Mapping[str, object]:
    """Give the report to a program: all its data inside the hall, only what is shown outside."""
    about = {
        "half": edition.half,
        "title": edition.title,
        "status": edition.status,
        "hash": edition.hash,
        "public": edition.is_public,
        "notes": list(edition.notes),
    }
    if edition.is_public:
        tables = [_told(table) for table in (*edition.tables, edition.compared)]
        return {**about, "days": dict(edition.days), "tables": tables}
    content: dict[str, Value] = content_of(report)
    return {**about, **content}


def _sheet(table: Shown) -> Sheet:
    foot = (table.foot,) if table.foot else ()
    return Sheet(
        title="Alte semestre" if table.code == "C" else table.code,
        remarks=(table.title,),
        headings=(table.axis, *table.headings),
        rows=tuple(_cells(row) for row in (*table.rows, *foot)),
    )


def _cells(row: ShownRow) -> tuple[Cell, ...]:
    figures = (figure.text if figure.count is None else figure.count for figure in row.figures)
    return (row.word, *figures)


def _control(edition: Edition) -> Sheet:
    return Sheet(
        title="Controlul sumelor",
        headings=("Ce se compară", "Rezultat"),
        rows=tuple((says, "da" if holds else "NU") for says, holds in edition.control),
    )


def _petitions(report: Report) -> Sheet:
    departments = report.data.names.departments
    return Sheet(
        title="Petiții",
        headings=HEADINGS,
        rows=tuple(_petition(line, departments) for line in report.data.received),
    )


def _petition(line: Line, departments: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        format_number(line.number, line.registered_on),
        line.registered_on,
        departments.get(line.department, ""),
        OUTCOMES.get(line.outcome, line.outcome),
        STANDINGS.get(line.standing, line.standing),
        BANDS["open"] if line.days is None else line.days,
        CHANNELS.get(line.channel, line.channel),
        PETITIONERS.get(line.petitioner, line.petitioner),
        DOMAINS.get(line.domain, line.domain),
    )


def _told(table: Shown) -> dict[str, object]:
    foot = (table.foot,) if table.foot else ()
    return {
        "code": table.code,
        "title": table.title,
        "headings": list(table.headings),
        "rows": [
            {"word": row.word, "figures": [figure.text for figure in row.figures]}
            for row in (*table.rows, *foot)
        ],
    }
