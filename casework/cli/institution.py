"""`casework institution`: what the hall is called, where it is, what its lawyers decided."""

from dataclasses import fields
from enum import StrEnum

import click

from casework.cli.opening import open_for_command
from casework.cli.output import Form, json_option, show
from casework.desk import SYSTEM
from casework.queries.institution_card import institution_card
from casework.usecases.set_institution import (
    InstitutionDescribed,
    SetInstitution,
    set_institution,
)
from workflows.deadlines.days import Policy


class Switch(StrEnum):
    """Yes or no, as a pair of options gives it; neither leaves things as they are."""

    ON = "on"
    OFF = "off"


LABELS = {
    "name": "Denumirea",
    "short_name": "Denumirea scurtă",
    "locality": "Localitatea",
    "address": "Adresa",
    "phone": "Telefonul",
    "email": "E-mailul",
    "website": "Site-ul",
    "opening_hours": "Programul",
    "policy": "Metoda de calcul a termenului promis",
    "policy_act": "Actul care o adoptă",
    "address_required": "Adresa poștală este obligatorie",
    "code_always": "Stadiul se arată numai cu cod",
}


@click.group(help="Datele instituției.")
def institution() -> None:
    """Stand above the commands about the hall."""


@institution.command("set", help="Scrie datele instituției; ce nu se dă rămâne cum este.")
@click.option("--name", help="Denumirea întreagă.")
@click.option("--short-name", help="Denumirea scurtă.")
@click.option("--locality", help="Localitatea.")
@click.option("--address", help="Adresa poștală.")
@click.option("--phone", help="Telefonul.")
@click.option("--email", help="Adresa de e-mail de la care pleacă scrisorile.")
@click.option("--website", help="Site-ul.")
@click.option("--opening-hours", help="Programul cu publicul.")
@click.option("--policy", help="Metoda adoptată pentru data promisă: A, A0, B sau C.")
@click.option("--policy-act", help="Actul prin care s-a adoptat metoda.")
@click.option(
    "--address-required",
    "address_required",
    flag_value=Switch.ON,
    type=Switch,
    help="Formularul cere adresa poștală.",
)
@click.option("--no-address-required", "address_required", flag_value=Switch.OFF, type=Switch)
@click.option(
    "--code-always",
    "code_always",
    flag_value=Switch.ON,
    type=Switch,
    help="Stadiul unei petiții se arată numai cu codul de acces.",
)
@click.option("--no-code-always", "code_always", flag_value=Switch.OFF, type=Switch)
@json_option
def set_(
    form: Form,
    address_required: Switch | None,
    code_always: Switch | None,
    **given: str | None,
) -> None:
    """Describe the hall and print what now stands."""
    ask = SetInstitution(
        **given,
        address_required=_switched(address_required),
        code_always=_switched(code_always),
    )
    with open_for_command() as office:
        stands = office.perform(set_institution, ask, SYSTEM)
    show(form, stands, in_lines(stands))


@institution.command("show", help="Arată datele instituției.")
@json_option
def show_(form: Form) -> None:
    """Print what stands."""
    with open_for_command() as office:
        stands = office.ask(institution_card)
    show(form, stands, in_lines(stands))


def in_lines(stands: InstitutionDescribed) -> str:
    """Lay the description out, one line each; what is empty is shown by a dash."""
    return "\n".join(
        f"{LABELS[field.name]}: {_word(field.name, getattr(stands, field.name))}"
        for field in fields(stands)
    )


def _switched(switch: Switch | None) -> bool | None:
    return None if switch is None else switch is Switch.ON


def _word(name: str, value: str | bool | None) -> str:
    if isinstance(value, bool):
        return "da" if value else "nu"
    if name == "policy" and value:
        return f"{value}, {Policy(value).word}"
    return value or "–"
