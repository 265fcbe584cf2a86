"""`casework staff`: people, departments and roles, from a list or one by one."""

from datetime import date
from pathlib import Path

import click

from casework.bootstrap import Office
from casework.channels.filing import one_line
from casework.channels.staff_file import StaffRow, read
from casework.cli.law import day_written
from casework.cli.opening import open_for_command
from casework.cli.output import BadUsage, Exit, Form, json_option, show
from casework.cli.staff_pages import (
    FirstSignIn,
    charted_document,
    charted_text,
    keep_passwords,
    list_text,
)
from casework.desk import SYSTEM
from casework.queries.staff_list import staff_on, unknown_users
from casework.store.passwords import drawn_password, hashed
from casework.usecases.add_staff import AddStaff, add_staff
from casework.usecases.import_staff import ImportStaff, import_staff
from casework.usecases.staff_chart import Charted, FirstPassword
from casework.usecases.staff_rows import Hiring, understood
from casework.usecases.staff_words import ROLES_IN_WORDS, role_named
from workflows.roles import Role

WITHOUT_A_UNIT = "Administrarea sistemului"


@click.group(help="Angajați, compartimente, roluri.")
def staff() -> None:
    """Stand above the commands about people."""


@staff.command("import", help="Aduce o listă XLSX sau CSV; totul sau nimic, cu erori pe rânduri.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--passwords", type=click.Path(path_type=Path), help="Unde se scriu primele parole.")
@json_option
def import_(file: Path, passwords: Path | None, form: Form) -> None:
    """Put a list of people on the org chart."""
    rows = read(file.read_bytes())
    with open_for_command() as office:
        understood(rows, office.clock.today())  # before any password is worked on
        people = _first_sign_ins(office, rows)
        if passwords is not None:
            keep_passwords(passwords, people)
        ask = ImportStaff(rows=rows, passwords=_digests(people))
        try:
            done = office.perform(import_staff, ask, SYSTEM)
        except Exception:
            if passwords is not None:
                passwords.unlink()
            raise
    _tell(form, done, () if passwords else people)


@staff.command("add", help="Adaugă o persoană în organigramă.")
@click.option("--user", required=True, help="Numele de utilizator.")
@click.option("--name", required=True, help="Numele și prenumele.")
@click.option("--title", default="", help="Funcția, cum apare pe acte.")
@click.option("--email", default="", help="Adresa de e-mail.")
@click.option("--unit", default="", help="Compartimentul; se creează dacă nu există.")
@click.option("--above", default="", help="Compartimentul superior celui nou.")
@click.option("--role", "roles", multiple=True, help=f"Rolul; se poate repeta: {ROLES_IN_WORDS}.")
@click.option("--admin", flag_value="administrator", default=None, help="Este administrator.")
@click.option("--since", default=None, help="Din ce zi, AAAA-LL-ZZ; altfel de azi.")
@json_option
def add(
    since: str | None, roles: tuple[str, ...], admin: str | None, form: Form, **words: str
) -> None:
    """Add one person and print the first password."""
    held = frozenset(_role(word) for word in (*roles, *filter(None, [admin])))
    if not held:
        raise BadUsage("Lipsește opțiunea --role sau --admin.")
    person = FirstSignIn(words["user"].casefold(), one_line(words["name"]), drawn_password())
    with open_for_command() as office:
        day = day_written(since) if since else office.clock.today()
        ask = AddStaff(
            hiring=_hiring(person, words, held, day), password_digest=hashed(person.password)
        )
        done = office.perform(add_staff, ask, SYSTEM)
    _tell(form, done, (person,))


@staff.command("list", help="Cine lucrează în instituție și ce roluri are.")
@click.option("--on", "day", default=None, help="În ce zi, AAAA-LL-ZZ; altfel azi.")
@json_option
def list_(day: str | None, form: Form) -> Exit:
    """List the people of a day."""
    with open_for_command() as office:
        people = office.ask(staff_on, day_written(day) if day else office.clock.today())
    show(form, people, list_text(people))
    return Exit.DONE


def _first_sign_ins(office: Office, rows: tuple[StaffRow, ...]) -> tuple[FirstSignIn, ...]:
    names = {row.username.casefold(): row.name for row in rows if row.username}
    unknown = office.ask(unknown_users, names)
    return tuple(FirstSignIn(user, names[user], drawn_password()) for user in unknown)


def _digests(people: tuple[FirstSignIn, ...]) -> tuple[FirstPassword, ...]:
    return tuple(
        FirstPassword(username=person.user, digest=hashed(person.password)) for person in people
    )


def _role(word: str) -> Role:
    role = role_named(word)
    if role is None:
        raise BadUsage(f"Rolul „{word}” nu există; se poate: {ROLES_IN_WORDS}.")
    return role


def _hiring(
    person: FirstSignIn, words: dict[str, str], roles: frozenset[Role], day: date
) -> Hiring:
    unit = one_line(words["unit"])
    if not unit and roles == {Role.ADMINISTRATOR}:
        unit = WITHOUT_A_UNIT
    return Hiring(
        row=0,
        username=person.user,
        name=person.name,
        title=one_line(words["title"]),
        email=one_line(words["email"]),
        unit=unit,
        above=one_line(words["above"]),
        roles=roles,
        since=day,
    )


def _tell(form: Form, done: Charted, people: tuple[FirstSignIn, ...]) -> None:
    show(form, charted_document(done, people), charted_text(done, people))
