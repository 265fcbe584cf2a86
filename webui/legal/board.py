"""The board of the legal office, of today or of any past day; every figure leads to its list."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from flask import render_template, request
from flask.typing import ResponseReturnValue

from casework.queries.legal.board import DUE_SOON_DAYS, Board, DayLoad, UnitRow, legal_board
from casework.queries.legal.case_list import term_list
from casework.queries.legal.docket import NOBODY, Wanted
from casework.queries.legal.queues import Queue
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.wording import counted, day_month, day_short, day_short_year, decimal, weekday
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.legal.charts import Column, Piece, bar, columns
from webui.legal.figures import (
    CLASS_LABELS,
    QUEUE_LABELS,
    REGISTRY,
    SHAPES,
    board_url,
    list_url,
    wanted_from,
)
from webui.legal.late_rows import LateRow, late_rows
from workflows.deadlines.standing import Standing
from workflows.roles import Role

LATE_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with its label, a word on it, the shape beside it, and the list it counts."""

    label: str
    amount: int
    note: str
    shape: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of a table of classes: its bar and each figure with its list."""

    label: str
    url: str
    pieces: tuple[Piece, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class LoadColumn:
    """One of the next working days: how many targets fall on it."""

    figure: Figure
    day: str
    weekday: str
    column: Column


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage:
    """Everything the board shows."""

    day: date
    today: date
    summary: str
    unit: str
    whole_url: str
    tiles: tuple[Figure, ...]
    load: tuple[LoadColumn, ...]
    load_span: str
    pace: str
    heavy: Figure | None
    ages: tuple[TableRow, ...]
    units: tuple[TableRow, ...]
    total: TableRow
    queues: tuple[Figure, ...]
    head: tuple[Figure, ...]
    late: tuple[LateRow, ...]
    late_figure: Figure
    sees_the_log: bool


@legal.get("")
@only(Role.LEGAL_OFFICER, Role.HEAD, Role.PUBLIC_RELATIONS_HEAD)
def board() -> ResponseReturnValue:
    """Show where every term stands; that the head of the hall looked is written down (art. 4)."""
    today = office().clock.today()
    wanted = wanted_from(request.args, today)
    found = office().ask(legal_board, wanted.day, wanted.unit_id, wanted.away)
    office().perform(note_access, NoteAccess(what=Reading.BOARD, amount=0), actor())
    return render_template("legal/board.html", page=_page(found, wanted, today))


def _page(found: Board, wanted: Wanted, today: date) -> BoardPage:
    base = Wanted(day=found.day, unit_id=wanted.unit_id, away=wanted.away)
    late = replace(base, standing=Standing.LATE)
    rows = office().ask(term_list, late, None, LATE_SHOWN).rows
    unit = next((row for row in found.units if row.id == wanted.unit_id), None)
    load = tuple(_load(found, base, today))
    return BoardPage(
        day=found.day,
        today=today,
        summary=_summary(found.day, today),
        unit="" if wanted.unit_id is None else unit_name(unit),
        whole_url=board_url(found.day, today),
        tiles=tuple(_tiles(found, base, today)),
        load=load,
        load_span=f"{day_month(found.load[0].day)} – {day_month(found.load[-1].day)}",
        pace=decimal(found.pace),
        heavy=_heaviest(load),
        ages=tuple(_ages(found, base, today)),
        units=tuple(_units(found, today)),
        total=_total(found, base, today),
        queues=tuple(_queues(found, today)),
        head=tuple(_head(found, today)),
        late=late_rows(rows, found.day),
        late_figure=_figure(CLASS_LABELS[Standing.LATE], found.counts.late, late, today),
        sees_the_log=Role.LEGAL_OFFICER in actor().roles,
    )


def _heaviest(load: tuple[LoadColumn, ...]) -> Figure | None:
    """Give the day with the most targets, if it is above the usual pace."""
    most = max(load, key=lambda one: one.figure.amount)
    return most.figure if most.column.above else None


def unit_name(row: UnitRow | None) -> str:
    """Name a department of the board."""
    return REGISTRY if row is None or row.id == NOBODY else row.name


def _figure(label: str, amount: int, wanted: Wanted, today: date, note: str = "") -> Figure:
    shape = SHAPES[wanted.standing] if wanted.standing else ""
    return Figure(label=label, amount=amount, note=note, shape=shape, url=list_url(wanted, today))


def _summary(day: date, today: date) -> str:
    if day == today:
        return f"Situația la {day_short_year(day)} · doar citire"
    return f"Situația la sfârșitul zilei de {day_short_year(day)}, din istoric · doar citire"


def _tiles(found: Board, base: Wanted, today: date) -> Iterator[Figure]:
    total = counted(found.counts.total, "una deschisă", "deschise")
    notes = {
        Standing.IN_TERM: f"din {total}",
        Standing.IN_MARGIN: "ținta a trecut, legea nu",
        Standing.LATE: "se răspunde oricum",
    }
    for kind, note in notes.items():
        wanted = replace(base, standing=kind)
        yield _figure(CLASS_LABELS[kind], found.counts.of(kind), wanted, today, note)
    target = _figure(
        "Țintă azi" if found.day == today else "Ținta în acea zi",
        found.targets_today,
        replace(base, target=found.day),
        today,
        "răspunsuri de expediat",
    )
    yield replace(target, shape="now")
    queue = Queue.REDIRECTIONS
    due = found.queues[Queue.REDIRECTIONS_DUE]
    wanted = Wanted(day=found.day, queue=queue)
    said = f"{due} cu cele 5 zile expirate sau azi" if due else "niciuna nu expiră azi"
    tile = _figure("Redirecționări", found.queues[queue], wanted, today, said)
    yield replace(tile, shape="soon")


def _load(found: Board, base: Wanted, today: date) -> Iterator[LoadColumn]:
    drawn = columns([load.amount for load in found.load], found.pace)
    for load, column in zip(found.load, drawn, strict=True):
        yield LoadColumn(
            figure=_load_figure(load, base, today),
            day=str(load.day.day),
            weekday=weekday(load.day),
            column=column,
        )


def _load_figure(load: DayLoad, base: Wanted, today: date) -> Figure:
    return _figure(day_short(load.day), load.amount, replace(base, target=load.day), today)


def _row(label: str, url: str, counts: tuple[Figure, ...], pieces: tuple[Piece, ...]) -> TableRow:
    return TableRow(label=label, url=url, pieces=pieces, figures=counts)


def _ages(found: Board, base: Wanted, today: date) -> Iterator[TableRow]:
    longest = max(counts.total for _, counts in found.ages)
    for age, counts in found.ages:
        wanted = replace(base, age=age)
        figures = tuple(
            _figure(CLASS_LABELS[kind], counts.of(kind), replace(wanted, standing=kind), today)
            for kind in Standing
        )
        whole = _figure("Deschise", counts.total, wanted, today)
        yield _row(age.value, "", (*figures, whole), bar(counts, longest))


def _units(found: Board, today: date) -> Iterator[TableRow]:
    longest = max((row.counts.total for row in found.units), default=1)
    for row in found.units:
        wanted = Wanted(day=found.day, unit_id=row.id)
        figures = tuple(
            _figure(CLASS_LABELS[kind], row.counts.of(kind), replace(wanted, standing=kind), today)
            for kind in Standing
        )
        whole = _figure("Deschise", row.counts.total, wanted, today)
        url = board_url(found.day, today, row.id)
        yield _row(unit_name(row), url, (*figures, whole), bar(row.counts, longest))


def _total(found: Board, base: Wanted, today: date) -> TableRow:
    """Add up what the tables show, which must give the whole."""
    figures = tuple(
        _figure(CLASS_LABELS[kind], found.counts.of(kind), replace(base, standing=kind), today)
        for kind in Standing
    )
    whole = _figure("Deschise", found.counts.total, base, today)
    return _row("Total", "", (*figures, whole), ())


def _queues(found: Board, today: date) -> Iterator[Figure]:
    for queue, label in QUEUE_LABELS.items():
        if queue is Queue.REDIRECTIONS_DUE:
            continue
        wanted = Wanted(day=found.day, queue=queue)
        yield _figure(label, found.queues[queue], wanted, today)


def _head(found: Board, today: date) -> Iterator[Figure]:
    """Give the three figures of art. 4, over the whole hall."""
    whole = Wanted(day=found.day)
    by = found.day + timedelta(days=DUE_SOON_DAYS)
    late = replace(whole, standing=Standing.LATE)
    yield _figure("Termene depășite", found.head.overdue, late, today)
    soon = replace(whole, due_by=by)
    yield _figure("Ultima zi legală în cel mult 5 zile", found.head.due_soon, soon, today)
    due = replace(whole, queue=Queue.REDIRECTIONS_DUE)
    yield _figure(
        "Redirecționări cu cele 5 zile expirate sau azi", found.head.redirections_today, due, today
    )
