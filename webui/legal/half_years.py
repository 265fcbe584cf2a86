"""The half-year reports: which half-years there are, what is drafted, frozen or owed (art. 14)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask import render_template
from flask.typing import ResponseReturnValue

from casework.queries.half_year_report import Kept, half_years, kept
from casework.reports.freezing import unsigned
from casework.reports.periods import HalfYear
from casework.wording import day_long, day_short_year, spoken
from webui.access import office, only
from webui.legal.blueprint import legal
from workflows.roles import Role

PATH = "/birou/juridic/raport"


@dataclass(frozen=True, slots=True)
class Link:
    """A report of a half-year, by what it is worth."""

    label: str
    url: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYearLine:
    """One half-year with its reports."""

    word: str
    url: str
    note: str
    warning: str
    links: tuple[Link, ...]


@legal.get("/raport")
@only(Role.LEGAL_OFFICER, Role.PUBLIC_RELATIONS_HEAD, Role.HEAD)
def half_year_reports() -> ResponseReturnValue:
    """Show every half-year with its draft and its frozen revisions."""
    today = office().clock.today()
    known = office().ask(kept)
    lines = tuple(
        _line(half, tuple(one for one in known if one.half == half), today)
        for half in office().ask(half_years, today)
    )
    return render_template("legal/half_years.html", lines=lines)


def _line(half: HalfYear, known: tuple[Kept, ...], today: date) -> HalfYearLine:
    is_frozen = any(one.revision for one in known)
    warning = None if is_frozen else unsigned(half, today)
    return HalfYearLine(
        word=half.word,
        url=f"{PATH}/{half}",
        note=_note(half, is_frozen, today),
        warning=str(spoken(warning)) if warning else "",
        links=tuple(_links(half, known)),
    )


def _note(half: HalfYear, is_frozen: bool, today: date) -> str:
    if not half.is_over(today):
        return f"proiect, semestrul nu s-a încheiat; se încheie {day_long(half.ends)}"
    return "înghețat" if is_frozen else "proiect, neînghețat"


def _links(half: HalfYear, known: tuple[Kept, ...]) -> Iterator[Link]:
    for one in known:
        url = f"{PATH}/{half}?revizie={one.revision}"
        if one.frozen_at:
            note = f"{day_short_year(one.frozen_at)}, {one.act}"
            yield Link(f"Revizia {one.revision}", url, f"{note} · amprenta {one.hash[:12]}")
        else:
            yield Link("Proiectul întocmit de program", url, day_short_year(one.drafted_at))
