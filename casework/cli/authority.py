"""`casework authority`: the directory of authorities to which petitions may be sent (art. 6^1)."""

import click

from casework.cli.decisions import by_option, day_or_none, decide
from casework.cli.opening import open_for_command
from casework.cli.output import BadUsage, Form, json_option, show
from casework.queries.authority_list import AuthorityRow, authority_list
from casework.usecases.keep_authority import (
    AddAuthority,
    ApproveAuthority,
    SeedAuthorities,
    add_authority,
    approve_authority,
    seed_authorities,
)
from casework.wording import counted
from workflows.addressees import AddresseeKind


@click.group(help="Nomenclatorul autorităților către care se redirecționează (art. 6^1).")
def authority() -> None:
    """Stand above the commands about the directory."""


@authority.command("add", help="Trece o autoritate; o aprobă altă persoană.")
@click.argument("name")
@click.option("--kind", required=True, type=click.Choice([kind.value for kind in AddresseeKind]))
@click.option("--act", required=True, help="Actul în temeiul căruia se trece.")
@click.option("--short-name", default="", help="Denumirea scurtă.")
@click.option("--competence", default="", help="Pentru ce este competentă.")
@click.option("--legal-basis", default="", help="Temeiul legal al competenței.")
@click.option("--email", default="", help="Adresa oficială de e-mail.")
@click.option("--address", default="", help="Adresa poștală.")
@click.option("--since", help="Din ce zi, AAAA-LL-ZZ; altfel de azi.")
@by_option
@json_option
def add(by: str, form: Form, since: str | None, **given: str) -> None:
    """Enter an authority."""
    kept = decide(add_authority, AddAuthority(**given, since=day_or_none(since)), by)
    show(form, kept, f"Autoritatea {kept.id}, „{kept.name}”, așteaptă aprobarea.")


@authority.command("approve", help="Aprobă o autoritate, după numărul ei, sau pe toate.")
@click.argument("number", type=int, required=False)
@click.option("--all", "which", flag_value="all", help="Toate cele care așteaptă.")
@by_option
@json_option
def approve(number: int | None, which: str | None, by: str, form: Form) -> None:
    """Approve what somebody else entered."""
    if (number is None) != (which is not None):
        raise BadUsage("Dați numărul autorității sau --all.")
    kept = decide(approve_authority, ApproveAuthority(number), by)
    said = counted(len(kept.entries), "o autoritate aprobată", "autorități aprobate")
    show(form, kept, f"{said}.")


@authority.command("seed", help="Trece autoritățile obișnuite din București și din țară.")
@click.option("--act", required=True, help="Actul în temeiul căruia se trec.")
@by_option
@json_option
def seed(act: str, by: str, form: Form) -> None:
    """Enter the program's own list; another person approves it."""
    kept = decide(seed_authorities, SeedAuthorities(act), by)
    said = counted(len(kept.entries), "o autoritate trecută", "autorități trecute")
    show(form, kept, f"{said}; așteaptă aprobarea.")


@authority.command("list", help="Tot nomenclatorul.")
@json_option
def list_(form: Form) -> None:
    """List the directory."""
    with open_for_command() as office:
        found = office.ask(authority_list, office.clock.today())
    show(form, found, "\n".join(_line(row) for row in found) or "Nomenclatorul este gol.")


def _line(row: AuthorityRow) -> str:
    stands = "în vigoare" if row.counts else ("aprobată" if row.approved_by else "neaprobată")
    return f"{row.id:>5}  {row.name} ({row.kind_word}): {stands}"
