"""Changing the calendar: what stops it, what warns, and which dates of a term it moves."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date

from workflows.deadlines.calendar import Calendar, Override
from workflows.deadlines.clock import Clock
from workflows.deadlines.due import Due, due_on
from workflows.deadlines.regime_clocks import with_own_length
from workflows.decisions import Caution, Refusal
from workflows.law import COD_MUNCII
from workflows.roles import Role

KEEPERS = frozenset({Role.LEGAL_OFFICER, Role.ADMINISTRATOR})
BRIDGES = COD_MUNCII("art. 139 alin. (4)")
HOLIDAYS = COD_MUNCII("art. 139 alin. (1)")
DECEMBER = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A running term as a case keeps it: its clock, first day, whole length and both dates."""

    clock: Clock
    start: date
    days: int
    due_safe: date
    due_legal_max: date


@dataclass(frozen=True, slots=True)
class Shift:
    """What a new calendar makes of a term; `kept` when the case is judged by the old dates."""

    due: Due
    kept: bool


def not_a_keeper(roles: Set[Role]) -> Refusal | None:
    """R-TERM-BRIDGE: only the legal office and the administrator touch the calendar."""
    if roles & KEEPERS:
        return None
    return Refusal(
        rule="R-TERM-BRIDGE",
        says="Calendarul instituției este schimbat numai de compartimentul juridic și de "
        "administrator.",
        remedy="Trimiteți actul la compartimentul juridic.",
        law=BRIDGES,
    )


def typed_twice(day: date, act: str) -> Refusal:
    """R-TERM-BRIDGE: a day stands in the calendar once."""
    return Refusal(
        rule="R-TERM-BRIDGE",
        says="Ziua {day} este deja în calendarul instituției, prin {act}.",
        remedy="Verificați ziua; nu este nimic de introdus a doua oară.",
        law=BRIDGES,
        facts={"day": day, "act": act},
    )


def not_proposed(day: date) -> Refusal:
    """R-TERM-BRIDGE: nobody has entered this day yet."""
    return Refusal(
        rule="R-TERM-BRIDGE",
        says="Ziua {day} nu a fost introdusă de nimeni.",
        remedy="Introduceți-o întâi, cu actul ei; altcineva o aprobă.",
        law=BRIDGES,
        facts={"day": day},
    )


def cannot_approve(override: Override, by: str) -> Refusal | None:
    """R-TERM-BRIDGE: who entered a day does not approve it, and it is approved once."""
    if override.approved_by:
        return Refusal(
            rule="R-TERM-BRIDGE",
            says="Ziua {day} este deja aprobată.",
            remedy="Nu mai este nimic de făcut.",
            law=BRIDGES,
            facts={"day": override.day},
        )
    if override.entered_by == by:
        return Refusal(
            rule="R-TERM-BRIDGE",
            says="Ziua {day} a fost introdusă de dumneavoastră; o aprobă altă persoană.",
            remedy="Cereți altei persoane împuternicite să aprobe ziua, cu actul în față.",
            law=BRIDGES,
            facts={"day": override.day},
        )
    return None


def nothing_to_replay() -> Refusal:
    """R-TERM-BRIDGE: no open term would move."""
    return Refusal(
        rule="R-TERM-BRIDGE",
        says="Nicio dată a unei petiții deschise nu se schimbă după calendarul în vigoare.",
        remedy="Verificați dacă zilele noi au fost aprobate de a doua persoană.",
        law=BRIDGES,
    )


def year_to_check(today: date, checked: Set[int]) -> Caution | None:
    """R-TERM-HOLIDAY: by 1 December somebody has looked at the calendar of the next year."""
    year = today.year + 1 if today.month == DECEMBER else today.year
    if year in checked:
        return None
    return Caution(
        rule="R-TERM-HOLIDAY",
        says="Calendarul anului {year} nu a fost verificat: sărbătorile se calculează, dar "
        "punțile și zilele de recuperare se stabilesc prin acte.",
        remedy="Verificați lista zilelor anului și consemnați verificarea, cu actul pe care se "
        "sprijină.",
        law=HOLIDAYS,
        facts={"year": str(year)},
    )


def again(term: Term, calendar: Calendar) -> Due:
    """Compute the same term once more: same clock, first day and length, by another calendar."""
    period = term.clock.period_on(term.start)
    more = term.days - period.length
    if 0 <= more <= period.extension:
        return due_on(term.clock, term.start, calendar, extended_by=more)
    own = with_own_length(term.clock, term.days, period.law)
    return due_on(own, term.start, calendar)


def shifted(term: Term, calendar: Calendar, today: date) -> Shift | None:
    """Tell how a calendar moves a term; one whose new safe day is past keeps its dates."""
    due = again(term, calendar)
    if (due.due_safe, due.due_legal_max) == (term.due_safe, term.due_legal_max):
        return None
    return Shift(due=due, kept=due.due_safe < today)
