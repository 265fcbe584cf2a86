"""Charts as SVG: bars with their labels and figures as text, read out by title and description."""

from html import escape

from casework.reports.charts import Bar, Chart

COLOURS = {"a": "#1b4a86", "t": "#3d3b95", "o": "#1b6640", "m": "#c2691a", "d": "#9b1c1c"}
"""The light tokens of the style sheet, for paper; on a page its rules stand before them."""

WIDTH, STEP, LABEL, BAR = 460, 26, 185, 215
TEXT_AT, HEIGHT = 17, 16


def svg_of(chart: Chart) -> str:
    """Draw a chart; no script, no style, a title and a description for whoever cannot see it."""
    name = f"grafic-{chart.code.replace('.', '-').lower()}"
    height = STEP * len(chart.bars) + 4
    most = max((bar.count for bar in chart.bars), default=0) or 1
    bars = "".join(_row(bar, place, most) for place, bar in enumerate(chart.bars))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="ps-grafic" role="img" '
        f'viewBox="0 0 {WIDTH} {height}" aria-labelledby="{name}-t {name}-d" font-size="15">'
        f'<title id="{name}-t">{escape(chart.title)}</title>'
        f'<desc id="{name}-d">{escape(chart.says)}</desc>{bars}</svg>'
    )


def _row(bar: Bar, place: int, most: int) -> str:
    top = place * STEP
    length = round(BAR * bar.count / most, 1)
    return (
        f'<text x="{LABEL - 8}" y="{top + TEXT_AT}" text-anchor="end" fill="currentColor">'
        f"{escape(bar.label)}</text>"
        f'<rect class="{bar.tone}" x="{LABEL}" y="{top + 4}" width="{max(length, 1)}" '
        f'height="{HEIGHT}" fill="{COLOURS[bar.tone]}"/>'
        f'<text x="{LABEL + length + 8}" y="{top + TEXT_AT}" fill="currentColor">'
        f"{escape(bar.text)}</text>"
    )
