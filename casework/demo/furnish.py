"""Furnishing the demonstration: the hall, its people, its register, and weeks of petitions."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from casework.bootstrap import Office
from casework.clock import romanian_date
from casework.demo.chronicle import Frame, Placed, tell
from casework.demo.ground import lay_ground
from casework.demo.people import Cast
from casework.demo.scribe import long_session
from casework.demo.stories import Story, told
from casework.demo.synthetic import synthetic_story
from casework.demo.timing import (
    OfficeDays,
    arrival_moment,
    at,
    day_before_term,
    day_in_margin,
)
from casework.store import calendars
from workflows.deadlines.calendar import Calendar

FIRST_NUMBER = 117_001
OLDEST = timedelta(days=50)
FROM_TEMPLATES = 10
"""How many of the sixty petitions come from the templates of the synthetic data."""

ALL_OR_NOTHING = 1_000_000
MORNING = time(9, 42)
"""The hour at which a demonstration of a chosen day begins."""


def furnish(office: Office, as_of: date | None = None) -> int:
    """Furnish an empty database, all or nothing; gives how many petitions there are."""
    ends = _end(office, as_of)
    today = romanian_date(ends)
    begins = at(today - OLDEST, time(8))
    with long_session(office, begins) as scribe:
        chart = lay_ground(scribe, FIRST_NUMBER)
        calendar = calendars.of_the_hall(scribe.session)
        days = OfficeDays.between(calendar, begins.date(), today)
        frame = Frame(days=days, ends=ends, kept_every=ALL_OR_NOTHING)
        return tell(Cast(scribe, chart), _placed(calendar, frame, today), frame)


def _end(office: Office, as_of: date | None) -> datetime:
    return office.clock.now() if as_of is None else at(as_of, MORNING)


def _placed(calendar: Calendar, frame: Frame, today: date) -> list[Placed]:
    placed = []
    for turn, story in enumerate((*told(), *_more())):
        day = _day(story, calendar, today)
        starts = arrival_moment(frame.days, day, story.channel, turn)
        if starts >= frame.ends:
            earlier = arrival_moment(frame.days, today - timedelta(days=1), story.channel, turn)
            starts = earlier
        placed.append(Placed(story=story, turn=turn, starts=starts))
    return sorted(placed, key=lambda item: (item.starts, item.turn))


def _more() -> list[Story]:
    stories = [synthetic_story(number, 6, 40 - number) for number in range(FROM_TEMPLATES)]
    return [replace(story, scanned=False, until="filed") for story in stories]


def _day(story: Story, calendar: Calendar, today: date) -> date:
    match story.edge:
        case "margin":
            return day_in_margin(calendar, today)
        case "term":
            return day_before_term(calendar, today)
        case _:
            return today - timedelta(days=story.days)
