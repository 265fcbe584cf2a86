"""What the commands on the hall's decisions share: who acts, and how a stop is said."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import click

from casework.bootstrap import Office
from casework.cli.law import day_written
from casework.cli.opening import open_for_command
from casework.cli.output import BadUsage, stopped
from casework.desk import Actor, Desk
from casework.errors import NotFound
from casework.queries.explain_act import person_named
from casework.store.people import actor_of
from workflows.decisions import Stopped

Ask = TypeVar("Ask")
Kept = TypeVar("Kept")
Command = TypeVar("Command", bound=Callable[..., object])


def by_option(command: Command) -> Command:
    """Give a command the --by option: whose decision it is."""
    return click.option(
        "--by", "by", required=True, help="Numele de utilizator al celui care hotărăște."
    )(command)


def decide(usecase: Callable[[Ask, Desk], Kept | Stopped], ask: Ask, by: str) -> Kept:
    """Let somebody take a decision; a stop ends the command with its sentence."""
    with open_for_command() as office:
        outcome = office.perform(usecase, ask, _person(office, by))
    if isinstance(outcome, Stopped):
        raise stopped(outcome.reasons)
    return outcome


def day_or_none(text: str | None) -> date | None:
    """Read a day written YYYY-MM-DD, where one is given."""
    return day_written(text) if text else None


def _person(office: Office, by: str) -> Actor:
    try:
        return office.ask(actor_of, office.ask(person_named, by), office.clock.today())
    except NotFound as unknown:
        raise BadUsage(f"Nimeni nu lucrează aici cu numele de utilizator „{by}”.") from unknown
