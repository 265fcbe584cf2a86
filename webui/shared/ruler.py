"""The ruler under a term's ribbon: which column a day has, and what its cell looks like."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from math import ceil
from typing import Final

from casework.wording import MONTHS, SHORT_MONTHS
from webui.shared.terms import TermDates

IsOfficeDay = Callable[[date], bool]
MOST_DAYS: Final = 60
RULER_PIXELS: Final = 980
LETTER_PIXELS: Final = 6.4
PADDING_PIXELS: Final = 12


@dataclass(frozen=True, slots=True)
class Span:
    """The name of a month over the columns that belong to it."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the ruler, or a week of a long one."""

    column: int
    label: str
    classes: str


@dataclass(frozen=True, slots=True)
class Ruler:
    """The columns of a ribbon: one day each, or one week each when there are too many days."""

    first: date
    last: date

    @property
    def step(self) -> int:
        """Give the days in a column."""
        return 7 if (self.last - self.first).days >= MOST_DAYS else 1

    @property
    def width(self) -> int:
        """Count the columns."""
        return self.column(self.last)

    def column(self, day: date) -> int:
        """Give the column of a day, counted from one, kept inside the ruler."""
        inside = min(max(day, self.first), self.last)
        return (inside - self.first).days // self.step + 1

    def starts(self) -> tuple[date, ...]:
        """Give the first day of every column."""
        return tuple(self.first + timedelta(days=i * self.step) for i in range(self.width))

    def columns_for(self, text: str) -> int:
        """Count the columns a text takes on a usual desktop page."""
        pixels = len(text) * LETTER_PIXELS + PADDING_PIXELS
        return ceil(pixels * self.width / RULER_PIXELS)

    def months(self) -> tuple[Span, ...]:
        """Name the months over their columns, shorter or not at all where there is no room."""
        groups = groupby(enumerate(self.starts(), 1), lambda pair: (pair[1].year, pair[1].month))
        return tuple(
            self.span([column for column, _ in pairs], month[1]) for month, pairs in groups
        )

    def span(self, columns: list[int], month: int) -> Span:
        """Fit a month's name over its columns."""
        names = (MONTHS[month - 1], SHORT_MONTHS[month - 1], "")
        label = next(name for name in names if not name or self.columns_for(name) <= len(columns))
        return Span(label, columns[0], columns[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Painter:
    """Gives every column its classes: passed, closed, today, target, margin, legal day, late."""

    dates: TermDates
    ruler: Ruler
    is_office_day: IsOfficeDay
    safe: date | None

    def cell(self, start: date) -> Cell:
        """Paint the column that begins on this day."""
        end = start + timedelta(days=self.ruler.step - 1)
        classes = (*self.background(start, end), *self.marks(start, end))
        return Cell(self.ruler.column(start), str(start.day), " ".join(classes))

    def background(self, start: date, end: date) -> tuple[str, ...]:
        """Tell what kind of day it is: passed, closed, in the extension, in the margin, overdue."""
        dates, now = self.dates, self.dates.dispatched_on or self.dates.today
        kinds = {
            "trec": end < now,
            "ned": self.ruler.step == 1 and not self.is_office_day(start),
            "prel": dates.extended_from is not None
            and dates.extended_from < start <= dates.last_day,
            "marj": self.safe is not None and now < start and self.safe < start < dates.last_day,
            "dep": dates.last_day < start <= now,
        }
        return tuple(css for css, true in kinds.items() if true)

    def marks(self, start: date, end: date) -> tuple[str, ...]:
        """Tell which named days fall in the column."""
        dates = self.dates
        named = {
            "azi": None if dates.dispatched_on else dates.today,
            "safe": self.safe,
            "legal": dates.last_day,
            "gata": dates.dispatched_on,
        }
        marks = [css for css, day in named.items() if day is not None and start <= day <= end]
        return (*marks, "prim") if self.opens_a_month(start) else tuple(marks)

    def opens_a_month(self, start: date) -> bool:
        """Tell whether a month, or the ruler, begins with this column."""
        before = start - timedelta(days=self.ruler.step)
        return start == self.ruler.first or before.month != start.month
