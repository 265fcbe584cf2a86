"""`casework token`: keys by which programs act in a person's name."""

import click

from casework.cli.opening import open_for_command
from casework.cli.output import Form, json_option, show
from casework.wording import day_numeric


@click.group(help="Chei de acces pentru programe.")
def token() -> None:
    """Stand above the commands about tokens."""


@token.command("create", help="Face o cheie; se arată o singură dată.")
@click.option("--user", required=True, help="În numele cui lucrează programul.")
@click.option("--name", required=True, help="La ce folosește cheia.")
@click.option("--days", type=int, default=90, show_default=True, help="Câte zile ține.")
@json_option
def create(user: str, name: str, days: int, form: Form) -> None:
    """Make a token and print it once."""
    from casework.desk import SYSTEM
    from casework.usecases.create_token import CreateToken, create_token

    with open_for_command() as office:
        made = office.perform(create_token, CreateToken(user=user, name=name, days=days), SYSTEM)
    says = f"{made.token}\nCheia {made.id} a lui {made.user} ține până la "
    show(form, made, f"{says}{day_numeric(made.expires_on)} și nu se mai arată.")


@token.command("list", help="Cheile făcute, fără ele însele.")
@json_option
def list_(form: Form) -> None:
    """List the tokens."""
    from casework.queries.token_list import tokens

    with open_for_command() as office:
        found = office.ask(tokens)
    lines = [
        f"{row.id:>5}  {row.user:<20} {row.name}, "
        + ("retrasă" if row.revoked else f"până la {day_numeric(row.expires_on)}")
        for row in found
    ]
    show(form, found, "\n".join(lines) or "Nu s-a făcut încă nicio cheie.")


@token.command("revoke", help="Retrage o cheie, după numărul ei din listă.")
@click.argument("number", type=int)
@json_option
def revoke(number: int, form: Form) -> None:
    """Take a token back."""
    from casework.desk import SYSTEM
    from casework.usecases.create_token import RevokeToken, revoke_token

    with open_for_command() as office:
        office.perform(revoke_token, RevokeToken(number), SYSTEM)
    show(form, {"id": number, "revoked": True}, f"Cheia {number} este retrasă.")
