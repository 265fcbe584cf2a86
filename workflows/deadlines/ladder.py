"""The ladder of reminders: on which day of a term who is told, from specialist to head."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from workflows.deadlines.calendar import Calendar
from workflows.deadlines.clock import Clock
from workflows.deadlines.clocks import COMPLETION, INFORMATION_544, OPINION, REDIRECTION
from workflows.deadlines.days import Policy, Unit, count, working_days_before
from workflows.deadlines.due import ready_for_dispatch
from workflows.roles import Role

WEEK = timedelta(days=7)
LOOKS_BACK = WEEK
"""A rung older than this is not climbed any more: a later one has taken its place."""

SPECIALIST = (Role.SPECIALIST,)
DEPARTMENT = (*SPECIALIST, Role.DEPARTMENT_HEAD)
PUBLIC_RELATIONS = (*DEPARTMENT, Role.PUBLIC_RELATIONS_HEAD)
HEAD = (*PUBLIC_RELATIONS, Role.HEAD)
OVERSIGHT = (Role.HEAD, Role.LEGAL_OFFICER)
TRANSPORT = (Role.PUBLIC_RELATIONS_HEAD,)


class Urgency(StrEnum):
    """How pressing a rung is; the digest lists the most pressing first."""

    LATE = "late"
    TODAY = "today"
    NEAR = "near"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: its name, the day on which it is reached, who is told, and under which rule."""

    name: str
    day: date
    to: tuple[Role, ...]
    rule: str = "R-ART6-TRACK"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningTerm:
    """A term that runs on an open petition; `unsigned` while its answer lacks the second one."""

    clock: str
    started_on: date
    due_safe: date
    due_legal_max: date
    unsigned: bool = True


SHARES = ((50, SPECIALIST), (70, DEPARTMENT), (90, PUBLIC_RELATIONS))
DAY_EIGHT = 8
LATE = "late-"

SAYS = {
    "50%": ("a trecut jumătate din termen", Urgency.COMING),
    "70%": ("a trecut 70% din termen", Urgency.COMING),
    "90%": ("a trecut 90% din termen", Urgency.COMING),
    "-5": ("mai sunt 5 zile lucrătoare până la țintă", Urgency.COMING),
    "-2": ("mai sunt 2 zile lucrătoare până la țintă", Urgency.NEAR),
    "0": ("ținta este azi", Urgency.TODAY),
    "+1": ("ținta a trecut", Urgency.TODAY),
    "ready": ("răspunsul trebuie să fie semnat, gata de expediere", Urgency.NEAR),
    "day-8": ("a opta zi a cererii de informații", Urgency.NEAR),
    "redirection-2": ("termenul de redirecționare: mai sunt 2 zile lucrătoare", Urgency.NEAR),
    "redirection+0": ("termenul de redirecționare se împlinește", Urgency.TODAY),
    "redirection+1": ("termenul de redirecționare a trecut", Urgency.TODAY),
    "completion+0": ("termenul de completare se împlinește", Urgency.TODAY),
    "completion+1": ("termenul de completare a trecut", Urgency.TODAY),
    "opinion-2": ("opinia cerută: mai sunt 2 zile lucrătoare", Urgency.NEAR),
    "opinion+0": ("opinia cerută este așteptată", Urgency.TODAY),
    "opinion+1": ("opinia cerută întârzie", Urgency.TODAY),
}
"""What a digest says of each rung, and how pressing it is."""


def said(name: str) -> str:
    """Say a rung in Romanian."""
    return SAYS[name][0] if name in SAYS else "ultima zi legală a trecut"


def urgency(name: str) -> Urgency:
    """Tell how pressing a rung is."""
    return SAYS[name][1] if name in SAYS else Urgency.LATE


def rungs(term: RunningTerm, today: date, calendar: Calendar) -> tuple[Rung, ...]:
    """Give every rung that a term has by today, in the order of its days."""
    match term.clock:
        case REDIRECTION.name:
            found = _short(term, calendar, TRANSPORT, REDIRECTION)
        case COMPLETION.name:
            found = _short(term, calendar, TRANSPORT, COMPLETION)[1:]
        case OPINION.name:
            found = _short(term, calendar, DEPARTMENT, OPINION)
        case _:
            found = _of_the_answer(term, today, calendar)
    return tuple(sorted((rung for rung in found if rung.day <= today), key=lambda rung: rung.day))


def reached(term: RunningTerm, today: date, calendar: Calendar) -> tuple[Rung, ...]:
    """Give the rungs to climb today: those of the last week, so that a worker may have slept."""
    return tuple(rung for rung in rungs(term, today, calendar) if rung.day > today - LOOKS_BACK)


def _of_the_answer(term: RunningTerm, today: date, calendar: Calendar) -> list[Rung]:
    """The whole ladder; Legea 544 is also told of on its eighth day."""
    found = [*_shares(term), *_steps(term, calendar), *_weekly(term, today)]
    if term.unsigned:
        ready = ready_for_dispatch(term.due_safe, calendar)
        found.append(Rung("ready", ready, DEPARTMENT, "R-TERM-SUB"))
    if term.clock == INFORMATION_544.name:
        eighth = term.started_on + timedelta(days=DAY_EIGHT)
        found.append(Rung("day-8", eighth, PUBLIC_RELATIONS, INFORMATION_544.rule))
    return found


def _shares(term: RunningTerm) -> list[Rung]:
    """R-ART6-TRACK: 50, 70 and 90 % of the way to the safe day."""
    whole = (term.due_safe - term.started_on).days
    return [
        Rung(f"{share}%", term.started_on + timedelta(days=-(-whole * share // 100)), to)
        for share, to in SHARES
    ]


def _steps(term: RunningTerm, calendar: Calendar) -> list[Rung]:
    """R-TERM-ESCALATE: five and two working days before the safe day, on it, and one after."""
    five, two = (working_days_before(term.due_safe, n, calendar).day for n in (5, 2))
    rule = "R-TERM-ESCALATE"
    return [
        Rung("-5", five, SPECIALIST, rule),
        Rung("-2", two, DEPARTMENT, rule),
        Rung("0", term.due_safe, PUBLIC_RELATIONS, rule),
        Rung("+1", _day_after(term.due_safe, calendar), HEAD, rule),
    ]


def _weekly(term: RunningTerm, today: date) -> list[Rung]:
    """R-TERM-LATE: past the last lawful day, head and legal office hear of it every week."""
    weeks = max((today - term.due_legal_max).days + 6, 0) // 7
    first = term.due_legal_max + timedelta(days=1)
    return [
        Rung(f"{LATE}{week}", first + week * WEEK, OVERSIGHT, "R-TERM-LATE")
        for week in range(weeks)
    ]


def _short(term: RunningTerm, calendar: Calendar, to: tuple[Role, ...], clock: Clock) -> list[Rung]:
    """A short term: two working days before its safe day, on it, and one after."""
    two = working_days_before(term.due_safe, 2, calendar).day
    return [
        Rung(f"{clock.name}-2", two, to, clock.rule),
        Rung(f"{clock.name}+0", term.due_safe, to, clock.rule),
        Rung(f"{clock.name}+1", _day_after(term.due_safe, calendar), to, clock.rule),
    ]


def _day_after(day: date, calendar: Calendar) -> date:
    return count(Policy.W, day, 1, Unit.WORKING_DAYS, calendar).day
