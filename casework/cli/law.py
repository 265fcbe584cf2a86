"""`casework law`: terms, holidays, rules and steps, from the law alone, without a database."""

from datetime import date, datetime

import click

from casework.cli.law_pages import Page, clock_page, due_page, edge_page, holiday_page, rule_page
from casework.cli.output import BadUsage, Form, json_option, show, stopped
from workflows.deadlines import (
    CLOCKS,
    Clock,
    Policy,
    UnlawfulTermError,
    adopted,
    due_on,
    holidays_of,
    legal_calendar,
)


@click.group(help="Legea, fără bază de date: termene, sărbători legale, reguli, pași.")
def law() -> None:
    """Stand above the commands that only read the law."""


@law.command("due", help="Când se împlinește un termen și cum se ajunge la acea zi.")
@click.argument("clock")
@click.option("--registered", required=True, help="Ziua înregistrării, AAAA-LL-ZZ.")
@click.option("--extended-by", type=int, default=0, help="Cu câte zile este prelungit.")
@click.option("--policy", default=None, help="Metoda adoptată: A, A0, B sau C.")
@json_option
def due(clock: str, registered: str, extended_by: int, policy: str | None, form: Form) -> None:
    """Compute one term and show its working-out."""
    term, start = clock_named(clock), day_written(registered)
    chosen = policy_named(policy) if policy else None
    try:
        found = due_on(term, start, legal_calendar(), extended_by=extended_by)
        decides = adopted(found, chosen) if chosen else None
    except UnlawfulTermError as error:
        raise stopped([error.refusal]) from error
    except ValueError as error:
        raise BadUsage(str(error)) from error
    _print(form, due_page(found, chosen, decides))


@law.command("clocks", help="Toate termenele, cu duratele lor în timp.")
@json_option
def clocks(form: Form) -> None:
    """List every clock with its periods."""
    _print(form, clock_page(CLOCKS.values()))


@law.command("holidays", help="Sărbătorile legale dintr-un an.")
@click.argument("year")
@json_option
def holidays(year: str, form: Form) -> None:
    """List the legal holidays of one year."""
    if not (year.isascii() and year.isdigit()):
        raise BadUsage(f"„{year}” nu este un an.")
    try:
        found = holidays_of(int(year))
    except ValueError as error:
        raise BadUsage(str(error)) from error
    _print(form, holiday_page(found))


@law.command("rules", help="Toate regulile, unde sunt aplicate și ce teste au.")
@json_option
def rules(form: Form) -> None:
    """List every rule with the places that name it."""
    from casework.law_trace import where_enforced

    _print(form, rule_page(where_enforced()))


@law.command("edges", help="Toți pașii îngăduiți: cine, de unde, unde, pe ce temei.")
@json_option
def edges(form: Form) -> None:
    """List every edge of the table."""
    from workflows.petition.transitions import EDGES

    _print(form, edge_page(EDGES))


def clock_named(name: str) -> Clock:
    """Find a clock by its name."""
    if clock := CLOCKS.get(name):
        return clock
    raise BadUsage(f"Termenul „{name}” nu există; lista lor o dă „casework law clocks”.")


def policy_named(name: str) -> Policy:
    """Find a policy by its letter or its long name."""
    for policy in Policy:
        if name.upper() in (policy.value, policy.long_name):
            return policy
    raise BadUsage(f"Metoda „{name}” nu există; alegeți dintre {', '.join(Policy)}.")


def day_written(text: str) -> date:
    """Read a day written YYYY-MM-DD."""
    try:
        day = datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no hour
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise BadUsage(f"„{text}” nu este o zi din calendar scrisă AAAA-LL-ZZ.")
    return day


def _print(form: Form, page: Page) -> None:
    show(form, page.document, page.text)
