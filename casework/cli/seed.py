"""`casework seed`: many synthetic petitions in an empty database, the same for the same seed."""

import gc
from datetime import date

import click

from casework.cli.law import day_written
from casework.cli.opening import open_for_command
from casework.cli.output import BadUsage, Form, json_option, show
from casework.wording import counted

MOST = 200_000


@click.command(help="Date de probă, generate după lege, într-o bază de date goală.")
@click.option("--petitions", required=True, type=int, help="Câte petiții.")
@click.option("--random-seed", required=True, type=int, help="Aceeași valoare, aceleași date.")
@click.option("--as-of", "as_of", help="Ziua până la care se generează (AAAA-LL-ZZ).")
@json_option
def seed(petitions: int, random_seed: int, as_of: str | None, form: Form) -> None:
    """Register synthetic petitions and carry each as far as its age allows."""
    from casework.demo.seeding import seed as seeded

    if not 1 <= petitions <= MOST:
        raise BadUsage("Numărul de petiții este între 1 și 200.000.")
    day: date | None = day_written(as_of) if as_of else None
    # Nearly all that is made lives until the next commit; looking through it is time lost.
    gc.set_threshold(100_000, 50, 50)
    with open_for_command() as office:
        until = day or office.clock.today()
        count = seeded(office, petitions, random_seed, until)
    document = {"petitions": count, "random_seed": random_seed, "as_of": until}
    show(form, document, f"S-au generat {counted(count, 'o petiție', 'petiții')}.")
