"""Put a day in the hall's calendar: one person enters it, another approves it (R-TERM-BRIDGE)."""

from dataclasses import dataclass
from datetime import date

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.calendar_override import CalendarOverride
from casework.store import calendars
from casework.store.once import insert_once
from workflows.deadlines.calendar import FIRST_YEAR, LAST_YEAR, DayKind
from workflows.deadlines.changing import cannot_approve, not_a_keeper, not_proposed, typed_twice
from workflows.decisions import Stopped

LONGEST_ACT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterCalendarDay:
    """A keeper of the calendar has an act that closes or opens a day."""

    day: date
    kind: DayKind
    act: str
    moves_legal_terms: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveCalendarDay:
    """A second keeper has the same act in front of him."""

    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDaySet:
    """How the day now stands; it counts only once it is approved."""

    day: date
    kind: str
    act: str
    entered_by: str
    approved_by: str
    version: str


def enter_calendar_day(ask: EnterCalendarDay, desk: Desk) -> CalendarDaySet | Stopped:
    """Propose a day; raises BadInput without an act, refuses one that is there already."""
    if refusal := not_a_keeper(desk.actor.roles):
        return Stopped((refusal,))
    act = _act(ask.act)
    if not FIRST_YEAR <= ask.day.year <= LAST_YEAR:
        raise BadInput({"day": f"Calendarul cunoaște numai anii {FIRST_YEAR}–{LAST_YEAR}."})
    if found := desk.session.get(CalendarOverride, ask.day):
        return Stopped((typed_twice(ask.day, found.act),))
    moves = ask.moves_legal_terms or ask.kind is DayKind.LEGAL_HOLIDAY
    row = CalendarOverride(
        day=ask.day,
        kind=ask.kind.value,
        act=act,
        office_closed=ask.kind is not DayKind.RECOVERY_WORKDAY,
        counts_nonworking_for_legal_terms=moves and ask.kind is not DayKind.RECOVERY_WORKDAY,
        entered_by=desk.actor.username,
        entered_at=desk.now,
        approved_by="",
        approved_at=None,
    )
    insert_once(desk.session, row)
    stored = desk.session.get_one(CalendarOverride, ask.day)
    if (stored.entered_by, stored.act) != (row.entered_by, row.act):
        return Stopped((typed_twice(ask.day, stored.act),))
    return _set(desk, stored)


def approve_calendar_day(ask: ApproveCalendarDay, desk: Desk) -> CalendarDaySet | Stopped:
    """Let a day count from now on; the open petitions move only when it is replayed."""
    if refusal := not_a_keeper(desk.actor.roles):
        return Stopped((refusal,))
    row = desk.session.get(CalendarOverride, ask.day, with_for_update=True, populate_existing=True)
    if row is None:
        return Stopped((not_proposed(ask.day),))
    if refusal := cannot_approve(calendars.override_of(row), desk.actor.username):
        return Stopped((refusal,))
    row.approved_by, row.approved_at = desk.actor.username, desk.now
    desk.session.flush()
    return _set(desk, row)


def _act(text: str) -> str:
    act = one_line(text)
    if not act:
        raise BadInput({"act": "Scrieți actul care schimbă ziua, cu număr și dată."})
    if len(act) > LONGEST_ACT:
        raise BadInput({"act": f"Actul are cel mult {LONGEST_ACT} de caractere."})
    return act


def _set(desk: Desk, row: CalendarOverride) -> CalendarDaySet:
    return CalendarDaySet(
        day=row.day,
        kind=row.kind,
        act=row.act,
        entered_by=row.entered_by,
        approved_by=row.approved_by,
        version=calendars.of_the_hall(desk.session).version,
    )
