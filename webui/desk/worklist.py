"""The work list: open petitions by urgency, with quick filters, filters and a page at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from urllib.parse import urlencode

from flask import render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from casework.queries.case_rows import CHANNEL_LABELS
from casework.queries.docket_page import Cursor
from casework.queries.scope import Scope, scope_of
from casework.queries.tallies import Band, BandCounts
from casework.queries.worklist import UNASSIGNED, Narrowing, Option, WorkList, work_list
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.wording import counted
from webui.access import actor, office, only
from webui.desk.blueprint import desk
from webui.shared.addresses import row_in
from webui.shared.blocks import QuickFilter
from webui.shared.case_words import ListRow, list_row, state_word
from workflows.petition.states import OPEN, State
from workflows.roles import Role

PATH = "/birou/lucrari"
BAND_LABELS = {
    Band.LATE: "Depășite",
    Band.MARGIN: "În marjă",
    Band.NOW: "Țintă azi",
    Band.SOON: "Sub 7 zile",
    Band.OK: "În termen",
}
GROUPS = {
    Band.LATE: "Depășite și în marjă",
    Band.MARGIN: "Depășite și în marjă",
    Band.NOW: "Țintă azi",
    Band.SOON: "Țintă în mai puțin de 7 zile",
    Band.OK: "Mai târziu",
}
DANGER = "Pericol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows of the same urgency."""

    title: str
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a filter."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """A filter in force, and the address of the list without it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkListPage:
    """Everything the work list shows."""

    title: str
    summary: str
    groups: tuple[Group, ...]
    quick: tuple[QuickFilter, ...]
    departments: tuple[Choice, ...]
    states: tuple[Choice, ...]
    channels: tuple[Choice, ...]
    specialists: tuple[Choice, ...]
    active: tuple[ActiveFilter, ...]
    text: str
    band: str
    previous_url: str
    next_url: str
    total: int


@desk.get("/lucrari")
@only(
    Role.REGISTRY_CLERK,
    Role.PUBLIC_RELATIONS_HEAD,
    Role.DEPARTMENT_HEAD,
    Role.SPECIALIST,
    Role.HEAD,
    Role.LEGAL_OFFICER,
)
def work() -> ResponseReturnValue:
    """Show the open petitions that the person answers for."""
    today = office().clock.today()
    scope = office().ask(scope_of, actor())
    narrowing = narrowing_from(request.args)
    cursor = Cursor.read(request.args.get("dupa", ""), request.args.get("inainte", ""))
    found = office().ask(work_list, scope, narrowing, cursor, today)
    if narrowing.text:
        office().perform(
            note_access, NoteAccess(what=Reading.SEARCH, amount=len(found.rows)), actor()
        )
    return render_template("desk/work.html", page=page_of(scope, narrowing, found, today))


def narrowing_from(args: MultiDict[str, str]) -> Narrowing:
    """Read the filters of an address; what is not on the list is no filter."""
    state, band = args.get("stare", ""), args.get("termen", "")
    channel = args.get("canal", "")
    return Narrowing(
        band=Band(band) if band in tuple(Band) else None,
        department_id=row_in(args, "comp"),
        state=State(state) if state in OPEN else None,
        channel=channel if channel in CHANNEL_LABELS else "",
        assignee_id=row_in(args, "ref"),
        text=" ".join(args.get("q", "").split())[:100],
    )


def address(narrowing: Narrowing, **cursor: str) -> str:
    """Give the address of the list with these filters."""
    wanted = {
        "termen": narrowing.band.value if narrowing.band else None,
        "q": narrowing.text or None,
        "comp": narrowing.department_id,
        "stare": narrowing.state.value if narrowing.state else None,
        "canal": narrowing.channel or None,
        "ref": narrowing.assignee_id,
        **cursor,
    }
    query = urlencode({name: value for name, value in wanted.items() if value is not None})
    return f"{PATH}?{query}" if query else PATH


def page_of(scope: Scope, narrowing: Narrowing, found: WorkList, today: date) -> WorkListPage:
    """Put a page of the list into words."""
    total = found.counts.total
    filters = tuple(_active(narrowing, found))
    return WorkListPage(
        title=_title(scope),
        summary=_summary(found, filters),
        groups=tuple(_groups(found, today)),
        quick=tuple(_quick(narrowing, found.counts)),
        departments=_choices(found.departments, narrowing.department_id),
        states=tuple(
            Choice(state.value, state_word(state), state is narrowing.state) for state in OPEN
        ),
        channels=tuple(
            Choice(channel, label, channel == narrowing.channel)
            for channel, label in CHANNEL_LABELS.items()
        ),
        specialists=_specialists(scope, narrowing, found),
        active=filters,
        text=narrowing.text,
        band=narrowing.band.value if narrowing.band else "",
        previous_url=address(narrowing, inainte=found.previous) if found.previous else "",
        next_url=address(narrowing, dupa=found.following) if found.following else "",
        total=total,
    )


def _title(scope: Scope) -> str:
    if scope.assignee_id is not None:
        return "Lucrările mele"
    return "Lucrări în urmărire" if scope.units is None else "Lucrările compartimentului"


def _summary(found: WorkList, filters: tuple[ActiveFilter, ...]) -> str:
    if not found.rows:
        return "Niciun rezultat" if filters else "Nicio lucrare deschisă"
    total = counted(found.counts.total, "o lucrare deschisă", "lucrări deschise")
    return f"{total} · ordonate după pericol și ținta internă"


def _groups(found: WorkList, today: date) -> Iterator[Group]:
    rows = [list_row(row, today) for row in found.rows]
    for title, members in groupby(rows, key=_group_of):
        yield Group(title=title, rows=tuple(members))


def _group_of(row: ListRow) -> str:
    return DANGER if row.row.danger else GROUPS[Band(row.term.kind.value)]


def _quick(narrowing: Narrowing, counts: BandCounts) -> Iterator[QuickFilter]:
    for band in (None, *Band):
        yield QuickFilter(
            label=BAND_LABELS[band] if band else "Toate",
            count=counts.of(band) if band else counts.total,
            url=address(replace(narrowing, band=band)),
            shape=band.value if band else "",
            current=band is narrowing.band,
        )


def _choices(options: Iterable[Option], chosen: int | None) -> tuple[Choice, ...]:
    return tuple(Choice(str(option.id), option.name, option.id == chosen) for option in options)


def _specialists(scope: Scope, narrowing: Narrowing, found: WorkList) -> tuple[Choice, ...]:
    if scope.assignee_id is not None:
        return ()
    nobody = Choice(str(UNASSIGNED), "Neatribuite", narrowing.assignee_id == UNASSIGNED)
    return (nobody, *_choices(found.specialists, narrowing.assignee_id))


def _active(narrowing: Narrowing, found: WorkList) -> Iterator[ActiveFilter]:
    departments = {option.id: option.name for option in found.departments}
    people = {option.id: option.name for option in found.specialists} | {UNASSIGNED: "neatribuite"}
    if narrowing.text:
        yield _without(narrowing, f"Text: „{narrowing.text}”", text="")
    if narrowing.department_id is not None:
        name = departments.get(narrowing.department_id, "necunoscut")
        yield _without(narrowing, f"Compartiment: {name}", department_id=None)
    if narrowing.state is not None:
        yield _without(narrowing, f"Stare: {state_word(narrowing.state)}", state=None)
    if narrowing.channel:
        yield _without(narrowing, f"Canal: {CHANNEL_LABELS[narrowing.channel]}", channel="")
    if narrowing.assignee_id is not None:
        name = people.get(narrowing.assignee_id, "ales")
        yield _without(narrowing, f"Referent: {name}", assignee_id=None)


def _without(narrowing: Narrowing, says: str, **dropped: object) -> ActiveFilter:
    return ActiveFilter(says, address(replace(narrowing, **dropped)))  # type: ignore[arg-type]
