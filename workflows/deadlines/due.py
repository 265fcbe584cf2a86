"""The last day of a term: by every policy, with its text of law and the working-out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from types import MappingProxyType
from zoneinfo import ZoneInfo

from workflows.deadlines.calendar import Calendar
from workflows.deadlines.clock import Clock, Period, Start
from workflows.deadlines.clocks import ANSWER
from workflows.deadlines.days import (
    LEGAL_POLICIES,
    Policy,
    Unit,
    amount,
    count,
    working_days_before,
)
from workflows.deadlines.steps import Step, beginning, way, way_back
from workflows.decisions import Refusal
from workflows.law import COD_CIVIL, OG27, Citation

BUCHAREST = ZoneInfo("Europe/Bucharest")


class UnlawfulTermError(ValueError):
    """A term was asked for that the law does not give; the refusal says which rule."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.says.format_map(refusal.facts))
        self.refusal = refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When a term ends: the safe day, the last lawful day, every policy, and how it was reached.

    `policy` is set only where the act or the procedure fixes its own way of counting.
    """

    clock: Clock
    start: date
    days: int
    unit: Unit
    due_safe: date
    due_legal_max: date
    by_policy: Mapping[Policy, date]
    beginning: tuple[Step, ...]
    ways: Mapping[Policy, tuple[Step, ...]]
    calendar_version: str
    law: Citation
    policy: Policy | None

    @property
    def steps(self) -> tuple[Step, ...]:
        """Give the working-out of the two dates that every term shows."""
        shown = (Policy.A, Policy.C, Policy.W)
        return self.beginning + tuple(s for policy in shown for s in self.ways.get(policy, ()))

    def steps_for(self, policy: Policy) -> tuple[Step, ...]:
        """Give the working-out of one policy alone."""
        return self.beginning + self.ways[policy]


def due_on(clock: Clock, start: date, calendar: Calendar, *, extended_by: int = 0) -> Due:
    """Compute when a term that starts on a day ends, extended or not (law.md E1)."""
    calendar.must_know(start)
    period = clock.period_on(start)
    if period.starts is Start.SAFE_DAY:
        return _before_the_answer(clock, start, calendar, extended_by)
    refuse_too_long(clock, period, extended_by)
    length = period.length + extended_by
    policies = (Policy.W,) if period.policy is Policy.W else LEGAL_POLICIES
    counts = {policy: count(policy, start, length, period.unit, calendar) for policy in policies}
    by_policy = {policy: counted.day for policy, counted in counts.items()}
    return Due(
        clock=clock,
        start=start,
        days=length,
        unit=period.unit,
        due_safe=by_policy[policies[0]],
        due_legal_max=by_policy[policies[-1]],
        by_policy=MappingProxyType(by_policy),
        beginning=beginning(period, start, extended_by),
        ways=MappingProxyType({policy: way(period, counts[policy]) for policy in policies}),
        calendar_version=calendar.version,
        law=period.law,
        policy=period.policy,
    )


def _before_the_answer(clock: Clock, start: date, calendar: Calendar, extended_by: int) -> Due:
    """Count back from the safe day of the answer to the same petition."""
    period = clock.period_on(start)
    answer = due_on(ANSWER, start, calendar, extended_by=extended_by)
    counted = working_days_before(answer.due_safe, period.length, calendar)
    return Due(
        clock=clock,
        start=start,
        days=period.length,
        unit=period.unit,
        due_safe=counted.day,
        due_legal_max=counted.day,
        by_policy=MappingProxyType({Policy.W: counted.day}),
        beginning=answer.steps_for(Policy.A),
        ways=MappingProxyType({Policy.W: way_back(period, answer.due_safe, counted)}),
        calendar_version=calendar.version,
        law=period.law,
        policy=period.policy,
    )


def refuse_too_long(clock: Clock, period: Period, extended_by: int) -> None:
    """Raise the law's refusal of an extension that it does not give."""
    if extended_by < 0:
        raise ValueError("O prelungire nu poate fi negativă.")
    if extended_by <= period.extension:
        return
    most = f"cel mult {amount(period.extension, period.unit)}"
    raise UnlawfulTermError(
        Refusal(
            rule="R-ART9-15" if period.extension else "R-ART9-NOTFOR",
            says="Termenul pentru {term} nu se poate prelungi cu {asked}; legea îngăduie {most}.",
            remedy="Cereți cel mult prelungirea pe care o îngăduie legea.",
            law=OG27("art. 9") if clock is ANSWER else period.law,
            facts={
                "term": clock.word,
                "asked": amount(extended_by, period.unit),
                "most": most if period.extension else "numai durata lui",
            },
        )
    )


def adopted(due: Due, policy: Policy) -> date:
    """Give the day that decides under the policy a hall adopted, unless the act fixes its own."""
    deciding = due.policy or policy
    if deciding in due.by_policy:
        return due.by_policy[deciding]
    raise UnlawfulTermError(
        Refusal(
            rule="R-TERM-POLICY",
            says="Termenul pentru {term} nu se numără în zile lucrătoare: este un termen al legii.",
            remedy="Alegeți una dintre metodele A, A0, B sau C.",
            law=COD_CIVIL("art. 2551–2556"),
            facts={"term": due.clock.word},
        )
    )


def ready_for_dispatch(due_safe: date, calendar: Calendar, working_days: int = 2) -> date:
    """Give the day by which the signed answer lies ready, counted back from the safe day."""
    return working_days_before(due_safe, working_days, calendar).day


def registration_day(received: datetime, calendar: Calendar, closes: time) -> date:
    """Give the day of receipt if the office was open, else the next office day (R-REG-OOH)."""
    local = received.astimezone(BUCHAREST)
    day = local.date()
    if calendar.is_office_day(day) and local.time() <= closes:
        return day
    return count(Policy.W, day, 1, Unit.WORKING_DAYS, calendar).day
