"""A second reckoning for a hall that closes, opens and bridges days; it shares nothing either."""

from datetime import date, timedelta

from tests.sweeps.reckoning import Reckoning, holidays, months_on

BRIDGES = {
    date(2024, 5, 2),
    date(2024, 12, 24),
    date(2025, 5, 2),
    date(2025, 12, 24),
    date(2026, 1, 5),
    date(2026, 12, 24),
    date(2026, 12, 31),
    date(2027, 1, 8),
    date(2027, 5, 31),
    date(2027, 11, 29),
    date(2028, 12, 29),
    date(2029, 4, 30),
    date(2030, 12, 27),
}
"""Working days off by an act: the office is closed, no legal term moves."""

BY_LAW = {date(2025, 9, 1), date(2028, 3, 15)}
"""Holidays that a later act adds: they move legal terms too."""

RECOVERED = {date(2024, 5, 11), date(2026, 1, 17), date(2027, 12, 4)}
"""Saturdays worked in exchange: the office is open, a legal term still does not end there."""


class HallReckoning:
    """Two lists of days: those on which the office works, those on which a legal term may end."""

    def __init__(self, first_year: int, last_year: int) -> None:
        self.office = Reckoning(first_year, last_year)
        self.legal = Reckoning(first_year, last_year)
        self.legal.working = [day for day in self.legal.working if day not in BY_LAW]
        kept = {day for day in self.office.working if day not in BRIDGES | BY_LAW}
        self.office.working = sorted(kept | RECOVERED)

    def raw(self, start: date, length: int, unit: str) -> date:
        """Count on the plain calendar, without looking at what is worked."""
        if unit == "months":
            return months_on(start, length)
        return start + length * timedelta(days=1)

    def term(self, policy: str, start: date, length: int, unit: str) -> date:
        """Give the end of a term under a policy."""
        if policy == "W":
            return self.office.nth_after(start, length)
        raw, one = self.raw(start, length, unit), timedelta(days=1)
        match policy:
            case "A":
                found = self.office.last_until(raw)
            case "A0":
                found = self.office.last_until(raw - one)
            case "B":
                found = self.legal.first_from(raw)
            case _:
                found = self.legal.first_from(raw if unit == "months" else raw + one)
        return max(found, start)


assert not (BRIDGES | BY_LAW) & set().union(*(holidays(year) for year in range(2024, 2031)))
