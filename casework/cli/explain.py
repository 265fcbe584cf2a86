"""`casework explain`: why an act may or may not be done on a petition, by a given person."""

from collections.abc import Iterator

import click

from casework.cli.opening import open_for_command
from casework.cli.output import BadUsage, Form, json_option, show
from casework.queries.explain_act import ActExplained, explain_act, person_named
from casework.queries.reading import Reader
from casework.store.people import actor_of
from casework.wording import parse_number
from workflows.petition.states import WORDS


@click.command(help="De ce se poate sau nu se poate un act, astăzi, pentru o persoană.")
@click.argument("number")
@click.argument("trigger")
@click.option("--as", "user", required=True, help="Numele de utilizator al persoanei.")
@json_option
def explain(number: str, trigger: str, user: str, form: Form) -> None:
    """Ask the law and print every reason; the exit status is 0 either way."""
    typed = parse_number(number)
    if typed is None:
        raise BadUsage(f"„{number}” nu este un număr de înregistrare.")
    with open_for_command() as office:
        today = office.clock.today()
        actor = office.ask(actor_of, office.ask(person_named, user), today)
        reader = Reader(actor=actor, clock=office.clock, vault=office.vault)
        found = office.ask(explain_act, reader, typed, trigger)
    show(form, found, "\n".join(_lines(found)))


def _lines(found: ActExplained) -> Iterator[str]:
    way = f", petiția devine {WORDS[found.to]}" if found.to and found.allowed else ""
    yield f"{found.number}, {found.trigger}: {'se poate' if found.allowed else 'nu se poate'}{way}."
    for reason in found.refusals:
        yield f"  nu: {reason.says} {reason.remedy} ({reason.law}; {reason.rule})"
    for reason in found.cautions:
        yield f"  atenție: {reason.says} {reason.remedy} ({reason.law}; {reason.rule})"
