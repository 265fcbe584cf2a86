"""The petitions behind one figure of a half-year's report, by their numbers (art. 14)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask import render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import NotFound
from casework.queries.half_year_edition import ReportFound, WantedReport, report_found
from casework.reports.report import Report, numbers_behind
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.wording import counted, format_number
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.legal.half_year_asked import READERS, asked_half, asked_version
from webui.legal.half_years import PATH

PER_PAGE = 200


@dataclass(frozen=True, slots=True)
class Behind:
    """One petition behind the figure."""

    number: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePage:
    """Everything the page of a figure shows."""

    back: str
    report: str
    status: str
    title: str
    classes: tuple[str, ...]
    summary: str
    petitions: tuple[Behind, ...]
    more: str


@legal.get("/raport/<half>/cifra")
@only(*READERS)
def report_figure(half: str) -> ResponseReturnValue:
    """List the numbers behind a figure; the reading is written down."""
    period = asked_half(half)
    wanted = WantedReport(half=period, version=asked_version())
    found = office().ask(report_found, wanted, office().clock.now())
    asked = tuple(request.args.get(name, "")[:60] for name in ("tabel", "rand", "coloana"))
    page = _page(found, f"{PATH}/{period}?{request.query_string.decode()}", asked)
    office().perform(
        note_access, NoteAccess(what=Reading.LIST, amount=len(page.petitions)), actor()
    )
    return render_template("legal/half_year_figure.html", page=page)


def _page(found: ReportFound, back: str, asked: tuple[str, ...]) -> FigurePage:
    code, row, column = asked
    try:
        table = found.report.table(code)
    except KeyError:
        raise NotFound("tabelul nu există") from None
    behind = tuple(_behind(found.report, code, row, column))
    return FigurePage(
        back=back,
        report=found.edition.title,
        status=found.edition.status,
        title=f"{table.code}. {table.shape.title}",
        classes=tuple(
            heading.word
            for key, headings in ((row, table.rows), (column, table.columns))
            for heading in headings
            if key and heading.key == key
        ),
        summary=counted(len(behind), "o petiție", "petiții"),
        petitions=behind[:PER_PAGE],
        more=f"Se arată primele {PER_PAGE}; toate sunt în fișierul XLSX al raportului."
        if len(behind) > PER_PAGE
        else "",
    )


def _behind(report: Report, code: str, row: str, column: str) -> Iterator[Behind]:
    for one in numbers_behind(report, code, row, column):
        number, day = getattr(one, "number", 0), getattr(one, "registered_on", date.min)
        yield Behind(format_number(number, day), f"/birou/dosar/{getattr(one, 'id', 0)}")
