"""A clock that stands still until a test moves it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BUCHAREST = ZoneInfo("Europe/Bucharest")
MORNING = time(9, 42)


class MovableClock:
    """Stands at 9:42 on Tuesday, 24 November 2026 in Bucharest until it is moved."""

    def __init__(self, at: datetime | None = None) -> None:
        self._now = (at or datetime(2026, 11, 24, 9, 42, tzinfo=BUCHAREST)).astimezone(UTC)

    def now(self) -> datetime:
        return self._now

    def today(self) -> date:
        return self.on(self._now)

    def on(self, at: datetime) -> date:
        return at.astimezone(BUCHAREST).date()

    def move_to(self, when: date) -> None:
        """Go to a moment, or to the morning of a day."""
        if not isinstance(when, datetime):
            when = datetime.combine(when, MORNING, tzinfo=BUCHAREST)
        self._now = when.astimezone(UTC)

    def forward(
        self, *, days: int = 0, hours: int = 0, minutes: int = 0, seconds: float = 0
    ) -> None:
        self._now += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
