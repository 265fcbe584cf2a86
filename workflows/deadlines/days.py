"""How days are counted: the five policies, from the first day to the last, rolled where needed."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from workflows.deadlines.calendar import Calendar, weekday_name

ONE_DAY = timedelta(days=1)


class Policy(StrEnum):
    """A way of counting; A and C are the two dates that every legal term has."""

    A = "A"
    A0 = "A0"
    B = "B"
    C = "C"
    W = "W"

    @property
    def long_name(self) -> str:
        """Give the name used in settings and on the command line besides the letter."""
        return LONG_NAMES[self]

    @property
    def word(self) -> str:
        """Say the policy in Romanian."""
        return WORDS[self]


LONG_NAMES = {
    Policy.A: "SAFE_CALENDAR_BACK",
    Policy.A0: "INCLUSIVE_START",
    Policy.B: "CALENDAR_FORWARD",
    Policy.C: "CIVIL_FREE_DAYS",
    Policy.W: "WORKING_DAYS",
}

WORDS = {
    Policy.A: "termen sigur: ultima zi de lucru până la împlinire",
    Policy.A0: "termen sigur, cu ziua de început socotită",
    Policy.B: "zile calendaristice, cu trecere la ziua lucrătoare următoare",
    Policy.C: "zile libere, după Codul civil: ultima zi legală",
    Policy.W: "zile lucrătoare, numai pentru termenele interne",
}

LEGAL_POLICIES = (Policy.A, Policy.A0, Policy.B, Policy.C)


class Unit(StrEnum):
    """What a period is counted in."""

    DAYS = "days"
    MONTHS = "months"
    WORKING_DAYS = "working_days"


@dataclass(frozen=True, slots=True)
class Passed:
    """A day that cannot be the last one, and why."""

    day: date
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One way to the last day: where counting alone ends, what is passed over, where it stops."""

    policy: Policy
    length: int
    raw: date
    passed: tuple[Passed, ...]
    day: date


def count(policy: Policy, start: date, length: int, unit: Unit, calendar: Calendar) -> Count:
    """Count a period from its first day under one policy."""
    if policy is Policy.W:
        return _working_days(start, length, calendar)
    raw = raw_day(policy, start, length, unit)
    if policy in (Policy.A, Policy.A0):
        day, passed = _back_to_an_office_day(raw, start, calendar)
    else:
        day, passed = _on_to_a_working_day(raw, calendar)
    return Count(policy=policy, length=length, raw=raw, passed=passed, day=day)


def raw_day(policy: Policy, start: date, length: int, unit: Unit) -> date:
    """Give the day on which counting alone ends, be it a working day or not."""
    if unit is Unit.MONTHS:
        end = months_later(start, length)
        return end - ONE_DAY if policy is Policy.A0 else end
    end = start + timedelta(days=length)
    match policy:
        case Policy.A0:
            return end - ONE_DAY
        case Policy.C:
            return end + ONE_DAY
        case _:
            return end


def months_later(start: date, months: int) -> date:
    """Give the corresponding day of a later month, or its last day (Civil Code, art. 2552)."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def working_days_before(day: date, number: int, calendar: Calendar) -> Count:
    """Count office days back from a day, which is itself not counted."""
    return _working_days(day, number, calendar, -ONE_DAY)


def _back_to_an_office_day(
    day: date, start: date, calendar: Calendar
) -> tuple[date, tuple[Passed, ...]]:
    """Roll back over closed days, but never before the day on which the term began."""
    passed = []
    while day > start and (why := calendar.why_not_office(day)):
        passed.append(Passed(day, why))
        day -= ONE_DAY
    return day, tuple(passed)


def _on_to_a_working_day(day: date, calendar: Calendar) -> tuple[date, tuple[Passed, ...]]:
    passed = []
    while why := calendar.why_not_legal(day):
        passed.append(Passed(day, why))
        day += ONE_DAY
    return day, tuple(passed)


def _working_days(
    start: date, number: int, calendar: Calendar, stride: timedelta = ONE_DAY
) -> Count:
    day, passed, left = start, [], number
    while left:
        day += stride
        if why := calendar.why_not_office(day):
            passed.append(Passed(day, why))
        else:
            left -= 1
    return Count(policy=Policy.W, length=number, raw=day, passed=tuple(passed), day=day)


def spelled(day: date) -> str:
    """Write a day the way a clerk says it: "vineri, 25.12.2026"."""
    return f"{weekday_name(day)}, {day:%d.%m.%Y}"


def amount(number: int, unit: Unit) -> str:
    """Write a length with the right Romanian plural: "o zi", "5 zile", "30 de zile"."""
    if number == 1:
        return {Unit.DAYS: "o zi", Unit.MONTHS: "o lună"}.get(unit, "o zi lucrătoare")
    noun = {Unit.DAYS: "zile", Unit.MONTHS: "luni"}.get(unit, "zile lucrătoare")
    return f"{number} {'' if 0 < number % 100 < 20 or number == 0 else 'de '}{noun}"
