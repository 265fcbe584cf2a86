"""The register of breaches for art. 15: what was late, by how long, and nothing about blame."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from flask import render_template, request
from flask.typing import ResponseReturnValue

from casework.queries.legal.breaches import PER_PAGE, Breach, BreachRow, breach_counts, breaches
from casework.queries.legal.docket import kept_from
from casework.queries.legal.holders import holder_names, key_of, stays_until
from casework.sheets import Sheet
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.wording import cited, counted, day_short, day_short_year, days_counted
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.legal.exports import ExportBox, export
from webui.legal.figures import BOARD_PATH, board_url, day_asked
from webui.legal.late_rows import EXPOSED, HELD, owners_said, times_url
from webui.shared.addresses import row_in
from webui.shared.blocks import QuickFilter
from webui.shared.verdicts import NOTHING_SAID, Verdict
from workflows.law import OG27
from workflows.roles import Role

PATH = f"{BOARD_PATH}/incalcari"
BY_THE_TIME = (
    "Zilele sunt luate din istoric. Din ele nu rezultă o vinovăție: aceasta o cercetează comisia "
    "de disciplină (art. 15), care vede și ce s-a așteptat de la alții."
)
HEADINGS = (
    *("Abaterea", "Temei", "Număr", "Înregistrată", "Compartiment", "Termen", "Făcut la"),
    *("Zile întârziere", "Expunere la contencios", "Păstrată pentru contencios"),
)
STAY_HEADINGS = (
    *("Număr", "La cine", "De la", "Până la", "Zile", "Zile lucrătoare"),
    *("din care în așteptarea altora", "din care zile lucrătoare"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachLine:
    """One breach in words."""

    number: str
    unit: str
    term: str
    done: str
    delay: str
    owners: str
    legal: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachPage:
    """Everything the register of breaches shows."""

    title: str
    law: str
    summary: str
    note: str
    board_url: str
    day: date
    kind: str
    quick: tuple[QuickFilter, ...]
    lines: tuple[BreachLine, ...]
    first_url: str
    next_url: str
    total: int
    export: ExportBox


@legal.get("/incalcari")
@only(Role.LEGAL_OFFICER, Role.HEAD, Role.PUBLIC_RELATIONS_HEAD)
def breach_register() -> ResponseReturnValue:
    """Show the breaches of a kind up to a day."""
    return _shown(_kind(request.args.get("fel", "")), NOTHING_SAID)


@legal.post("/incalcari")
@only(Role.LEGAL_OFFICER, Role.HEAD, Role.PUBLIC_RELATIONS_HEAD)
def export_breaches() -> ResponseReturnValue:
    """Give the register with the time at each owner to the commission (R-ART15-DISC)."""
    kind, day = _kind(request.form.get("fel", "")), _day()
    amount = office().ask(breach_counts, day, kept_from(actor()))[kind]
    left = export(f"abateri-{kind.value}-{day}", amount, lambda: _sheets(kind, day))
    return (_shown(kind, left), 409) if isinstance(left, Verdict) else left


def _kind(text: str) -> Breach:
    return Breach(text) if text in tuple(Breach) else Breach.ANSWER


def _day() -> date:
    return day_asked(request.values, office().clock.today())


def _shown(kind: Breach, verdict: Verdict) -> str:
    day = _day()
    after = row_in(request.args, "dupa") or 0
    rows = office().ask(breaches, kind, day, after, PER_PAGE + 1, kept_from(actor()))
    note = NoteAccess(what=Reading.LIST, amount=len(rows[:PER_PAGE]))
    office().perform(note_access, note, actor())
    return render_template("legal/breaches.html", page=_page(kind, day, rows, verdict))


def _page(kind: Breach, day: date, rows: tuple[BreachRow, ...], verdict: Verdict) -> BreachPage:
    counts = office().ask(breach_counts, day, kept_from(actor()))
    shown = rows[:PER_PAGE]
    fields = {"fel": kind.value, "la": day.isoformat()}
    total = counts[kind]
    return BreachPage(
        title=kind.word,
        law=cited(OG27(kind.law)),
        summary=f"{counted(total, 'o abatere', 'abateri')} până la {day_short_year(day)}",
        note=BY_THE_TIME,
        board_url=board_url(day, office().clock.today()),
        day=day,
        kind=kind.value,
        quick=tuple(
            QuickFilter(
                label=one.word,
                count=counts[one],
                url=_url(fel=one.value, la=day.isoformat()),
                shape="",
                current=one is kind,
            )
            for one in Breach
        ),
        lines=tuple(_lines(shown, day)),
        first_url=_url(**fields) if request.args.get("dupa") else "",
        next_url=_url(**fields, dupa=str(shown[-1].row_id)) if len(rows) > PER_PAGE else "",
        total=total,
        export=ExportBox(action=PATH, fields=tuple(fields.items()), amount=total, verdict=verdict),
    )


def _url(**query: str) -> str:
    return f"{PATH}?{urlencode(query)}"


def _lines(rows: tuple[BreachRow, ...], day: date) -> Iterator[BreachLine]:
    stays = office().ask(stays_until, [row.petition_id for row in rows], day)
    for row in rows:
        yield BreachLine(
            number=row.number,
            unit=row.unit or "La registratură",
            term=day_short(row.term),
            done=day_short(row.done_on) if row.done_on else "încă nefăcut",
            delay=days_counted(row.days_late) if row.days_late else "–",
            owners=owners_said(stays.get(row.petition_id, ())),
            legal=_legal(row),
            url=times_url(row.petition_id, day),
        )


def _legal(row: BreachRow) -> str:
    """Say whether the hall may be sued over it: late or refused (R-TERM-LITIGATION)."""
    if row.legal_hold:
        return HELD
    return EXPOSED if row.days_late or row.refused else ""


def _sheets(kind: Breach, day: date) -> list[Sheet]:
    rows = office().ask(breaches, kind, day, 0, None, kept_from(actor()))
    remarks = (f"{kind.word}, până la {day_short_year(day)}", BY_THE_TIME)
    late = Sheet(
        title="Abateri",
        remarks=remarks,
        headings=HEADINGS,
        rows=tuple(
            (
                *(row.kind.word, row.kind.law, row.number, row.registered_on, row.unit),
                *(row.term, row.done_on, row.days_late),
                *("da" if row.days_late or row.refused else "", "da" if row.legal_hold else ""),
            )
            for row in rows
        ),
    )
    return [late, _stay_sheet(rows, day)]


def _stay_sheet(rows: tuple[BreachRow, ...], day: date) -> Sheet:
    """Give the time at each owner, the waits on others in columns of their own."""
    stays = office().ask(stays_until, [row.petition_id for row in rows], day)
    names = office().ask(holder_names, [stay for found in stays.values() for stay in found])
    return Sheet(
        title="Timpul la fiecare",
        headings=STAY_HEADINGS,
        rows=tuple(
            (
                *(row.number, names[key_of(stay)], stay.since, stay.until, stay.days),
                *(stay.working_days, stay.waited_days, stay.waited_working_days),
            )
            for row in rows
            for stay in stays.get(row.petition_id, ())
        ),
    )
