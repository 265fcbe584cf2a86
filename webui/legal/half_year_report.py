"""The report of one half-year: its tables, charts and control sums, and its freezing (art. 14)."""

from dataclasses import dataclass
from urllib.parse import urlencode

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from casework.errors import BadInput
from casework.queries.half_year_edition import (
    ReportFound,
    Version,
    WantedReport,
    report_found,
)
from casework.queries.half_year_report import frozen, last_revision
from casework.reports.changes import Changed, changes
from casework.reports.drawing import svg_of
from casework.reports.edition import Edition
from casework.reports.freezing import unsigned
from casework.reports.periods import HalfYear
from casework.usecases.freeze_half_year_report import (
    FreezeHalfYearReport,
    Frozen,
    freeze_half_year_report,
)
from casework.usecases.publish_half_year_report import (
    Published,
    PublishHalfYearReport,
    publish_half_year_report,
)
from casework.wording import decimal, spoken, thousands
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.legal.half_year_asked import READERS, asked_half, asked_version, query_of
from webui.legal.half_years import PATH


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the main figures."""

    label: str
    text: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """Everything the page of a report shows."""

    url: str
    query: str
    edition: Edition
    tiles: tuple[Tile, ...]
    drawings: dict[str, Markup]
    warning: str
    closes: bool
    is_over: bool
    last: int | None
    changed: tuple[Changed, ...]
    refused: tuple[str, ...] = ()
    errors: tuple[tuple[str, str], ...] = ()
    act: str = ""
    reason: str = ""


@legal.get("/raport/<half>")
@only(*READERS)
def half_year_report(half: str) -> ResponseReturnValue:
    """Show a report: the newest frozen one, a revision, or the figures of now."""
    return render_template("legal/half_year_report.html", page=_page(asked_half(half)))


@legal.post("/raport/<half>")
@only(*READERS)
def freeze_report(half: str) -> ResponseReturnValue:
    """Freeze the report, or say which rule stops it; what was typed stays."""
    period = asked_half(half)
    act, reason = request.form.get("act", ""), request.form.get("reason", "")
    ask = FreezeHalfYearReport(half=period, act=act, reason=reason)
    refused: tuple[str, ...] = ()
    errors: tuple[tuple[str, str], ...] = ()
    try:
        outcome = office().perform(freeze_half_year_report, ask, actor())
        if isinstance(outcome, Frozen):
            flash(f"Raportul este înghețat, revizia {outcome.revision}.", "done")
            return redirect(f"{PATH}/{period}")
        refused = tuple(str(spoken(one)) for one in outcome.reasons)
    except BadInput as wrong:
        errors = tuple(wrong.errors.items())
    page = _page(period, refused, errors, (act, reason))
    shown = render_template("legal/half_year_report.html", page=page, has_errors=True)
    return shown, 422 if errors else 409


@legal.post("/raport/<half>/publicare")
@only(*READERS)
def publish_report(half: str) -> ResponseReturnValue:
    """Put a frozen revision on the public page, in its public form."""
    period, typed = asked_half(half), request.form.get("revision", "")
    revision = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
    ask = PublishHalfYearReport(half=period, revision=revision)
    outcome = office().perform(publish_half_year_report, ask, actor())
    if isinstance(outcome, Published):
        flash(f"Revizia {outcome.revision} este publicată la /rapoarte.", "done")
    else:
        flash(" ".join(str(spoken(one)) for one in outcome.reasons), "stopped")
    return redirect(f"{PATH}/{period}")


def _page(
    half: HalfYear,
    refused: tuple[str, ...] = (),
    errors: tuple[tuple[str, str], ...] = (),
    typed: tuple[str, str] = ("", ""),
) -> ReportPage:
    today = office().clock.today()
    version = asked_version()
    wanted = WantedReport(half=half, version=version)
    found = office().ask(report_found, wanted, office().clock.now())
    last = office().ask(last_revision, half)
    warning = None if last else unsigned(half, today)
    return ReportPage(
        url=f"{PATH}/{half}",
        query=urlencode(query_of(version)),
        edition=found.edition,
        tiles=_tiles(found),
        drawings={code: Markup(svg_of(chart)) for code, chart in found.edition.charts.items()},
        warning=str(spoken(warning)) if warning else "",
        closes=not any(check.blocks for check in found.report.differences),
        is_over=half.is_over(today),
        last=last,
        changed=_changed(found, half, last),
        refused=refused,
        errors=errors,
        act=typed[0],
        reason=typed[1],
    )


def _changed(found: ReportFound, half: HalfYear, last: int | None) -> tuple[Changed, ...]:
    """Compare a revision with the one before it, and the figures of now with the newest one."""
    version = asked_version()
    revision = last if version is Version.NEWEST else version
    before = last if revision is Version.NOW else (int(revision or 0) - 1)
    older = office().ask(frozen, half, before) if before and before > 0 else None
    return changes(older, found.report) if older else ()


def _tiles(found: ReportFound) -> tuple[Tile, ...]:
    report = found.report
    flow, standing, days = report.table("T9"), report.table("T1.1"), report.days
    late = standing.at("late") + standing.at("open_late")
    median = "" if days.median is None else f"mediana {decimal(days.median)} zile"
    return (
        Tile("Preluate", thousands(flow.at("carried")), "din semestrul anterior"),
        Tile("Înregistrate", thousands(flow.at("received")), f"{thousands(late)} peste termen"),
        Tile("Încheiate", thousands(flow.at("closed")), median),
        Tile("Rămase deschise", thousands(flow.at("forward")), "la data cifrelor"),
    )
