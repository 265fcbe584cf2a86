"""Redirections: what was marked, what is leaving, what left, what came back, and the figures."""

from dataclasses import dataclass
from datetime import date

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import BadInput
from casework.queries.declined import DeclinedFigures, declined
from casework.queries.redirections_page import STATES, RedirectionRow, redirections_page
from casework.usecases.cancel_redirection import CancelRedirection, cancel_redirection
from casework.usecases.record_authority_number import (
    RecordAuthorityNumber,
    record_authority_number,
)
from casework.usecases.step import Case, Outcome
from casework.wording import day_short_year, format_number
from webui.access import actor, office, only
from webui.desk.blueprint import desk
from webui.shared.addresses import row_in
from webui.shared.blocks import QuickFilter
from webui.shared.case_words import case_url
from webui.shared.verdicts import flash_stopped
from workflows.deadlines.standing import Standing, standing
from workflows.decisions import NeedsReasons, Stopped
from workflows.roles import Role

PATH = "/birou/redirectionari"
LABELS = {
    "marked": "De trimis",
    "pending": "Scrisori în curs",
    "done": "Plecate",
    "returned": "Întoarse",
}
SHAPES = {Standing.IN_TERM: "ok", Standing.IN_MARGIN: "at", Standing.LATE: "er"}
WAITS = {"authority": "scrisoarea către autoritate", "petitioner": "înștiințarea petiționarului"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectionLine:
    """One redirection in words, with its five days judged."""

    row: RedirectionRow
    number: str
    url: str
    term: str
    tone: str
    waits_for: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectionsScreen:
    """The redirections of one state and the figures of the year."""

    state: str
    quick: tuple[QuickFilter, ...]
    lines: tuple[RedirectionLine, ...]
    next_url: str
    figures: DeclinedFigures
    may_cancel: bool


@desk.get("/redirectionari")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER, Role.HEAD)
def redirections() -> ResponseReturnValue:
    """Show the redirections in one state, first those still to be sent."""
    wanted = request.args.get("stare", "")
    state = wanted if wanted in STATES else "marked"
    before = row_in(request.args, "inainte")
    found = office().ask(redirections_page, actor(), state, before=before)
    today = office().clock.today()
    page = RedirectionsScreen(
        state=state,
        quick=tuple(
            QuickFilter(
                label=label,
                count=found.counts[name],
                url=f"{PATH}?stare={name}",
                current=name == state,
            )
            for name, label in LABELS.items()
        ),
        lines=tuple(_line(row, today) for row in found.rows),
        next_url=f"{PATH}?stare={state}&inainte={found.following}" if found.following else "",
        figures=office().ask(declined, date(today.year, 1, 1), today),
        may_cancel=Role.PUBLIC_RELATIONS_HEAD in actor().roles,
    )
    return render_template("desk/redirections.html", page=page)


@desk.post("/redirectionari/<int:petition_id>/opreste")
@only(Role.PUBLIC_RELATIONS_HEAD)
def cancel(petition_id: int) -> ResponseReturnValue:
    """Stop a redirection whose letters have not left."""
    case = Case(petition_id=petition_id)
    ask = CancelRedirection(case=case, reason=request.form.get("motiv", ""))
    try:
        outcome = office().perform(cancel_redirection, ask, actor())
    except BadInput as wrong:
        return _wrong(wrong)
    return _said(outcome, "Redirecționarea este oprită; petiția așteaptă din nou la noi.")


@desk.post("/redirectionari/<int:petition_id>/<int:redirection_id>/numar")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def their_number(petition_id: int, redirection_id: int) -> ResponseReturnValue:
    """Keep the number that the authority gave."""
    ask = RecordAuthorityNumber(
        case=Case(petition_id=petition_id),
        redirection_id=redirection_id,
        number=request.form.get("numar", ""),
    )
    try:
        outcome = office().perform(record_authority_number, ask, actor())
    except BadInput as wrong:
        return _wrong(wrong)
    return _said(outcome, "Numărul dat de autoritate este consemnat.")


def _wrong(wrong: BadInput) -> ResponseReturnValue:
    for says in wrong.errors.values():
        flash(f"{says}.", "stopped")
    return redirect(_back())


def _said(outcome: Outcome, done: str) -> ResponseReturnValue:
    if isinstance(outcome, Stopped | NeedsReasons):
        flash_stopped(outcome, "Redirecționarea")
    else:
        flash(done, "done")
    return redirect(_back())


def _back() -> str:
    state = request.form.get("stare", "")
    return f"{PATH}?stare={state}" if state in STATES else PATH


def _line(row: RedirectionRow, today: date) -> RedirectionLine:
    judged = standing(row.left_on or today, row.due_safe, row.due_legal_max)
    if row.left_on is not None:
        term = f"plecată {day_short_year(row.left_on)}, {judged.word}"
    else:
        term = f"de trimis până {day_short_year(row.due_safe)}"
    return RedirectionLine(
        row=row,
        number=format_number(row.number, row.registered_on),
        url=case_url(row.petition_id),
        term=term,
        tone=SHAPES[judged],
        waits_for=" și ".join(WAITS[party] for party in row.waits_for),
    )
