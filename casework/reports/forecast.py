"""Which terms will break in the next days: the live queue run many times against past working days.

Each run draws the answers of every working day from those of the last weeks, less the people who
will be away, and takes the petition whose last lawful day is nearest. The seed is fixed, so the
same office gives the same forecast.
"""

import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

HORIZON_DAYS = 30
HISTORY_WEEKS = 8
RUNS = 400
SEED = 27_2002
LOW, HIGH = 0.1, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What one department has before it and what it managed until now.

    `due` are the last lawful days of its open petitions; `answered` is the number of answers on
    each working day looked back on; `present` is the share of its people at work on a day ahead.
    """

    due: tuple[date, ...]
    answered: tuple[int, ...]
    present: Mapping[date, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """How many more terms will break by the end: the mean of the runs, and their middle 80 %."""

    open: int
    already_late: int
    ending: int
    expected: float
    low: int
    high: int
    pace: float
    by_day: tuple[tuple[date, float], ...]


def forecast(queue: Queue, today: date, office_days: Sequence[date], seed: int = SEED) -> Forecast:
    """Run the queue of a department over the days ahead; `office_days` are those on which it works.

    A term that ends on a day breaks when its answer has not left by the end of that day.
    """
    draw = random.Random(seed)
    due = sorted(queue.due)
    last = today + timedelta(days=HORIZON_DAYS)
    days = tuple(today + timedelta(days=offset) for offset in range(HORIZON_DAYS + 1))
    runs = [tuple(_broken(due, queue, days, frozenset(office_days), draw)) for _ in range(RUNS)]
    totals = sorted(sum(run) for run in runs)
    return Forecast(
        open=len(due),
        already_late=bisect_left(due, today),
        ending=bisect_right(due, last) - bisect_left(due, today),
        expected=fmean(totals),
        low=totals[int(LOW * (RUNS - 1))],
        high=totals[int(HIGH * (RUNS - 1))],
        pace=fmean(queue.answered) if queue.answered else 0.0,
        by_day=tuple((day, fmean(run[n] for run in runs)) for n, day in enumerate(days)),
    )


def _broken(
    due: Sequence[date],
    queue: Queue,
    days: Sequence[date],
    office_days: frozenset[date],
    draw: random.Random,
) -> Iterator[int]:
    """Run once: give the number of terms that break on each day."""
    answered = 0
    for day in days:
        if day in office_days:
            answered += _capacity(queue, day, draw)
        first, end = bisect_left(due, day), bisect_right(due, day)
        yield end - min(end, max(first, answered))


def _capacity(queue: Queue, day: date, draw: random.Random) -> int:
    """Draw the answers of one day; a part of an answer is given with that probability."""
    if not queue.answered:
        return 0
    wanted = draw.choice(queue.answered) * queue.present.get(day, 1.0)
    return int(wanted) + (draw.random() < wanted - int(wanted))
