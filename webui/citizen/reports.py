"""The published half-year reports: no names and no small groups, for everybody (art. 14)."""

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from casework.errors import NotFound
from casework.queries.half_year_edition import Audience, WantedReport, report_found
from casework.queries.half_year_report import published
from casework.reports.drawing import svg_of
from casework.reports.edition import Edition
from casework.reports.periods import HalfYear
from casework.wording import day_long
from webui.access import anyone, office
from webui.citizen.blueprint import citizen


@dataclass(frozen=True, slots=True)
class PublishedLine:
    """One published report in the list."""

    word: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class PublicReport:
    """A published report in its public form."""

    edition: Edition
    drawings: dict[str, Markup]


@citizen.get("/rapoarte")
@anyone
def published_reports() -> ResponseReturnValue:
    """List the published reports."""
    lines = tuple(
        PublishedLine(
            one.half.word, f"/rapoarte/{one.half}", f"publicat {day_long(one.published_at)}"
        )
        for one in office().ask(published)
        if one.published_at
    )
    return render_template("citizen/reports.html", lines=lines)


@citizen.get("/rapoarte/<half>")
@anyone
def published_report(half: str) -> ResponseReturnValue:
    """Show the newest published revision of a half-year, never anything but its public form."""
    period = HalfYear.read(half)
    known = {one.half: one.revision for one in office().ask(published)}
    if period is None or period not in known:
        raise NotFound("raportul nu este publicat")
    wanted = WantedReport(half=period, version=known[period], audience=Audience.PUBLIC)
    edition = office().ask(report_found, wanted, office().clock.now()).edition
    drawings = {code: Markup(svg_of(chart)) for code, chart in edition.charts.items()}
    return render_template("citizen/report.html", page=PublicReport(edition, drawings))
