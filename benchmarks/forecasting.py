"""`python -m benchmarks.forecasting`: the forecast of breaches against invented departments.

Each department lives on its own for some months: petitions come, a varying number is answered each
day, a part of them out of turn. On one day the forecast is asked; then thirty days pass.
"""

import random
from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from statistics import fmean, median

from casework.reports.forecast import HISTORY_WEEKS, HORIZON_DAYS, Queue, forecast
from workflows.deadlines.calendar import legal_calendar
from workflows.deadlines.clocks import ANSWER
from workflows.deadlines.due import due_on

RESULTS = Path(__file__).parent / "results" / "forecast.md"
DEPARTMENTS = 60
BEGINS, ASKED = date(2026, 1, 5), date(2026, 6, 15)
SEED = 8
OUT_OF_TURN = (0.0, 0.1, 0.3)
CALENDAR = legal_calendar()


@dataclass
class Department:
    """An invented department: how much comes, how much it answers, how far it keeps the order."""

    draw: random.Random
    arrivals: float
    pace: float
    out_of_turn: float
    open: list[date] = field(default_factory=list)
    answered: list[int] = field(default_factory=list)

    def live(self, day: date) -> list[date]:
        """Let a day pass; gives the last lawful days of what was answered."""
        for _ in range(self._about(self.arrivals)):
            insort(self.open, due_on(ANSWER, day, CALENDAR).due_legal_max)
        if not CALENDAR.is_office_day(day):
            return []
        done = [self._next() for _ in range(min(len(self.open), self._about(self.pace)))]
        self.answered.append(len(done))
        return done

    def _next(self) -> date:
        astray = self.draw.random() < self.out_of_turn
        return self.open.pop(self.draw.randrange(len(self.open)) if astray else 0)

    def _about(self, mean: float) -> int:
        """Draw a number around a mean, as counts of petitions vary."""
        return sum(self.draw.random() < mean / 40 for _ in range(40))


@dataclass(frozen=True, slots=True)
class Trial:
    """What was forecast and what came true."""

    expected: float
    low: int
    high: int
    naive: float
    actual: int

    @property
    def within(self) -> bool:
        """Tell whether the truth lay between the two bounds."""
        return self.low <= self.actual <= self.high


def main() -> None:
    """Try, print the page and keep it."""
    text = "\n".join(_page()) + "\n"
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


def trials(out_of_turn: float) -> list[Trial]:
    """Forecast every invented department once, and wait thirty days."""
    draw = random.Random(SEED)
    return [_trial(draw, out_of_turn) for _ in range(DEPARTMENTS)]


def _trial(draw: random.Random, out_of_turn: float) -> Trial:
    arrivals = draw.uniform(1, 6)
    strength = draw.uniform(0.72, 1.0)
    unit = Department(
        draw=draw,
        arrivals=arrivals,
        pace=arrivals * strength * 365 / 250,
        out_of_turn=out_of_turn,
    )
    day = BEGINS
    while day < ASKED:
        unit.live(day)
        day += timedelta(days=1)
    asked = [ASKED + timedelta(days=offset) for offset in range(HORIZON_DAYS + 1)]
    office_days = [one for one in asked if CALENDAR.is_office_day(one)]
    history = tuple(unit.answered[-HISTORY_WEEKS * 5 :])
    due = tuple(unit.open)
    found = forecast(Queue(due=due, answered=history, present={}), ASKED, office_days)
    ending = sum(one <= asked[-1] for one in due)
    return Trial(
        expected=found.expected,
        low=found.low,
        high=found.high,
        naive=max(0.0, ending - fmean(history) * len(office_days)),
        actual=_broken(unit, asked),
    )


def _broken(unit: Department, days: list[date]) -> int:
    """Let the days pass and count the terms that ended without an answer."""
    broken = 0
    for day in days:
        unit.live(day)
        broken += unit.open.count(day)
    return broken


def _page() -> Iterator[str]:
    yield "# Forecast of breaches: back-test on invented departments"
    yield ""
    yield (
        f"{DEPARTMENTS} departments for each row, asked on one day after five months, judged after "
        f"{HORIZON_DAYS} days. The data are synthetic: nothing here says how well it does in a "
        "real city hall. The bounds are meant to hold the truth in eight of ten."
    )
    yield ""
    yield (
        "| answered out of turn | truth within the bounds | mean broken | mean forecast "
        "| error, median | error of the rule of thumb, median |"
    )
    yield "|---:|---:|---:|---:|---:|---:|"
    for share in OUT_OF_TURN:
        found = trials(share)
        within = fmean(one.within for one in found)
        error = median(abs(one.expected - one.actual) for one in found)
        naive = median(abs(one.naive - one.actual) for one in found)
        yield (
            f"| {share:.0%} | {within:.0%} | {fmean(one.actual for one in found):.1f} "
            f"| {fmean(one.expected for one in found):.1f} | {error:.1f} | {naive:.1f} |"
        )
    yield ""
    yield (
        "The rule of thumb is what ends in those days less the mean pace. The forecast takes the "
        "nearest term first: where a part is answered out of turn, its bounds are too narrow, and "
        "the more so the larger that part is."
    )


if __name__ == "__main__":
    main()
