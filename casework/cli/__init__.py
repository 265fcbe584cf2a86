"""The `casework` command: each subcommand is imported only when it is called."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

import click

from casework.cli.help_pages import RomanianHelp
from casework.cli.output import Exit, Form, failure_of, report

click.Context.formatter_class = RomanianHelp


class Subcommand(NamedTuple):
    """Where a subcommand lives and what the help says of it."""

    module: str
    attribute: str
    says: str


SUBCOMMANDS = {
    "run": Subcommand("casework.cli.serving", "run", "Pornește totul: migrări, site, lucrări."),
    "serve": Subcommand("casework.cli.serving", "serve", "Pornește numai site-ul."),
    "worker": Subcommand("casework.cli.serving", "worker", "Pornește numai lucrările de fundal."),
    "demo": Subcommand("casework.cli.demo", "demo", "Primăria de probă și conturile ei."),
    "law": Subcommand("casework.cli.law", "law", "Legea: termene, sărbători, reguli, pași."),
    "audit": Subcommand("casework.cli.audit", "audit_command", "Auditul termenelor, la o zi."),
    "explain": Subcommand("casework.cli.explain", "explain", "De ce se poate sau nu un act."),
    "token": Subcommand("casework.cli.token", "token", "Chei de acces pentru programe."),
    "register": Subcommand("casework.cli.register", "register", "Registrul de intrare-ieșire."),
    "report": Subcommand("casework.cli.half_year", "report", "Raportul semestrial (art. 14)."),
    "institution": Subcommand("casework.cli.institution", "institution", "Datele instituției."),
    "calendar": Subcommand(
        "casework.cli.calendar", "calendar", "Zilele instituției și mutarea lor."
    ),
    "substitute": Subcommand(
        "casework.cli.substitute", "substitute", "Înlocuitorii conducătorului (art. 11)."
    ),
    "staff": Subcommand("casework.cli.staff", "staff", "Angajați, compartimente, roluri."),
    "delegation": Subcommand(
        "casework.cli.delegation", "delegation", "Cine semnează și prelungește."
    ),
    "absence": Subcommand(
        "casework.cli.absence", "absence", "Cine lipsește și cine îi ține locul."
    ),
    "authority": Subcommand(
        "casework.cli.authority", "authority", "Autoritățile către care se redirecționează."
    ),
    "policy": Subcommand("casework.cli.policy", "policy", "Metoda de calcul a termenului promis."),
    "seed": Subcommand("casework.cli.seed", "seed", "Date de probă, generate după lege."),
    "doctor": Subcommand("casework.cli.doctor", "doctor", "Verifică instalarea și setările."),
}


class LazyGroup(click.Group):
    """A group that imports a subcommand when it is called, and says every failure in Romanian."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the subcommands without importing any."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the one subcommand that was asked for."""
        found = SUBCOMMANDS.get(cmd_name)
        if found is None:
            return None
        command = getattr(import_module(found.module), found.attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Print the table of subcommands from the names alone."""
        with formatter.section("Comenzi"):
            formatter.write_dl([(name, found.says) for name, found in SUBCOMMANDS.items()])

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        """Run the command and leave with the exit status that scripts rely on."""
        words = list(sys.argv[1:] if args is None else args)
        form = Form.JSON if "--json" in words else Form.TEXT
        extra |= {"standalone_mode": False, "prog_name": "casework"}
        try:
            code = super().main(words, *rest, **extra)
        except Exception as error:
            failure = failure_of(error)
            if failure is None:
                raise
            report(failure, form)
            sys.exit(failure.exit_code)
        sys.exit(code if isinstance(code, int) else Exit.DONE)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Petițiile unei primării, de la înregistrare la răspuns.",
)
def main() -> None:
    """Stand above all subcommands and do nothing itself."""
