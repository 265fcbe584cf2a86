"""The working-out of a term, step by step, in sentences a lawyer can check."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workflows.deadlines.clock import Period
from workflows.deadlines.clocks import COUNTING_544
from workflows.deadlines.days import Count, Passed, Policy, Unit, amount, spelled
from workflows.law import COD_CIVIL, OG27, PRACTICE, Citation

FIRST_AND_LAST_DAY = COD_CIVIL("art. 2553 alin. (1)")
CORRESPONDING_DAY = COD_CIVIL("art. 2552 alin. (1)")
NON_WORKING_DAY = COD_CIVIL("art. 2554")
STEERING = PRACTICE("termenul de siguranță")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the day it looks at, what it says, on what text, and for which policy alone."""

    day: date
    says: str
    law: Citation | None = None
    policy: Policy | None = None


def beginning(period: Period, start: date, extended_by: int) -> tuple[Step, ...]:
    """Say when the term starts and how long it is, whatever the way of counting."""
    event, unit = period.starts.word, period.unit
    starts = f"Termenul începe de la {event}: {spelled(start)}; această zi nu se socotește."
    steps = [
        Step(start, starts, _law_of_counting(period, FIRST_AND_LAST_DAY)),
        Step(start, f"Termenul este de {amount(period.length, unit)}.", period.law),
    ]
    if extended_by:
        whole = amount(period.length + extended_by, unit)
        says = f"Este prelungit cu {amount(extended_by, unit)}: {whole} de la {event}."
        by_head = period.law == OG27("art. 8 alin. (1)")
        steps.append(Step(start, says, OG27("art. 9") if by_head else period.law))
    return tuple(steps)


def way(period: Period, counted: Count) -> tuple[Step, ...]:
    """Show how one policy reached its last day."""
    if counted.policy is Policy.W:
        return tuple(_working(period, counted))
    back = counted.policy in (Policy.A, Policy.A0)
    return tuple(_back(period, counted) if back else _forward(period, counted))


def way_back(period: Period, safe_day: date, counted: Count) -> tuple[Step, ...]:
    """Show how a day was reached that lies some working days before the safe one."""
    length = amount(period.length, period.unit)
    says = f"De la {spelled(safe_day)}, se numără înapoi {length}."
    return (Step(safe_day, says, period.law, Policy.W), *_working(period, counted))


def _back(period: Period, counted: Count) -> Iterator[Step]:
    yield Step(counted.raw, _reached(period, counted), period.law, counted.policy)
    yield from _passed_over(counted, "se ia ziua dinainte", STEERING)
    last = f"Ultima zi sigură este {spelled(counted.day)}."
    yield Step(counted.day, last, STEERING, counted.policy)


def _forward(period: Period, counted: Count) -> Iterator[Step]:
    ends = _law_of_the_last_day(period, counted.policy)
    rolls = _law_of_counting(period, NON_WORKING_DAY)
    yield Step(counted.raw, _reached(period, counted), ends, counted.policy)
    yield from _passed_over(counted, "termenul trece la ziua următoare", rolls)
    name = "legală" if counted.policy is Policy.C else "a termenului"
    last = f"Ultima zi {name} este {spelled(counted.day)}."
    yield Step(counted.day, last, rolls if counted.passed else ends, counted.policy)


def _working(period: Period, counted: Count) -> Iterator[Step]:
    yield from _passed_over(counted, "nu se numără", period.law)
    last = f"Ultima zi a termenului intern este {spelled(counted.day)}."
    yield Step(counted.day, last, period.law, counted.policy)


def _law_of_counting(period: Period, otherwise: Citation) -> Citation:
    """Cite the text that says how days are counted: the act's own, where it has one."""
    match period.policy:
        case Policy.C:
            return COUNTING_544
        case Policy.W:
            return period.law
        case _:
            return otherwise


def _law_of_the_last_day(period: Period, policy: Policy) -> Citation:
    if period.unit is Unit.MONTHS:
        return CORRESPONDING_DAY
    if policy is Policy.C:
        return _law_of_counting(period, FIRST_AND_LAST_DAY)
    return period.law


def _reached(period: Period, counted: Count) -> str:
    day, event = spelled(counted.raw), period.starts.word
    if period.unit is Unit.MONTHS:
        return f"Termenul se împlinește în ziua corespunzătoare: {day}."
    match counted.policy:
        case Policy.C:
            return f"Fără prima și ultima zi, termenul se împlinește {day}."
        case Policy.A0:
            return f"Dacă se socotește și ziua de început, {_nth(counted.length)} zi este {day}."
        case _:
            nth = _nth(counted.length)
            return f"{nth[0].upper()}{nth[1:]} zi după {event} este {day}."


def _nth(number: int) -> str:
    return "prima" if number == 1 else f"a {number}-a"


def _passed_over(counted: Count, so: str, law: Citation) -> Iterator[Step]:
    for passed in counted.passed:
        yield Step(passed.day, f"{_not_worked(passed)}: {so}.", law, counted.policy)


def _not_worked(passed: Passed) -> str:
    """Name the day and the reason, once where the weekday is the reason."""
    day = spelled(passed.day)
    why = "" if day.startswith(passed.why) else f" ({passed.why})"
    return f"{day[0].upper()}{day[1:]}, nu se lucrează{why}"
