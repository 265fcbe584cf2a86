"""Giving numbers: the counter is locked, then the clock is read, then one line is chained."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.clock import Clock
from casework.records.petition import Petition
from casework.records.register_counter import RegisterCounter
from casework.records.register_line import RegisterLine
from casework.store import texts
from casework.store.sealing import HASH_VERSION, Value, canonical, chained, moment

PETITIONS = "petitii"


def register_of(part: int) -> str:
    """Name the register in which a number stands once: that of the parts lies beside the whole."""
    return f"{PETITIONS}-{part}" if part else PETITIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A number with the moment at which it was given, both under the counter's lock."""

    counter: RegisterCounter
    year: int
    number: int
    at: datetime
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Columns 3-7 of the register book, known at registration (Ordin 217/1996)."""

    issuer: str
    content: str
    issuer_number: str = ""
    issuer_date: str = ""
    sheets: int | None = None
    annexes: int | None = None


def is_open(session: Session, year: int) -> bool:
    """Tell whether the register of a year takes entries; year after year it opens by itself."""
    return (
        session.get(RegisterCounter, (PETITIONS, year)) is not None
        or session.get(RegisterCounter, (PETITIONS, year - 1)) is not None
    )


def take_number(session: Session, clock: Clock) -> Given:
    """Lock the counter of the current year, read the clock after that, and give the next number.

    Time never runs backwards in the register: a clock that does is held at the last entry.
    Raises LookupError when no register was ever opened.
    """
    counter = _locked(session, clock.today().year)
    at = clock.now()
    if counter is None or clock.on(at).year != counter.year:
        counter = _new_year(session, clock)
        at = clock.now()
    if counter.last_moment is not None and at <= counter.last_moment:
        at = counter.last_moment
    number = counter.next_number
    counter.next_number = number + 1
    counter.last_moment = at
    return Given(counter=counter, year=counter.year, number=number, at=at, on=clock.on(at))


def _locked(session: Session, year: int) -> RegisterCounter | None:
    query = (
        select(RegisterCounter)
        .where(RegisterCounter.register == PETITIONS, RegisterCounter.year == year)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return session.scalar(query)


def _new_year(session: Session, clock: Clock) -> RegisterCounter:
    """On 1 January the register restarts at 1; last year's counter is locked, so only once."""
    year = clock.today().year
    last = _locked(session, year - 1)
    if last is None:
        raise LookupError(f"no register was opened for {year}")
    opened = _locked(session, year)
    if opened is None:
        opened = RegisterCounter(
            register=PETITIONS,
            year=year,
            first_number=1,
            next_number=1,
            lines=0,
            head="",
            opened_at=clock.now(),
            act=f"continuarea registrului pe anul {year - 1}",
        )
        session.add(opened)
        session.flush()
    return opened


def enter(
    session: Session, given: Given, columns: Columns, petition_id: int, arrival_id: int
) -> RegisterLine:
    """Chain the entry of a petition under the number just given."""
    issuer = texts.keep(session, columns.issuer)
    content = texts.keep(session, columns.content)
    counter = given.counter
    line = RegisterLine(
        register=counter.register,
        year=counter.year,
        seq=counter.lines + 1,
        kind="entry",
        number=given.number,
        entered_at=given.at,
        petition_id=petition_id,
        arrival_id=arrival_id,
        issuer_number=columns.issuer_number,
        issuer_date=columns.issuer_date,
        sheets=columns.sheets,
        annexes=columns.annexes,
        issuer_text_id=issuer.id,
        content_text_id=content.id,
        hash_version=HASH_VERSION,
        previous_hash=counter.head,
    )
    return _chain(session, counter, line, {"issuer": issuer.digest, "content": content.digest})


def annul(session: Session, clock: Clock, petition: Petition, reason: str) -> RegisterLine:
    """Chain the annulment of an entry; the number stays visible and is never given again."""
    counter = _locked(session, petition.year)
    if counter is None:
        raise LookupError(f"no register was opened for {petition.year}")
    at = clock.now()
    if counter.last_moment is not None and at <= counter.last_moment:
        at = counter.last_moment
    counter.last_moment = at
    content = texts.keep(session, reason)
    line = RegisterLine(
        register=counter.register,
        year=counter.year,
        seq=counter.lines + 1,
        kind="annulment",
        number=petition.number,
        entered_at=at,
        petition_id=petition.id,
        issuer_number="",
        issuer_date="",
        content_text_id=content.id,
        hash_version=HASH_VERSION,
        previous_hash=counter.head,
    )
    return _chain(session, counter, line, {"issuer": None, "content": content.digest})


def _chain(
    session: Session, counter: RegisterCounter, line: RegisterLine, texts_of: Mapping[str, Value]
) -> RegisterLine:
    line.sealed = canonical({**content_of(line), **texts_of})
    line.hash = chained(counter.head, line.sealed)
    session.add(line)
    counter.lines = line.seq
    counter.head = line.hash
    return line


def content_of(line: RegisterLine) -> dict[str, Value]:
    """Spell what the columns of a line say, without the two personal texts."""
    return {
        "register": line.register,
        "year": line.year,
        "seq": line.seq,
        "kind": line.kind,
        "number": line.number,
        "at": moment(line.entered_at),
        "petition": line.petition_id,
        "arrival": line.arrival_id,
        "issuer_number": line.issuer_number,
        "issuer_date": line.issuer_date,
        "sheets": line.sheets,
        "annexes": line.annexes,
    }
