"""The charts of the report: what each shows, in figures that the table beside it repeats."""

from dataclasses import dataclass

from casework.reports.shown import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: its label, its figure, and the tone that the style sheet gives it."""

    label: str
    count: int
    text: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing with its title, what it says in words, and its bars."""

    code: str
    title: str
    says: str
    bars: tuple[Bar, ...]


CHARTED = {"T1.1": "", "T1.2": "a", "T8": "", "T5": "t"}
TONES = {"în termen": "o", "în marjă": "m", "peste termen": "d"}
MOVE_TONES = {"înregistrate": "a", "încheiate": "t"}


def charts_of(tables: tuple[Shown, ...]) -> dict[str, Chart]:
    """Draw the tables that have a chart; a hidden figure has no bar and is said to be hidden."""
    return {table.code: _chart(table) for table in tables if table.code in CHARTED and table.rows}


def _chart(table: Shown) -> Chart:
    if table.code == "T8":
        bars = tuple(_of_months(table))
    elif table.foot and len(table.headings) > 1:
        bars = tuple(
            _bar(heading, figure.count, figure.text, CHARTED[table.code])
            for heading, figure in zip(table.headings[:-1], table.foot.figures, strict=False)
        )
    else:
        bars = tuple(
            _bar(row.word, row.figures[0].count, row.figures[0].text, _tone(table.code, row.word))
            for row in table.rows
        )
    says = "; ".join(f"{bar.label}: {bar.text}" for bar in bars)
    return Chart(code=table.code, title=table.title, says=says, bars=bars)


def _of_months(table: Shown) -> list[Bar]:
    return [
        _bar(f"{row.word}, {heading}", figure.count, figure.text, MOVE_TONES.get(heading, "a"))
        for row in table.rows
        for heading, figure in zip(table.headings, row.figures, strict=True)
    ]


def _bar(label: str, count: int | None, text: str, tone: str) -> Bar:
    return Bar(label=label, count=count or 0, text=text, tone=tone)


def _tone(code: str, word: str) -> str:
    return CHARTED[code] or TONES.get(word.removeprefix("deschisă, "), "a")
