"""The clock as the office sees it: a moment, today in Romania, and nothing that reads the world."""

from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

BUCHAREST = ZoneInfo("Europe/Bucharest")


class Clock(Protocol):
    """Whatever tells the time; the real one is in casework.bootstrap."""

    def now(self) -> datetime:
        """Give the moment, aware."""
        ...

    def today(self) -> date:
        """Give the date in Romania."""
        ...

    def on(self, at: datetime) -> date:
        """Give the Romanian date of a moment."""
        ...


def romanian_date(at: datetime) -> date:
    """Give the date that a Romanian calendar shows at a moment."""
    return at.astimezone(BUCHAREST).date()
