"""`casework delegation`: who acts as the head, for what, until when (art. 9 and 13)."""

import click

from casework.cli.decisions import by_option, day_or_none, decide
from casework.cli.opening import open_for_command
from casework.cli.output import Form, json_option, show
from casework.queries.hall_decisions import SCOPE_WORDS, DelegationRow, delegations_known
from casework.usecases.delegate_powers import (
    SCOPES,
    AddDelegation,
    ApproveDelegation,
    RevokeDelegation,
    add_delegation,
    approve_delegation,
    revoke_delegation,
)
from casework.wording import day_numeric


@click.group(help="Delegări ale conducătorului: prelungiri și semnături.")
def delegation() -> None:
    """Stand above the commands about delegations."""


@delegation.command("add", help="Introduce o delegare; o aprobă apoi o a doua persoană.")
@click.option("--user", required=True, help="Cui i se deleagă.")
@click.option("--scope", type=click.Choice(SCOPES), default="all", help="Ce se deleagă.")
@click.option("--act", required=True, help="Actul, de exemplu „Dispoziția nr. 12/2026”.")
@click.option("--since", required=True, help="Din ce zi, AAAA-LL-ZZ.")
@click.option("--until", required=True, help="Până în ce zi, inclusiv, AAAA-LL-ZZ.")
@by_option
@json_option
def add(user: str, scope: str, act: str, since: str, until: str, by: str, form: Form) -> None:
    """Enter a delegation."""
    ask = AddDelegation(
        user=user, scope=scope, act=act, since=day_or_none(since), until=day_or_none(until)
    )
    kept = decide(add_delegation, ask, by)
    show(form, kept, f"Delegarea {kept.id} este introdusă și așteaptă aprobarea altei persoane.")


@delegation.command("approve", help="Aprobă o delegare, după numărul ei din listă.")
@click.argument("number", type=int)
@by_option
@json_option
def approve(number: int, by: str, form: Form) -> None:
    """Approve a delegation."""
    kept = decide(approve_delegation, ApproveDelegation(number), by)
    show(form, kept, f"Delegarea {kept.id} ({kept.act}) este aprobată.")


@delegation.command("revoke", help="Retrage o delegare; din ziua dată nu mai ține.")
@click.argument("number", type=int)
@click.option("--on", "day", default=None, help="Din ce zi, AAAA-LL-ZZ; altfel de azi.")
@by_option
@json_option
def revoke(number: int, day: str | None, by: str, form: Form) -> None:
    """Revoke a delegation."""
    ask = RevokeDelegation(delegation_id=number, on=day_or_none(day))
    kept = decide(revoke_delegation, ask, by)
    show(form, kept, f"Delegarea {kept.id} ({kept.act}) este retrasă.")


@delegation.command("list", help="Toate delegările, cele noi întâi.")
@json_option
def list_(form: Form) -> None:
    """List the delegations."""
    with open_for_command() as office:
        found = office.ask(delegations_known, office.clock.today())
    show(form, found, "\n".join(_line(row) for row in found) or "Nu există nicio delegare.")


def _line(row: DelegationRow) -> str:
    stands = "în vigoare" if row.in_force else ("încheiată" if row.approved_by else "neaprobată")
    days = f"{day_numeric(row.since)}–{day_numeric(row.until)}"
    return f"{row.id:>5}  {row.name}, {SCOPE_WORDS[row.scope]}, {days}, {row.act}: {stands}"
