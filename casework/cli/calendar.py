"""`casework calendar`: days of the hall by two persons, the dry run, and the replay by one act."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

import click

from casework.bootstrap import Office
from casework.cli.calendar_pages import day_line, moves_page, year_page
from casework.cli.opening import open_for_command
from casework.cli.output import BadUsage, Form, json_option, show, stopped
from casework.desk import Actor, Desk
from casework.queries.calendar_days import calendar_year
from casework.queries.calendar_moves import Move, hall_calendar_with, moves_after, open_amount
from casework.queries.explain_act import person_named
from casework.store.people import actor_of
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
    ReplayBegun,
    begin_replay,
    replay_batch,
)
from workflows.deadlines.calendar import Calendar, DayKind, Override
from workflows.decisions import Stopped

MANY = 500
Ask = TypeVar("Ask")
Done = TypeVar("Done")

BY = click.option("--by", "user", required=True, help="Numele de utilizator al celui care decide.")
ACT = click.option("--act", required=True, help="Actul, cu număr și dată.")
KIND = click.option(
    "--kind",
    type=click.Choice([kind.value for kind in DayKind]),
    default=DayKind.BRIDGE.value,
    help="Felul zilei.",
)
LEGAL = click.option(
    "--legal", "legal", flag_value="yes", help="Mută și ultima zi legală, nu numai ținta."
)


@click.group(help="Zilele instituției: două persoane, apoi un singur act le aplică.")
def calendar() -> None:
    """Stand above the commands about the calendar."""


@calendar.command("add", help="Introduce o zi; contează după ce o aprobă altcineva.")
@click.argument("day")
@KIND
@ACT
@BY
@LEGAL
@json_option
def add(day: str, kind: str, act: str, user: str, legal: str | None, form: Form) -> None:
    """Propose a day."""
    ask = EnterCalendarDay(
        day=_day(day), kind=DayKind(kind), act=act, moves_legal_terms=legal is not None
    )
    with open_for_command() as office:
        found = _done(office, enter_calendar_day, ask, user)
    show(form, found, day_line(found))


@calendar.command("approve", help="Aprobă o zi introdusă de altcineva.")
@click.argument("day")
@BY
@json_option
def approve(day: str, user: str, form: Form) -> None:
    """Let a day count."""
    with open_for_command() as office:
        found = _done(office, approve_calendar_day, ApproveCalendarDay(day=_day(day)), user)
    show(form, found, day_line(found))


@calendar.command("check", help="Consemnează că zilele unui an au fost verificate.")
@click.argument("year", type=int)
@ACT
@BY
@json_option
def check(year: int, act: str, user: str, form: Form) -> None:
    """Keep the check of a year."""
    with open_for_command() as office:
        ask = CheckCalendarYear(year=year, act=act)
        found = _done(office, check_calendar_year, ask, user)
    show(form, found, f"Calendarul anului {found.year} este verificat ({found.version}).")


@calendar.command("list", help="Zilele unui an și cine le-a semnat.")
@click.option("--year", type=int, help="Anul; altfel, cel de acum.")
@json_option
def list_days(year: int | None, form: Form) -> None:
    """Print the days of a year."""
    with open_for_command() as office:
        today = office.clock.today()
        found = office.ask(calendar_year, year or today.year, today)
    show(form, found, year_page(found))


@calendar.command("what-if", help="Ce date s-ar muta, fără să schimbe nimic.")
@click.argument("days", nargs=-1)
@KIND
@LEGAL
@json_option
def what_if(days: tuple[str, ...], kind: str, legal: str | None, form: Form) -> None:
    """Print every open petition whose date would move if these days were in force."""
    supposed = [
        Override(
            day=_day(day),
            kind=DayKind(kind),
            act="ipoteză",
            entered_by="",
            office_closed=kind != DayKind.RECOVERY_WORKDAY,
            counts_nonworking_for_legal_terms=legal is not None or kind == DayKind.LEGAL_HOLIDAY,
        )
        for day in days
    ]
    with open_for_command() as office:
        would_be = office.ask(hall_calendar_with, supposed)
        moves = _moves(office, would_be)
    show(form, {"calendar": would_be.version, "moves": moves}, moves_page(moves))


@calendar.command("replay", help="Aplică noul calendar petițiilor deschise, printr-un singur act.")
@ACT
@BY
@json_option
def replay(act: str, user: str, form: Form) -> None:
    """Move the dates of the open petitions, with before and after on each."""
    with open_for_command() as office:
        begun = _done(office, begin_replay, BeginReplay(act=act), user)
        moved = _replayed(office, begun, user)
    document = {
        "replay": begun.replay_id,
        "act": act,
        "version_before": begun.version_before,
        "version_after": begun.version_after,
        "moved": moved,
    }
    show(form, document, f"Petiții cu date mutate: {moved}. Calendar: {begun.version_after}.")


def _replayed(office: Office, begun: ReplayBegun, user: str) -> int:
    total, seen, moved = office.ask(open_amount), 0, 0
    after: int | None = 0
    while after is not None:
        ask = ReplayBatch(replay_id=begun.replay_id, after=after)
        batch = _done(office, replay_batch, ask, user)
        seen, moved, after = seen + batch.seen, moved + batch.moved, batch.last
        _progress(seen, total)
    return moved


def _moves(office: Office, would_be: Calendar) -> tuple[Move, ...]:
    total, seen, today = office.ask(open_amount), 0, office.clock.today()
    moves: list[Move] = []
    after: int | None = 0
    while after is not None:
        found = office.ask(moves_after, after, would_be, today)
        moves += found.moves
        seen, after = seen + found.seen, found.last
        _progress(seen, total)
    return tuple(moves)


def _progress(seen: int, total: int) -> None:
    if total > MANY:
        click.echo(f"{seen} din {total}", err=True)


def _done(
    office: Office, usecase: Callable[[Ask, Desk], Done | Stopped], ask: Ask, user: str
) -> Done:
    outcome = office.perform(usecase, ask, _actor(office, user))
    if isinstance(outcome, Stopped):
        raise stopped(outcome.reasons)
    return outcome


def _actor(office: Office, user: str) -> Actor:
    return office.ask(actor_of, office.ask(person_named, user), office.clock.today())


def _day(text: str) -> date:
    for shape in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, shape).date()  # noqa: DTZ007 - a date has no zone
        except ValueError:
            continue
    raise BadUsage(f"„{text}” nu este o zi; scrieți, de exemplu, 2026-12-24.")
