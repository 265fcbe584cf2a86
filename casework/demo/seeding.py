"""Filling an empty database with many synthetic petitions, lawful and the same by seed."""

from datetime import date, datetime, time, timedelta

from casework.bootstrap import Office
from casework.demo.chronicle import Frame, Placed, tell
from casework.demo.ground import lay_ground
from casework.demo.people import Cast
from casework.demo.scribe import long_session
from casework.demo.synthetic import synthetic_story
from casework.demo.timing import OfficeDays, arrival_moment, at
from casework.store import calendars

A_DAY = 150
"""About how many petitions a day a sector of Bucharest gets."""

SHORTEST = 60
KEPT_EVERY = 400


def seed(office: Office, petitions: int, random_seed: int, as_of: date) -> int:
    """Register that many petitions up to a day and carry each as far as its age allows."""
    ends = at(as_of, time(9))
    begins = at(as_of - timedelta(days=max(SHORTEST, petitions // A_DAY)), time(8))
    with long_session(office, begins) as scribe:
        chart = lay_ground(scribe, 1)
        scribe.keep()
        calendar = calendars.of_the_hall(scribe.session)
        days = OfficeDays.between(calendar, begins.date(), as_of)
        frame = Frame(days=days, ends=ends, kept_every=KEPT_EVERY)
        placed = _placed(petitions, random_seed, frame, begins)
        return tell(Cast(scribe, chart), placed, frame)


def _placed(petitions: int, random_seed: int, frame: Frame, begins: datetime) -> list[Placed]:
    """Spread the petitions evenly over the days, each at an hour of its channel."""
    last_day = frame.ends.date()
    span = (last_day - begins.date()).days
    placed = []
    for turn in range(petitions):
        age = span - 1 - turn * span // max(petitions, 1)
        story = synthetic_story(turn, random_seed, age)
        starts = arrival_moment(frame.days, last_day - timedelta(days=age), story.channel, turn)
        placed.append(Placed(story=story, turn=turn, starts=min(starts, frame.ends)))
    return sorted(placed, key=lambda item: (item.starts, item.turn))
