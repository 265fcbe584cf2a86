"""The petitions behind a figure: a page at a time, and out to a spreadsheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask import render_template, request
from flask.typing import ResponseReturnValue

from casework.queries.legal.case_list import (
    After,
    TermList,
    TermRow,
    amount_of,
    term_list,
    unit_choices,
    whole_list,
)
from casework.queries.legal.docket import NOBODY, Age, Wanted
from casework.sheets import Sheet
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.wording import counted, day_short, day_short_year
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.legal.exports import ExportBox, export
from webui.legal.figures import (
    CLASS_LABELS,
    CLASSES,
    LIST_PATH,
    QUEUE_LABELS,
    REGISTRY,
    board_url,
    fields_of,
    list_url,
    wanted_from,
)
from webui.shared.case_words import case_url, state_word
from webui.shared.terms import TermDates, TermView, term_view
from webui.shared.verdicts import NOTHING_SAID, Verdict
from workflows.roles import Role

HEADINGS = (
    *("Număr", "Înregistrată", "Compartiment", "Referent", "Stare", "Ținta (A)"),
    *("Ultima zi legală (C)", "Clasa", "Zile întârziere", "Păstrată pentru contencios"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCase:
    """A petition of the list in words."""

    row: TermRow
    url: str
    term: TermView
    state: str
    unit: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a filter."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """Everything the list shows."""

    title: str
    summary: str
    board_url: str
    day: str
    target: str
    rows: tuple[ListedCase, ...]
    classes: tuple[Choice, ...]
    units: tuple[Choice, ...]
    ages: tuple[Choice, ...]
    queues: tuple[Choice, ...]
    first_url: str
    next_url: str
    total: int
    export: ExportBox


@legal.get("/lista")
@only(Role.LEGAL_OFFICER, Role.HEAD, Role.PUBLIC_RELATIONS_HEAD)
def case_list() -> ResponseReturnValue:
    """Show the petitions that a figure counts; the reading is written down."""
    return _shown(wanted_from(request.args, office().clock.today()), NOTHING_SAID)


@legal.post("/lista")
@only(Role.LEGAL_OFFICER, Role.HEAD, Role.PUBLIC_RELATIONS_HEAD)
def export_list() -> ResponseReturnValue:
    """Give the whole list as a file, or show again why it may not leave."""
    wanted = wanted_from(request.form, office().clock.today())
    amount = office().ask(amount_of, wanted)
    left = export(f"termene-{wanted.day.isoformat()}", amount, lambda: [_sheet(wanted)])
    return (_shown(wanted, left), 409) if isinstance(left, Verdict) else left


def _shown(wanted: Wanted, verdict: Verdict) -> str:
    today = office().clock.today()
    found = office().ask(term_list, wanted, After.read(request.args.get("dupa", "")))
    note = NoteAccess(what=Reading.LIST, amount=len(found.rows))
    office().perform(note_access, note, actor())
    return render_template("legal/list.html", page=_page(found, wanted, verdict, today))


def _page(found: TermList, wanted: Wanted, verdict: Verdict, today: date) -> ListPage:
    total = counted(found.total, "o lucrare", "lucrări")
    when = "azi" if wanted.day == today else f"la sfârșitul zilei de {day_short_year(wanted.day)}"
    fields = fields_of(wanted, today)
    return ListPage(
        title=_title(wanted),
        summary=f"{total} {when} · ordonate după ultima zi legală",
        board_url=board_url(wanted.day, today),
        day=fields.get("la", ""),
        target=fields.get("tinta", ""),
        rows=tuple(_listed(row, wanted.day) for row in found.rows),
        classes=tuple(
            Choice(name, CLASS_LABELS[kind], kind is wanted.standing)
            for name, kind in CLASSES.items()
        ),
        units=tuple(_units(wanted, today)),
        ages=tuple(Choice(age.slug, f"{age.value} zile", age is wanted.age) for age in Age),
        queues=tuple(
            Choice(queue.value, label, queue is wanted.queue)
            for queue, label in QUEUE_LABELS.items()
        ),
        first_url=list_url(wanted, today) if request.args.get("dupa") else "",
        next_url=list_url(wanted, today, dupa=found.following) if found.following else "",
        total=found.total,
        export=ExportBox(
            action=LIST_PATH, fields=tuple(fields.items()), amount=found.total, verdict=verdict
        ),
    )


def _title(wanted: Wanted) -> str:
    if wanted.queue is not None:
        return QUEUE_LABELS[wanted.queue]
    if wanted.target is not None:
        return f"Cu ținta {day_short(wanted.target)}"
    if wanted.due_by is not None:
        return f"Ultima zi legală până {day_short(wanted.due_by)}"
    return f"Lucrări: {CLASS_LABELS[wanted.standing].lower()}" if wanted.standing else "Lucrări"


def _listed(row: TermRow, day: date) -> ListedCase:
    dates = TermDates(
        registered_on=row.registered_on,
        due_safe=row.due_safe,
        due_legal_max=row.due_legal_max,
        today=day,
    )
    return ListedCase(
        row=row,
        url=case_url(row.petition_id),
        term=term_view(dates),
        state=state_word(row.state),
        unit=row.unit or REGISTRY,
    )


def _units(wanted: Wanted, today: date) -> Iterator[Choice]:
    yield Choice(str(NOBODY), REGISTRY, wanted.unit_id == NOBODY)
    for unit, name in office().ask(unit_choices, today):
        yield Choice(str(unit), name, unit == wanted.unit_id)


def _sheet(wanted: Wanted) -> Sheet:
    rows = office().ask(whole_list, wanted)
    return Sheet(
        title=f"Termene {wanted.day.isoformat()}",
        remarks=(f"{_title(wanted)}, la {day_short_year(wanted.day)}",),
        headings=HEADINGS,
        rows=tuple(
            (
                *(row.number, row.registered_on, row.unit or REGISTRY, row.assignee),
                *(state_word(row.state), row.due_safe, row.due_legal_max),
                *(row.standing.word, row.days_late, "da" if row.legal_hold else ""),
            )
            for row in rows
        ),
    )
