"""Half-years: how they are written, when they begin and end, and which come before them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

WRITTEN = re.compile(r"(20\d\d)-S?([12])", re.IGNORECASE)
ROMAN = {1: "I", 2: "II"}


@dataclass(frozen=True, slots=True, order=True)
class HalfYear:
    """The first or the second six months of a year (art. 14)."""

    year: int
    half: int

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read "2026-2" or "2026-S2"; None for anything else."""
        found = WRITTEN.fullmatch(text.strip())
        return cls(int(found[1]), int(found[2])) if found else None

    @classmethod
    def of(cls, day: date) -> Self:
        """Give the half-year in which a day lies."""
        return cls(day.year, 1 if day.month < 7 else 2)

    def __str__(self) -> str:
        """Write it as addresses and commands do: "2026-2"."""
        return f"{self.year}-{self.half}"

    @property
    def word(self) -> str:
        """Write it as a report does: "semestrul II 2026"."""
        return f"semestrul {ROMAN[self.half]} {self.year}"

    @property
    def begins(self) -> date:
        """Give its first day."""
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def ends(self) -> date:
        """Give its last day."""
        return self.following.begins - timedelta(days=1)

    @property
    def following(self) -> "HalfYear":
        """Give the half-year after it."""
        return HalfYear(self.year, 2) if self.half == 1 else HalfYear(self.year + 1, 1)

    @property
    def previous(self) -> "HalfYear":
        """Give the half-year before it."""
        return HalfYear(self.year - 1, 2) if self.half == 1 else HalfYear(self.year, 1)

    @property
    def a_year_before(self) -> "HalfYear":
        """Give the same half of the year before."""
        return HalfYear(self.year - 1, self.half)

    @property
    def months(self) -> tuple[str, ...]:
        """Name its six months as "2026-07"."""
        return tuple(f"{self.year}-{self.begins.month + step:02d}" for step in range(6))

    def is_over(self, today: date) -> bool:
        """Tell whether its last day has passed."""
        return today > self.ends

    def cut_off(self, today: date) -> date:
        """Give the day at whose end the figures are taken: its last, or today while it runs."""
        return min(self.ends, today)
