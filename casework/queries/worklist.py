"""The work list: open petitions by danger and target, a page at a time (art. 8)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import ColumnElement, exists, false
from sqlalchemy.orm import Session

from casework.queries import docket_page
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.docket_page import Cursor, Docket, Stretch
from casework.queries.scope import Scope, departments_of
from casework.queries.tallies import (
    SOON_DAYS,
    Band,
    BandCounts,
    Counted,
    band_counts,
    counted_in,
)
from casework.records.petition import Petition
from casework.records.search_word import SearchWord
from casework.store import people, search
from casework.wording import parse_number
from workflows.petition.states import State

UNASSIGNED = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What the reader filtered by; None and "" mean no filter."""

    band: Band | None = None
    department_id: int | None = None
    state: State | None = None
    channel: str = ""
    assignee_id: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList:
    """One page of the work list, with the counts of its quick filters and its other choices."""

    rows: tuple[CaseRow, ...]
    counts: BandCounts
    previous: str
    following: str
    departments: tuple[Option, ...]
    specialists: tuple[Option, ...]


def work_list(
    session: Session, scope: Scope, narrowing: Narrowing, cursor: Cursor, today: date
) -> WorkList:
    """Read one page of what a person sees, narrowed by what he asked for."""
    page = docket_page.page(session, docket_of(scope, narrowing, today), cursor)
    return WorkList(
        rows=rows_of(session, page.ids),
        counts=band_counts(session, counted_by(scope, narrowing), today),
        previous=page.previous,
        following=page.following,
        departments=tuple(
            Option(unit.id, unit.name) for unit in departments_of(session, scope, today)
        ),
        specialists=_specialists(session, scope, narrowing, today),
    )


def docket_of(scope: Scope, narrowing: Narrowing, today: date) -> Docket:
    """Say which petitions a list holds, in lanes that an index walks in order."""
    return Docket(
        lanes=_lanes(scope, narrowing),
        stretches=_stretches(narrowing.band, today),
        also=(scope.away.shown(), *_filters(narrowing), *_band_filter(narrowing.band, today)),
    )


def counted_by(scope: Scope, narrowing: Narrowing) -> Counted:
    """Narrow the tally the same way; it knows no channel and no words."""
    asked = counted_in(scope)
    return replace(
        asked,
        department_id=narrowing.department_id,
        state=narrowing.state,
        assignee_id=asked.assignee_id if narrowing.assignee_id is None else narrowing.assignee_id,
    )


def _lanes(scope: Scope, narrowing: Narrowing) -> Sequence[Sequence[ColumnElement[bool]]]:
    if scope.assignee_id is not None:
        return ((Petition.assignee_id == scope.assignee_id,),)
    if scope.units is None:
        return ((),)
    wanted = narrowing.department_id
    units = sorted(unit for unit in scope.units if wanted in (None, unit))
    return [(Petition.department_id == unit,) for unit in units] or [(false(),)]


def _stretches(band: Band | None, today: date) -> tuple[Stretch, ...]:
    """Cut the docket at the days of a band; the key of the next day ends a stretch."""
    tomorrow = today + timedelta(days=1)
    later = tomorrow + timedelta(days=SOON_DAYS)
    cuts = {
        Band.LATE: ("", _digits(today)),
        Band.MARGIN: ("", _digits(today)),
        Band.NOW: (_digits(today), _digits(tomorrow)),
        Band.SOON: (_digits(tomorrow), _digits(later)),
        Band.OK: (_digits(later), "99991231"),
    }
    if band is None:
        return docket_page.EVERYTHING
    first, end = cuts[band]
    return tuple((f"{danger}{first}", f"{danger}{end}") for danger in "01")


def _digits(day: date) -> str:
    return f"{day:%Y%m%d}"


def _band_filter(band: Band | None, today: date) -> tuple[ColumnElement[bool], ...]:
    if band is Band.LATE:
        return (Petition.due_legal_max < today,)
    return (Petition.due_legal_max >= today,) if band is Band.MARGIN else ()


def _filters(narrowing: Narrowing) -> tuple[ColumnElement[bool], ...]:
    filters: tuple[ColumnElement[bool], ...] = ()
    if narrowing.department_id is not None:
        filters += (Petition.department_id == narrowing.department_id,)
    if narrowing.state is not None:
        filters += (Petition.state == narrowing.state.value,)
    if narrowing.channel:
        filters += (Petition.channel == narrowing.channel,)
    if narrowing.assignee_id == UNASSIGNED:
        filters += (Petition.assignee_id.is_(None),)
    elif narrowing.assignee_id is not None:
        filters += (Petition.assignee_id == narrowing.assignee_id,)
    return filters + _words(narrowing.text)


def _words(text: str) -> tuple[ColumnElement[bool], ...]:
    """Ask each open petition for its words: closed ones, however many, are never looked at."""
    typed = parse_number(text) if text else None
    if typed is not None:
        number: tuple[ColumnElement[bool], ...] = (Petition.number == typed.number,)
        if typed.part:
            number += (Petition.part == typed.part,)
        return (*number, Petition.registered_on == typed.day) if typed.day else number
    return tuple(
        exists().where(
            SearchWord.petition_id == Petition.id,
            SearchWord.word >= word,
            SearchWord.word < f"{word}\U0010ffff",
        )
        for word in sorted(search.folded_words(text))
    )


def _specialists(
    session: Session, scope: Scope, narrowing: Narrowing, today: date
) -> tuple[Option, ...]:
    """List the specialists of the chosen department, or of all those the person leads."""
    if scope.assignee_id is not None:
        return ()
    chosen = narrowing.department_id
    units = sorted(scope.units or ()) if chosen is None else [chosen]
    found = {
        person.id: person.name
        for unit in units
        for person in people.specialists_of(session, unit, today)
    }
    return tuple(Option(person, name) for person, name in sorted(found.items(), key=lambda x: x[1]))
