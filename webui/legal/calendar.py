"""The hall's calendar: days by two persons, the dry run, and the replay by one signed act."""

from dataclasses import dataclass
from datetime import date

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import BooleanField, DateField, SelectField, StringField
from wtforms.validators import InputRequired

from casework.errors import BadInput
from casework.queries.calendar_days import CalendarYear, calendar_year
from casework.queries.calendar_moves import Move, all_moves, proposed_calendar
from casework.usecases.check_calendar_year import CheckCalendarYear, check_calendar_year
from casework.usecases.enter_calendar_day import (
    ApproveCalendarDay,
    EnterCalendarDay,
    approve_calendar_day,
    enter_calendar_day,
)
from casework.usecases.replay_calendar import (
    BeginReplay,
    ReplayBatch,
    begin_replay,
    replay_batch,
)
from casework.wording import counted, spoken
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.shared.fields import add_errors, choices
from workflows.deadlines.calendar import FIRST_YEAR, LAST_YEAR, DayKind
from workflows.decisions import Stopped
from workflows.roles import Role

KEEPERS = (Role.LEGAL_OFFICER, Role.ADMINISTRATOR)
SHOWN = 200


class DayForm(FlaskForm):
    """A day of the hall, with the act that gives it."""

    day = DateField("Ziua", validators=[InputRequired("Scrieți ziua.")])
    kind = SelectField(
        "Felul zilei", choices=choices((kind.value, kind.word.capitalize()) for kind in DayKind)
    )
    act = StringField("Actul, cu număr și dată", validators=[InputRequired("Scrieți actul.")])
    moves_legal = BooleanField("Mută și ultima zi legală, nu numai ținta")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage:
    """The days of a year, and the dates that would move if somebody asked for the dry run."""

    year: CalendarYear
    caution: str
    tried: bool
    moves: tuple[Move, ...]
    moves_said: str


@legal.get("/calendar")
@only(*KEEPERS)
def calendar() -> ResponseReturnValue:
    """Show the days of a year."""
    return _shown(DayForm(kind=DayKind.BRIDGE.value))


@legal.post("/calendar")
@only(*KEEPERS)
def enter_day() -> ResponseReturnValue:
    """Propose a day; somebody else approves it."""
    form = DayForm()
    if not form.validate() or form.day.data is None:
        return _shown(form), 422
    ask = EnterCalendarDay(
        day=form.day.data,
        kind=DayKind(form.kind.data),
        act=form.act.data or "",
        moves_legal_terms=bool(form.moves_legal.data),
    )
    try:
        outcome = office().perform(enter_calendar_day, ask, actor())
    except BadInput as wrong:
        add_errors(form, wrong.errors)
        return _shown(form), 422
    return _told(outcome, "Ziua este introdusă. Contează după ce o aprobă altă persoană.", ask.day)


@legal.post("/calendar/aproba/<day>")
@only(*KEEPERS)
def approve_day(day: str) -> ResponseReturnValue:
    """Let a day count."""
    asked = _day(day)
    outcome = office().perform(approve_calendar_day, ApproveCalendarDay(day=asked), actor())
    return _told(outcome, "Ziua este aprobată. Datele petițiilor deschise se mută separat.", asked)


@legal.post("/calendar/verificat/<int:year>")
@only(*KEEPERS)
def check_year(year: int) -> ResponseReturnValue:
    """Write down that the days of a year were compared with the acts."""
    ask = CheckCalendarYear(year=year, act=request.form.get("act", ""))
    outcome = office().perform(check_calendar_year, ask, actor())
    return _told(outcome, f"Calendarul anului {year} este verificat.", date(year, 1, 1))


@legal.post("/calendar/aplica")
@only(*KEEPERS)
def replay() -> ResponseReturnValue:
    """Move the dates of the open petitions by one signed act."""
    begun = office().perform(begin_replay, BeginReplay(act=request.form.get("act", "")), actor())
    today = office().clock.today()
    if isinstance(begun, Stopped):
        return _told(begun, "", today)
    moved, after = 0, 0
    while True:
        ask = ReplayBatch(replay_id=begun.replay_id, after=after)
        batch = office().perform(replay_batch, ask, actor())
        if isinstance(batch, Stopped):
            return _told(batch, "", today)
        moved += batch.moved
        if batch.last is None:
            break
        after = batch.last
    said = counted(moved, "o petiție are", "petiții au")
    return _told(None, f"Calendarul este aplicat: {said} date noi.", today)


def _shown(form: DayForm) -> str:
    today = office().clock.today()
    year = request.args.get("an", today.year, type=int)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        year = today.year
    found = office().ask(calendar_year, year, today)
    tried = "proba" in request.args
    moves = _moves(today) if tried else ()
    page = CalendarPage(
        year=found,
        caution=str(spoken(found.caution)) if found.caution else "",
        tried=tried,
        moves=moves[:SHOWN],
        moves_said=counted(len(moves), "o dată s-ar muta", "date s-ar muta"),
    )
    return render_template("legal/calendar.html", page=page, form=form)


def _moves(today: date) -> tuple[Move, ...]:
    """Try the calendar with the days that still wait for a second person."""
    return office().ask(all_moves, office().ask(proposed_calendar), today)


def _told(outcome: object, done: str, day: date) -> ResponseReturnValue:
    if isinstance(outcome, Stopped):
        for reason in outcome.reasons:
            flash(str(spoken(reason)), "stopped")
    else:
        flash(done, "done")
    return redirect(url_for("legal.calendar", an=day.year))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput({"day": "Ziua nu este scrisă corect."}) from None
