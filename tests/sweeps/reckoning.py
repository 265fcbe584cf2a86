"""A second, naive reckoning of holidays and terms, which shares nothing with the first."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

FIXED = (
    (1, 1, 2002),
    (1, 2, 2002),
    (1, 6, 2024),
    (1, 7, 2024),
    (1, 24, 2017),
    (5, 1, 2002),
    (6, 1, 2017),
    (8, 15, 2009),
    (11, 30, 2012),
    (12, 1, 2002),
    (12, 25, 2002),
    (12, 26, 2002),
)
"""Month, day and first year of each fixed holiday, as the acts that added them say."""

MOVABLE = ((-2, 2018), (0, 2002), (1, 2002), (49, 2009), (50, 2009))
"""Days from Easter, and first year: Good Friday, Easter, its Monday, Pentecost, its Monday."""


def orthodox_easter(year: int) -> date:
    """Count by the golden number of the Julian calendar, then move to ours (1900–2099)."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def holidays(year: int) -> set[date]:
    """List the legal holidays of a year from the statute alone."""
    fixed = {date(year, month, day) for month, day, since in FIXED if year >= since}
    easter = orthodox_easter(year)
    return fixed | {easter + timedelta(days=n) for n, since in MOVABLE if year >= since}


def every_day(first: date, last: date) -> Iterator[date]:
    """Walk from the first day to the last."""
    while first <= last:
        yield first
        first += timedelta(days=1)


def months_on(day: date, months: int) -> date:
    """Walk to the same day of a later month, back to its last day where it has no such day."""
    first = day.replace(day=1)
    for _ in range(months):
        first = (first + timedelta(days=32)).replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return min(last, first + timedelta(days=day.day - 1))


class Reckoning:
    """Terms found by searching one sorted list of working days."""

    def __init__(self, first_year: int, last_year: int) -> None:
        off = set().union(*(holidays(year) for year in range(first_year, last_year + 1)))
        days = every_day(date(first_year, 1, 1), date(last_year, 12, 31))
        self.working = [day for day in days if day.isoweekday() < 6 and day not in off]

    def last_until(self, day: date) -> date:
        """Give the last working day not after a day."""
        return self.working[bisect_right(self.working, day) - 1]

    def first_from(self, day: date) -> date:
        """Give the first working day not before a day."""
        return self.working[bisect_left(self.working, day)]

    def nth_after(self, day: date, number: int) -> date:
        """Give the n-th working day after a day."""
        return self.working[bisect_right(self.working, day) + number - 1]

    def nth_before(self, day: date, number: int) -> date:
        """Give the n-th working day before a day."""
        return self.working[bisect_left(self.working, day) - number]

    def term(self, policy: str, start: date, days: int) -> date:
        """Give the end of a term in days under a policy."""
        counted = list(every_day(start, start + timedelta(days=days + 1)))
        match policy:
            case "A":
                return self.last_until(counted[days])
            case "A0":
                return self.last_until(counted[days - 1])
            case "B":
                return self.first_from(counted[days])
            case _:
                return self.first_from(counted[-1])
