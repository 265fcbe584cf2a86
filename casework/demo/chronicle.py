"""Telling many stories at once, in the order of time, so that the register's hours only grow."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from casework.demo.people import Cast
from casework.demo.stories import Story
from casework.demo.telling import Telling
from casework.demo.timing import OfficeDays


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A story with its turn and the moment it came in."""

    story: Story
    turn: int
    starts: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The time in which the stories play; every so many acts what was written is kept."""

    days: OfficeDays
    ends: datetime
    kept_every: int


def tell(cast: Cast, placed: Iterable[Placed], frame: Frame) -> int:
    """Tell stories that come in the order of their beginnings; gives how many there were."""
    waiting: list[tuple[datetime, int, Iterator[datetime]]] = []
    acts = stories = 0
    for story in placed:
        acts = _until(cast, waiting, story.starts, frame, acts)
        life = Telling(story.story, story.turn, cast).life(story.starts, frame.ends, frame.days)
        heapq.heappush(waiting, (next(life), story.turn, life))
        stories += 1
    _until(cast, waiting, frame.ends, frame, acts)
    cast.scribe.keep()
    return stories


def _until(
    cast: Cast,
    waiting: list[tuple[datetime, int, Iterator[datetime]]],
    moment: datetime,
    frame: Frame,
    acts: int,
) -> int:
    """Do what is due up to a moment."""
    while waiting and waiting[0][0] <= moment:
        due, turn, life = heapq.heappop(waiting)
        cast.scribe.clock.at = due
        following = next(life, None)
        if following is not None:
            heapq.heappush(waiting, (following, turn, life))
        acts += 1
        if acts % frame.kept_every == 0:
            cast.scribe.keep()
    return acts
