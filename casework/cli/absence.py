"""`casework absence`: who is away, until when, and who stands in (art. 12)."""

import click

from casework.cli.decisions import by_option, day_or_none, decide
from casework.cli.opening import open_for_command
from casework.cli.output import Form, json_option, show
from casework.queries.hall_decisions import KIND_WORDS, AbsenceRow, absences_known
from casework.usecases.note_absence import (
    KINDS,
    AddAbsence,
    CancelAbsence,
    add_absence,
    cancel_absence,
)
from casework.wording import day_numeric


@click.group(help="Absențe și înlocuitori.")
def absence() -> None:
    """Stand above the commands about absences."""


@absence.command("add", help="Scrie o absență; atribuirea atrage atenția asupra ei.")
@click.option("--user", required=True, help="Cine lipsește.")
@click.option("--since", required=True, help="Din ce zi, AAAA-LL-ZZ.")
@click.option("--until", required=True, help="Până în ce zi, inclusiv, AAAA-LL-ZZ.")
@click.option("--kind", type=click.Choice(KINDS), default="leave", help="De ce.")
@click.option("--act", default="", help="Actul, dacă este unul.")
@click.option("--substitute", default="", help="Cine îi ține locul.")
@by_option
@json_option
def add(since: str, until: str, by: str, form: Form, **words: str) -> None:
    """Write an absence down."""
    ask = AddAbsence(since=day_or_none(since), until=day_or_none(until), **words)
    kept = decide(add_absence, ask, by)
    days = f"{day_numeric(kept.since)}–{day_numeric(kept.until)}"
    show(form, kept, f"Absența {kept.id} a lui {kept.user}, {days}, este scrisă.")


@absence.command("cancel", help="Șterge o absență scrisă greșit.")
@click.argument("number", type=int)
@by_option
@json_option
def cancel(number: int, by: str, form: Form) -> None:
    """Take an absence out."""
    decide(cancel_absence, CancelAbsence(number), by)
    show(form, {"id": number, "cancelled": True}, f"Absența {number} este ștearsă.")


@absence.command("list", help="Absențele de azi înainte.")
@json_option
def list_(form: Form) -> None:
    """List the absences."""
    with open_for_command() as office:
        found = office.ask(absences_known, office.clock.today())
    show(form, found, "\n".join(_line(row) for row in found) or "Nu lipsește nimeni.")


def _line(row: AbsenceRow) -> str:
    days = f"{day_numeric(row.since)}–{day_numeric(row.until)}"
    stands_in = f", îi ține locul {row.substitute}" if row.substitute else ""
    return f"{row.id:>5}  {row.name}, {days}, {KIND_WORDS[row.kind]}{stands_in}"
