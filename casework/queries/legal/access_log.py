"""The access log: who read, searched or took out personal data, newest first (R-GDPR-ACCESS)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from casework.queries.legal.docket import ends_at
from casework.records.access_line import AccessLine
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.usecases.note_access import Reading
from casework.wording import format_number, parse_number

PER_PAGE = 50
WORDS = {
    Reading.CASE_FILE: "a citit dosarul",
    Reading.FILE: "a deschis un document",
    Reading.TERM: "a citit calculul termenului",
    Reading.SEARCH: "a căutat",
    Reading.LIST: "a citit o listă",
    Reading.EXPORT: "a scos date",
    Reading.REGISTER_EXPORT: "a scos registrul",
    Reading.BOARD: "a citit situația termenelor",
    Reading.AUDIT: "a rulat auditul termenelor",
}
PROGRAM = "program"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessAsked:
    """Which lines: of whom, of which kind, on which petition, in which days, before which line."""

    staff_id: int | None = None
    what: Reading | None = None
    number: str = ""
    since: date | None = None
    until: date | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """One line of the log in words."""

    id: int
    at: datetime
    who: str
    said: str
    petition_id: int | None
    number: str
    amount: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessPage:
    """A page of the log, where the next one begins, and everybody who may be asked for."""

    lines: tuple[Access, ...]
    following: int | None
    people: tuple[tuple[int, str], ...]


def access_page(session: Session, asked: AccessAsked) -> AccessPage:
    """Read one page of the log by its key: its cost does not grow with the log."""
    query = (
        select(AccessLine, StaffMember.name, Petition.number, Petition.registered_on)
        .outerjoin(StaffMember, StaffMember.id == AccessLine.staff_id)
        .outerjoin(Petition, Petition.id == AccessLine.petition_id)
        .where(*_conditions(asked))
        .order_by(AccessLine.id.desc())
        .limit(PER_PAGE + 1)
    )
    lines = tuple(_lines(session, query))
    people = session.execute(select(StaffMember.id, StaffMember.name).order_by(StaffMember.name))
    return AccessPage(
        lines=lines[:PER_PAGE],
        following=lines[PER_PAGE - 1].id if len(lines) > PER_PAGE else None,
        people=tuple((person, name) for person, name in people),
    )


def _conditions(asked: AccessAsked) -> Iterator[ColumnElement[bool]]:
    if asked.staff_id is not None:
        yield AccessLine.staff_id == asked.staff_id
    if asked.what is not None:
        yield AccessLine.what == asked.what.value
    if asked.since is not None:
        yield AccessLine.at >= ends_at(asked.since - timedelta(days=1))
    if asked.until is not None:
        yield AccessLine.at < ends_at(asked.until)
    if asked.before is not None:
        yield AccessLine.id < asked.before
    if asked.number:
        yield AccessLine.petition_id.in_(_numbered(asked.number))


def _numbered(text: str) -> Select[int]:
    typed = parse_number(text)
    query = select(Petition.id).where(Petition.number == (typed.number if typed else -1))
    return query.where(Petition.registered_on == typed.day) if typed and typed.day else query


def _lines(session: Session, query: Select[AccessLine, str, int, date]) -> Iterator[Access]:
    for line, name, number, day in session.execute(query):
        yield Access(
            id=line.id,
            at=line.at,
            who=name or PROGRAM,
            said=WORDS.get(Reading(line.what), line.what),
            petition_id=line.petition_id,
            number=format_number(number, day) if number else "",
            amount=line.amount,
            reason=line.reason,
        )
