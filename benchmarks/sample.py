"""A small hall with a few hundred petitions made by the acts themselves; larger ones copy it."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path

from casework.bootstrap import Office, open_office
from casework.demo.chronicle import Frame, Placed, tell
from casework.demo.ground import lay_ground
from casework.demo.people import Cast
from casework.demo.scribe import SetClock, long_session
from casework.demo.synthetic import synthetic_story
from casework.demo.timing import OfficeDays, arrival_moment, at
from casework.settings import Settings
from casework.store import calendars

TODAY = date(2026, 11, 24)
NOW = at(TODAY, time(9, 42))
BEGINS = at(TODAY - timedelta(days=60), time(8))
SEED = 6
PETITIONS = 300
CLOSED_EVERY = 10
"""One petition in so many is old enough to have its answer."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where an installation lives: its folder and its database."""

    home: Path
    url: str

    def open(self) -> Office:
        """Open the office there, on the morning of the measurements."""
        return open_office(
            Settings.from_environment(
                {
                    "CASEWORK_HOME": str(self.home),
                    "CASEWORK_DATABASE_URL": self.url,
                    "CASEWORK_SECRET_KEY": "a key that only the benchmarks know",
                    "CASEWORK_RATE_LIMITS": "off",
                }
            ),
            clock=SetClock(NOW),
        )


def tell_sample(office: Office) -> int:
    """Furnish an empty office and carry some hundred petitions as far as their age allows."""
    with long_session(office, BEGINS) as scribe:
        chart = lay_ground(scribe, 1)
        scribe.keep()
        days = OfficeDays.between(calendars.of_the_hall(scribe.session), BEGINS.date(), TODAY)
        frame = Frame(days=days, ends=at(TODAY, time(9)), kept_every=500)
        return tell(Cast(scribe, chart), _placed(days), frame)


def _placed(days: OfficeDays) -> list[Placed]:
    placed = []
    for turn in range(PETITIONS):
        age = 40 if turn % CLOSED_EVERY == 0 else 6 + turn % 12
        story = synthetic_story(turn, SEED, age)
        starts = arrival_moment(days, TODAY - timedelta(days=age), story.channel, turn)
        placed.append(Placed(story=story, turn=turn, starts=starts))
    return sorted(placed, key=lambda item: (item.starts, item.turn))
