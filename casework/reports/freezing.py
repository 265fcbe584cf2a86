"""When a report may be frozen, and what its signing waits for (art. 14)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from casework.reports.control import Check
from casework.reports.periods import HalfYear
from workflows.deadlines.calendar import Calendar
from workflows.decisions import Caution, Fact, Refusal
from workflows.law import OG27

ART14 = OG27("art. 14")
DRAFTED_IN = 5
"""Working days after the end of a half-year in which the draft is made."""

SIGNED_IN = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Somebody wants to freeze a report; `last` is the newest revision, `changes` since it."""

    half: HalfYear
    today: date
    checks: tuple[Check, ...]
    last: int | None = None
    changes: int = 0
    reason: str = ""


def refusals(wish: Wish) -> tuple[Refusal, ...]:
    """Give all reasons why the report may not be frozen now; none if it may."""
    return (*_not_over(wish), *_sums(wish.checks), *_frozen(wish))


def _not_over(wish: Wish) -> Iterator[Refusal]:
    if not wish.half.is_over(wish.today):
        yield Refusal(
            rule="R-ART14-SEM",
            says="Raportul pentru {half} este un proiect: semestrul se încheie la {ends}.",
            remedy="Înghețați raportul după această zi; până atunci descărcați proiectul.",
            law=ART14,
            facts={"half": wish.half.word, "ends": wish.half.ends},
        )


def _sums(checks: Iterable[Check]) -> Iterator[Refusal]:
    for check in checks:
        if check.blocks and not check.holds:
            yield Refusal(
                rule="R-ART14-SUMS",
                says="Sumele nu se închid – {check}.",
                remedy="Îndreptați petițiile din tabelul numit, apoi înghețați raportul.",
                law=ART14,
                facts={"check": check.says},
            )


def _frozen(wish: Wish) -> Iterator[Refusal]:
    if wish.last is None:
        return
    facts: dict[str, Fact] = {"revision": wish.last, "half": wish.half.word}
    if not wish.changes:
        yield Refusal(
            rule="R-ART14-FROZEN",
            says="Raportul pentru {half} este înghețat, revizia {revision}; nicio cifră nu diferă.",
            remedy="Folosiți revizia înghețată.",
            law=ART14,
            facts=facts,
        )
    elif not wish.reason:
        yield Refusal(
            rule="R-ART14-FROZEN",
            says="Raportul pentru {half} este înghețat, revizia {revision}, și nu se modifică.",
            remedy="Scrieți de ce se face o revizie; ea primește numărul următor.",
            law=ART14,
            facts=facts,
        )


def draft_by(half: HalfYear, calendar: Calendar) -> date:
    """Give the fifth working day after the half-year, by which its draft is made."""
    day, working = half.ends, 0
    while working < DRAFTED_IN:
        day += timedelta(days=1)
        working += calendar.is_legal_working_day(day)
    return day


def sign_by(half: HalfYear) -> date:
    """Give the day by which the report is signed."""
    return half.ends + SIGNED_IN


def unsigned(half: HalfYear, today: date) -> Caution | None:
    """Warn of a report that nobody signed in thirty days (R-ART14-SEM)."""
    if today <= sign_by(half):
        return None
    return Caution(
        rule="R-ART14-SEM",
        says="Raportul pentru {half} nu este semnat; trebuia înghețat până la {by}.",
        remedy="Verificați controlul sumelor și înghețați raportul.",
        law=ART14,
        facts={"half": half.word, "by": sign_by(half)},
    )


def may_not_publish(half: HalfYear, revision: int) -> Refusal | None:
    """Refuse to publish a draft; what is published is a frozen revision in its public form."""
    if revision > 0:
        return None
    return Refusal(
        rule="R-ART14-ANON",
        says="Proiectul raportului pentru {half} nu se publică.",
        remedy="Înghețați raportul; se publică varianta fără nume și fără grupuri mici.",
        law=ART14,
        facts={"half": half.word},
    )
