"""`casework substitute`: who decides when a petition concerns the head himself (art. 11)."""

import click

from casework.cli.decisions import by_option, day_or_none, decide
from casework.cli.opening import open_for_command
from casework.cli.output import Form, json_option, show
from casework.queries.persons_page import SubstituteRow, substitutes_known
from casework.usecases.name_substitute import (
    AddSubstitute,
    ApproveSubstitute,
    add_substitute,
    approve_substitute,
)
from casework.wording import day_numeric


@click.group(help="Înlocuitorii conducătorului, când petiția îl privește.")
def substitute() -> None:
    """Stand above the commands about substitutes."""


@substitute.command("add", help="Înscrie un înlocuitor; îl aprobă apoi o a doua persoană.")
@click.option("--user", required=True, help="Cine îl înlocuiește pe conducător.")
@click.option("--rank", type=int, required=True, help="Al câtelea în tabel.")
@click.option("--act", required=True, help="Actul, de exemplu „Dispoziția nr. 12/2026”.")
@click.option("--since", required=True, help="Din ce zi, AAAA-LL-ZZ.")
@click.option("--until", default=None, help="Până în ce zi, inclusiv, AAAA-LL-ZZ.")
@by_option
@json_option
def add(user: str, rank: int, act: str, since: str, until: str | None, by: str, form: Form) -> None:
    """Enter a substitute."""
    ask = AddSubstitute(
        user=user, rank=rank, act=act, since=day_or_none(since), until=day_or_none(until)
    )
    kept = decide(add_substitute, ask, by)
    show(form, kept, f"Înlocuitorul {kept.id} este înscris și așteaptă aprobarea altei persoane.")


@substitute.command("approve", help="Aprobă un înlocuitor, după numărul lui din listă.")
@click.argument("number", type=int)
@by_option
@json_option
def approve(number: int, by: str, form: Form) -> None:
    """Approve a substitute."""
    kept = decide(approve_substitute, ApproveSubstitute(number), by)
    show(form, kept, f"Înlocuitorul {kept.id} ({kept.act}) este aprobat.")


@substitute.command("list", help="Tabelul înlocuitorilor, în ordinea lui.")
@json_option
def list_(form: Form) -> None:
    """List the table of substitutes."""
    with open_for_command() as office:
        found = office.ask(substitutes_known, office.clock.today())
    show(form, found, "\n".join(_line(row) for row in found) or "Tabelul este gol.")


def _line(row: SubstituteRow) -> str:
    stands = "în vigoare" if row.in_force else ("încheiat" if row.approved_by else "neaprobat")
    days = f"{day_numeric(row.since)}–{day_numeric(row.until) if row.until else 'fără sfârșit'}"
    return f"{row.id:>5}  {row.rank}. {row.name}, {days}, {row.act}: {stands}"
