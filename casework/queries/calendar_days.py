"""The calendar of a year as the legal office sees it: holidays, days of the hall, who signed."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.records.calendar_check import CalendarCheck
from casework.records.calendar_override import CalendarOverride
from casework.records.calendar_replay import CalendarReplay
from casework.records.staff_member import StaffMember
from casework.store import calendars
from workflows.deadlines.calendar import DayKind, holidays_of
from workflows.deadlines.changing import year_to_check
from workflows.decisions import Caution


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """One day that differs from an ordinary one: what it is, on which text, signed by whom."""

    day: date
    what: str
    kind: str
    law: str
    office_closed: bool
    moves_legal_terms: bool
    entered_by: str = ""
    approved_by: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """One act that applied a calendar to the open petitions."""

    act: str
    on: date
    moved: int
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """The days of a year, whether somebody checked it, and what was replayed."""

    year: int
    days: tuple[CalendarDay, ...]
    version: str
    checked: str
    caution: Caution | None
    replays: tuple[Replayed, ...]

    @property
    def waiting(self) -> tuple[CalendarDay, ...]:
        """Give the days that wait for a second person."""
        return tuple(day for day in self.days if day.waits)


def calendar_year(session: Session, year: int, today: date) -> CalendarYear:
    """Read the calendar of a year; raises UnknownYearError outside 2002–2099."""
    holidays = tuple(_holiday(one.day, one.name, str(one.law)) for one in holidays_of(year))
    rows = session.scalars(
        select(CalendarOverride)
        .where(CalendarOverride.day.between(date(year, 1, 1), date(year, 12, 31)))
        .order_by(CalendarOverride.day)
    ).all()
    names = _names(session)
    own = tuple(_own(row, names) for row in rows)
    check = session.get(CalendarCheck, year)
    replays = session.scalars(select(CalendarReplay).order_by(CalendarReplay.id.desc()).limit(10))
    return CalendarYear(
        year=year,
        days=tuple(sorted([*holidays, *own], key=lambda day: day.day)),
        version=calendars.of_the_hall(session).version,
        checked=f"{names.get(check.checked_by, check.checked_by)}, {check.act}" if check else "",
        caution=year_to_check(today, calendars.checked_years(session)),
        replays=tuple(
            Replayed(
                act=one.act,
                on=romanian_date(one.done_at),
                moved=one.moved,
                version=one.version_after,
            )
            for one in replays
        ),
    )


def _holiday(day: date, name: str, law: str) -> CalendarDay:
    return CalendarDay(
        day=day,
        what=name,
        kind=DayKind.LEGAL_HOLIDAY.value,
        law=law,
        office_closed=True,
        moves_legal_terms=True,
    )


def _own(row: CalendarOverride, names: dict[str, str]) -> CalendarDay:
    return CalendarDay(
        day=row.day,
        what=DayKind(row.kind).word,
        kind=row.kind,
        law=row.act,
        office_closed=row.office_closed and row.kind != DayKind.RECOVERY_WORKDAY,
        moves_legal_terms=row.counts_nonworking_for_legal_terms,
        entered_by=names.get(row.entered_by, row.entered_by),
        approved_by=names.get(row.approved_by, row.approved_by),
        waits=not row.approved_by,
    )


def _names(session: Session) -> dict[str, str]:
    rows = session.execute(select(StaffMember.username, StaffMember.name)).all()
    return {username: name for username, name in rows}
