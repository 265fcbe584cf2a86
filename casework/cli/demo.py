"""`casework demo`: the accounts of a demonstration, and nothing of a real hall."""

import click

from casework.cli.opening import open_for_command
from casework.cli.output import Form, Refused, json_option, show
from casework.demo.accounts import ACCOUNTS
from casework.store import institution


@click.group(help="Primăria de probă și conturile ei.")
def demo() -> None:
    """Stand above the commands of the demonstration."""


@demo.command("accounts", help="Conturile cu care vă puteți autentifica în demonstrație.")
@json_option
def accounts(form: Form) -> None:
    """Print one account per role; refused outside a demonstration database."""
    with open_for_command() as office:
        purpose = office.ask(institution.purpose)
    if purpose != institution.DEMO:
        raise Refused("Conturile de probă există numai într-o bază de demonstrație.")
    rows = [f"{item.user:<14} {item.password:<20} {item.role}, {item.unit}" for item in ACCOUNTS]
    show(form, ACCOUNTS, "\n".join(rows))
