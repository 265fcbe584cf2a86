"""The half-year report as PDF/A: its tables, charts and control sums (art. 14)."""

from datetime import datetime

from casework.letters.document import Letterhead
from casework.letters.pdf import Content, Verbatim, compile_pdf
from casework.reports.drawing import svg_of
from casework.reports.edition import Edition
from casework.reports.shown import Shown, ShownRow

WIDE = 6
"""A table with more columns than this lies on its side."""

NARROWEST_COLUMN = 14


def half_year_report_pdf(edition: Edition, letterhead: Letterhead, *, created: datetime) -> bytes:
    """Draw an edition of the report."""
    return compile_pdf(
        "half_year_report",
        _content(edition, letterhead),
        created=created,
        title=edition.title,
        longest_word=NARROWEST_COLUMN,
    )


def _content(edition: Edition, letterhead: Letterhead) -> dict[str, Content]:
    return {
        "letterhead": letterhead.content(),
        "title": edition.title,
        "status": edition.status,
        "notes": list(edition.notes),
        "tables": [_table(table, edition) for table in edition.tables],
        "days": [{"label": label, "value": value} for label, value in edition.days],
        "compared": _table(edition.compared, edition),
        "control": [{"says": says, "verdict": _verdict(holds)} for says, holds in edition.control],
        "hash": Verbatim(edition.hash),
    }


def _verdict(holds: bool) -> str:
    return "se închide" if holds else "nu se închide"


def _table(table: Shown, edition: Edition) -> dict[str, Content]:
    chart = edition.charts.get(table.code)
    return {
        "title": table.title if table.code == "C" else f"{table.code}. {table.title}",
        "wide": 1 if len(table.headings) > WIDE else 0,
        "axis": table.axis,
        "headings": list(table.headings),
        "rows": [_row(row) for row in table.rows],
        "foot": _row(table.foot) if table.foot else None,
        "chart": Verbatim(svg_of(chart)) if chart else None,
        "says": f"{chart.title}. {chart.says}" if chart else "",
    }


def _row(row: ShownRow) -> dict[str, Content]:
    return {"word": row.word, "figures": [figure.text for figure in row.figures]}
