"""When things happen in a story: office days and hours, one after the other, before its end."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from casework.clock import BUCHAREST, romanian_date
from workflows.deadlines.calendar import Calendar
from workflows.deadlines.clocks import ANSWER
from workflows.deadlines.due import due_on

OPENS, LAST_CALL = time(8, 30), time(15, 50)
SHORTEST = timedelta(minutes=17)


@dataclass(frozen=True, slots=True)
class OfficeDays:
    """The office days of a stretch of time, in order."""

    days: tuple[date, ...]

    @classmethod
    def between(cls, calendar: Calendar, first: date, last: date) -> "OfficeDays":
        """List the office days of a stretch, both ends taken in."""
        count = (last - first).days + 1
        days = (first + timedelta(days=after) for after in range(count))
        return cls(tuple(day for day in days if calendar.is_office_day(day)))

    def at_or_before(self, day: date) -> date:
        """Give the last office day up to a day; the first of all when there is none before."""
        place = bisect_left(self.days, day)
        if place < len(self.days) and self.days[place] == day:
            return day
        return self.days[max(place - 1, 0)]

    def opening_after(self, moment: datetime) -> datetime:
        """Give the next moment at which the counter is open."""
        here = moment.astimezone(BUCHAREST)
        place = bisect_left(self.days, here.date())
        if place < len(self.days) and self.days[place] == here.date():
            if here.time() < OPENS:
                return at(here.date(), OPENS)
            if here.time() < LAST_CALL:
                return moment + SHORTEST
            place += 1
        if place >= len(self.days):
            return moment + timedelta(days=1)
        return at(self.days[place], OPENS)

    def spread(self, starts: datetime, ends: datetime, count: int, pace: float) -> list[datetime]:
        """Give up to `count` moments: the first two at once, the others about `pace` days apart."""
        moments: list[datetime] = []
        last = starts
        first_place = bisect_left(self.days, romanian_date(self.opening_after(starts)))
        end_place = max(bisect_left(self.days, romanian_date(ends)), first_place)
        step = min(pace, (end_place - first_place) / max(count - 2, 1))
        for number in range(count):
            last = self.opening_after(last)
            place = first_place + int(step * max(number - 1, 0))
            if number > 1 and place < len(self.days):
                last = max(last, at(self.days[place], _hour(number, starts)))
            if last >= ends:
                last = self.opening_after(moments[-1] if moments else starts)
            if last >= ends:
                break
            moments.append(last)
        return moments


def at(day: date, hour: time) -> datetime:
    """Give a moment of a Romanian day."""
    return datetime.combine(day, hour, BUCHAREST)


def arrival_moment(days: OfficeDays, day: date, channel: str, turn: int) -> datetime:
    """Give the moment at which a petition comes in: online at any hour, else at the counter's."""
    online = channel == "web"
    minutes = turn * 47 % 960 if online else turn * 31 % 400
    hour = datetime.combine(day, time(6, 40) if online else OPENS) + timedelta(minutes=minutes)
    return at(day if online else days.at_or_before(day), hour.time())


def day_with_target(calendar: Calendar, target: date, today: date) -> date | None:
    """Find a day of registration whose target falls on a given day."""
    return next(
        (day for day in _days_back(today) if due_on(ANSWER, day, calendar).due_safe == target),
        None,
    )


def day_in_margin(calendar: Calendar, today: date) -> date:
    """Find the last day of registration whose target is past while the law still allows."""
    for day in _days_back(today):
        due = due_on(ANSWER, day, calendar)
        if due.due_safe < today <= due.due_legal_max:
            return day
    return today - timedelta(days=31)


def day_before_term(calendar: Calendar, today: date) -> date:
    """Find a day of registration that is one day from its target, or as near as holidays allow."""
    nearest = (
        day_with_target(calendar, today + timedelta(days=ahead), today) for ahead in (1, 2, 3, 4)
    )
    return next((day for day in nearest if day is not None), today - timedelta(days=28))


def _days_back(today: date) -> Sequence[date]:
    return [today - timedelta(days=back) for back in range(20, 45)]


def _hour(number: int, starts: datetime) -> time:
    minutes = (number * 83 + starts.minute * 7) % 420
    return (datetime.combine(starts.date(), OPENS) + timedelta(minutes=minutes)).time()
