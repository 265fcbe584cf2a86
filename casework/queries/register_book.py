"""The register book of a year: columns 1-7 as registered, the later ones as later acts left them.

Rows come one by one, so that a year of a large hall is never held in memory.

The 13 columns fill by themselves (R-REG-13COL).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from casework.clock import romanian_date
from casework.letters.register_book import ROWS_IN_A_VOLUME, RegisterBook, RegisterRow
from casework.records.institution import Institution
from casework.records.personal_text import PersonalText
from casework.records.petition import Petition
from casework.records.register_counter import RegisterCounter
from casework.records.register_line import RegisterLine
from casework.records.unit import Unit
from casework.store.register import PETITIONS
from casework.store.snapshots import hold_still
from casework.wording import day_numeric, format_number, thousands_padded
from workflows.petition.regimes import NEUTRAL, PROTECTED, SOLUTION_WORDS, Regime, Solution

TITLE = "Registrul general de intrare-ieșire"
ISSUER, CONTENT = aliased(PersonalText), aliased(PersonalText)
ANNULMENT = aliased(RegisterLine)
FIRST = aliased(Petition)

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class BookHead:
    """What stands over and under the lines of a year's register."""

    institution: str
    register: str
    year: int
    first: int | None
    last: int | None
    count: int
    annulled: int
    chain_head: str


def read_book(
    session: Session, year: int, read: Callable[[BookHead, Iterator[RegisterRow]], Read]
) -> Read | None:
    """Let a reader go through the register of a year, as it stands at one moment.

    Gives None where no register of that year was ever opened.
    """
    hold_still(session)
    head = _head(session, year)
    return read(head, rows_of(session, year)) if head else None


def rows_of(session: Session, year: int) -> Iterator[RegisterRow]:
    """Give the lines of a year in the order of their numbers."""
    noted = _noted(session, year)
    for line in session.execute(_lines(year).execution_options(yield_per=500)):
        yield _row(line, noted.get(line.petition_id, ()))


def volumes(
    head: BookHead, rows: Iterator[RegisterRow], printed_at: datetime
) -> Iterator[RegisterBook]:
    """Part the lines into volumes that can be bound; an empty register is one volume too."""
    several = max(1, -(-head.count // ROWS_IN_A_VOLUME))
    for volume in range(1, several + 1):
        some = tuple(islice(rows, ROWS_IN_A_VOLUME))
        yield RegisterBook(
            institution=head.institution,
            register=head.register,
            year=head.year,
            rows=some,
            first=some[0].number if some else "",
            last=some[-1].number if some else "",
            count=len(some),
            annulled=sum(row.annulled for row in some),
            chain_head=head.chain_head,
            printed_at=printed_at,
            volume=volume,
            volumes=several,
        )


def _head(session: Session, year: int) -> BookHead | None:
    counter = session.get(RegisterCounter, (PETITIONS, year))
    if counter is None:
        return None
    hall = session.get(Institution, 1)
    annulled = select(func.count()).where(
        RegisterLine.register == PETITIONS,
        RegisterLine.year == year,
        RegisterLine.kind == "annulment",
    )
    entries = select(func.count()).where(
        RegisterLine.register == PETITIONS,
        RegisterLine.year == year,
        RegisterLine.kind == "entry",
    )
    given = counter.next_number - counter.first_number
    return BookHead(
        institution=hall.name if hall else "",
        register=TITLE,
        year=year,
        first=counter.first_number if given else None,
        last=counter.next_number - 1 if given else None,
        count=session.scalar(entries) or 0,
        annulled=session.scalar(annulled) or 0,
        chain_head=counter.head,
    )


def _lines(year: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            RegisterLine.number,
            RegisterLine.entered_at,
            RegisterLine.issuer_number,
            RegisterLine.issuer_date,
            RegisterLine.sheets,
            RegisterLine.annexes,
            ISSUER.body.label("issuer"),
            CONTENT.body.label("content"),
            Unit.name.label("department"),
            Petition.dispatched_at,
            Petition.solution,
            Petition.indicator,
            Petition.regime,
            RegisterLine.petition_id,
            FIRST.number.label("first_number"),
            FIRST.registered_on.label("first_on"),
            ANNULMENT.id.label("annulment"),
        )
        .outerjoin(ISSUER, ISSUER.id == RegisterLine.issuer_text_id)
        .outerjoin(CONTENT, CONTENT.id == RegisterLine.content_text_id)
        .outerjoin(Petition, Petition.id == RegisterLine.petition_id)
        .outerjoin(Unit, Unit.id == Petition.department_id)
        .outerjoin(FIRST, FIRST.id == func.coalesce(Petition.joined_to, Petition.repeats))
        .outerjoin(
            ANNULMENT,
            (ANNULMENT.register == RegisterLine.register)
            & (ANNULMENT.year == RegisterLine.year)
            & (ANNULMENT.number == RegisterLine.number)
            & (ANNULMENT.kind == "annulment"),
        )
        .where(
            RegisterLine.register == PETITIONS,
            RegisterLine.year == year,
            RegisterLine.kind == "entry",
        )
        .order_by(RegisterLine.seq)
    )


def _noted(session: Session, year: int) -> dict[int, tuple[str, ...]]:
    """Give the later numbers that are noted at an initial one (R-ART10-MENTION)."""
    first = func.coalesce(Petition.joined_to, Petition.repeats)
    later = (
        select(first, Petition.number, Petition.registered_on)
        .join(FIRST, FIRST.id == first)
        .where(FIRST.year == year)
        .order_by(Petition.id)
    )
    noted: dict[int, tuple[str, ...]] = {}
    for initial, number, day in session.execute(later):
        noted[initial] = (*noted.get(initial, ()), format_number(number, day))
    return noted


def _row(line: Any, noted: tuple[str, ...]) -> RegisterRow:
    issuer = line.issuer if line.issuer is not None else "[șters]"
    content = line.content if line.content is not None else "[șters]"
    if line.regime == Regime.WHISTLEBLOWER_361:
        issuer, content = PROTECTED, NEUTRAL
    sent = line.dispatched_at
    return RegisterRow(
        number=thousands_padded(line.number),
        registered_on=romanian_date(line.entered_at),
        sender=issuer,
        summary=content,
        sender_reference=_reference(line.issuer_number, line.issuer_date),
        sheets=line.sheets,
        annexes=line.annexes,
        department=line.department or "",
        dispatched_on=romanian_date(sent) if sent else None,
        resolution=_resolution(line.solution),
        addressee=issuer if sent else "",
        connected_to=", ".join((*_first_of(line), *noted)),
        file_indicator=line.indicator or "",
        annulled=line.annulment is not None,
    )


def _first_of(line: Any) -> tuple[str, ...]:
    return (format_number(line.first_number, line.first_on),) if line.first_number else ()


def _reference(number: str, day: str) -> str:
    written = day_numeric(date.fromisoformat(day)) if day else ""
    return " / ".join(part for part in (number, written) if part)


def _resolution(solution: str | None) -> str:
    if not solution:
        return ""
    known = solution in tuple(Solution)
    return f"răspuns: {SOLUTION_WORDS[Solution(solution)]}" if known else solution
