"""The time at each owner of one petition, and the hold for litigation on it (art. 15)."""

from dataclasses import dataclass
from datetime import date

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import BadInput
from casework.queries.legal.holders import CaseTimes, case_times, key_of
from casework.reports.stays import Stay
from casework.usecases.hold_for_litigation import (
    HoldForLitigation,
    ReleaseHold,
    hold_for_litigation,
    release_hold,
)
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.usecases.step import Done
from casework.wording import day_month, day_short, day_short_year, days_counted
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.legal.figures import BOARD_PATH, day_asked
from webui.legal.late_rows import times_url
from webui.shared.acting import must_see
from webui.shared.case_words import case_url
from webui.shared.verdicts import case_typed, flash_stopped
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class StayLine:
    """One stay in words."""

    who: str
    since: str
    until: str
    days: str
    working: str
    waited: str
    waiting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesPage:
    """Everything the page of one petition's times shows."""

    number: str
    subject: str
    summary: str
    late: str
    lines: tuple[StayLine, ...]
    total: StayLine
    case_url: str
    back_url: str
    action: str
    version: int
    held: bool
    may_hold: bool
    error: str
    typed: str


@legal.get("/timpi/<int:petition_id>")
@only(Role.LEGAL_OFFICER, Role.HEAD, Role.PUBLIC_RELATIONS_HEAD)
def case_timeline(petition_id: int) -> ResponseReturnValue:
    """Show in whose hands the days of a petition went."""
    must_see(petition_id)
    note = NoteAccess(what=Reading.TERM, petition_id=petition_id)
    office().perform(note_access, note, actor())
    return _shown(petition_id)


@legal.post("/timpi/<int:petition_id>")
@only(Role.LEGAL_OFFICER)
def turn_hold(petition_id: int) -> ResponseReturnValue:
    """Hold the case for litigation, or let it go, with a reason."""
    must_see(petition_id)
    case, reason = case_typed(petition_id, request.form), request.form.get("reason", "")
    try:
        if request.form.get("pastrare") == "da":
            ask = HoldForLitigation(case=case, reason=reason)
            outcome = office().perform(hold_for_litigation, ask, actor())
        else:
            release = ReleaseHold(case=case, reason=reason)
            outcome = office().perform(release_hold, release, actor())
    except BadInput as wrong:
        return _shown(petition_id, wrong.errors["reason"]), 422
    if isinstance(outcome, Done):
        held = outcome.trigger == "hold_for_litigation"
        flash(
            "Lucrarea se păstrează pentru contencios; clasarea ei cere motiv."
            if held
            else "Lucrarea nu mai este păstrată pentru contencios.",
            "done",
        )
    else:
        flash_stopped(outcome, "Păstrarea pentru contencios")
    return redirect(times_url(petition_id, office().clock.today()))


def _shown(petition_id: int, error: str = "") -> str:
    day = day_asked(request.args, office().clock.today())
    found = office().ask(case_times, petition_id, day)
    page = _page(found, day, error)
    return render_template("legal/times.html", page=page, has_errors=bool(error))


def _page(found: CaseTimes, day: date, error: str) -> TimesPage:
    lines = tuple(_line(found, stay) for stay in found.stays)
    late = found.days_late
    return TimesPage(
        number=found.number,
        subject=found.subject,
        summary=f"Până la {day_short_year(day)}; ultima zi legală "
        f"{day_short_year(found.due_legal_max)}",
        late=f"depășit cu {days_counted(late)}" if late else "",
        lines=lines,
        total=_total(found.stays),
        case_url=case_url(found.petition_id),
        back_url=BOARD_PATH,
        action=f"{BOARD_PATH}/timpi/{found.petition_id}",
        version=found.version,
        held=found.legal_hold,
        may_hold=Role.LEGAL_OFFICER in actor().roles,
        error=error,
        typed=request.form.get("reason", ""),
    )


def _line(found: CaseTimes, stay: Stay) -> StayLine:
    return StayLine(
        who=found.names[key_of(stay)],
        since=day_short(stay.since),
        until=day_month(stay.until),
        days=str(stay.days),
        working=str(stay.working_days),
        waited=_waited(stay.waited_days, stay.waited_working_days),
        waiting=stay.waited_days > 0,
    )


def _total(stays: tuple[Stay, ...]) -> StayLine:
    waited = sum(stay.waited_days for stay in stays)
    return StayLine(
        who="Total",
        since="",
        until="",
        days=str(sum(stay.days for stay in stays)),
        working=str(sum(stay.working_days for stay in stays)),
        waited=_waited(waited, sum(stay.waited_working_days for stay in stays)),
        waiting=waited > 0,
    )


def _waited(days: int, working: int) -> str:
    return f"{days} ({working} lucrătoare)" if days else "–"
