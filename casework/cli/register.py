"""`casework register`: open a year, verify the whole of it, seal it, take the book out."""

from pathlib import Path

import click

from casework.cli.opening import open_for_command
from casework.cli.output import BadUsage, Exit, Form, json_option, show, stopped
from casework.wording import counted, moment_long, thousands

FORMATS = ("pdf", "xlsx", "csv", "json")
BOOKS = ("petitii", "544")


@click.group(help="Registrul de intrare-ieșire: deschidere, verificare, sigiliu, extras.")
def register() -> None:
    """Stand above the commands about the register."""


@register.command("open", help="Deschide registrul unui an, de la primul număr dat.")
@click.option("--year", type=int, required=True, help="Anul registrului.")
@click.option("--first", type=int, required=True, help="Primul număr care se dă.")
@click.option("--act", required=True, help="Actul prin care se deschide, de exemplu dispoziția.")
@json_option
def open_(year: int, first: int, act: str, form: Form) -> None:
    """Open a year once."""
    from casework.desk import SYSTEM
    from casework.usecases.open_register import OpenRegister, open_register
    from workflows.decisions import Stopped

    with open_for_command() as office:
        outcome = office.perform(
            open_register, OpenRegister(year=year, first=first, act=act), SYSTEM
        )
    if isinstance(outcome, Stopped):
        raise stopped(outcome.reasons)
    says = f"Registrul anului {year} este deschis, de la numărul {thousands(first)}."
    show(form, outcome, says)


@register.command("verify", help="Recalculează tot: amprente, numere, copii, semnături, sigilii.")
@json_option
def verify(form: Form) -> int:
    """Prove the register, and name every broken row."""
    from casework.cli.register_pages import verified_document, verified_text
    from casework.jobs.sealing import seal_folder
    from casework.store.verification import verified

    with open_for_command() as office:
        found = office.ask(verified, seal_folder(office).files())
    show(form, verified_document(found), verified_text(found))
    return Exit.DONE if found.ok else Exit.REFUSED


@register.command("seal", help="Sigilează acum capetele tuturor lanțurilor.")
@json_option
def seal(form: Form) -> None:
    """Seal, and write the file outside the database."""
    from casework.jobs.sealing import seal_and_export, seal_folder

    with open_for_command() as office:
        sealed = seal_and_export(office)
        folder = seal_folder(office).folder
    document = {
        "seal": sealed.number,
        "sealed_at": sealed.sealed_at,
        "hash": sealed.hash,
        "folder": str(folder),
    }
    says = f"Sigiliul nr. {sealed.number}, {moment_long(sealed.sealed_at)}, este în {folder}."
    show(form, document, says)


@register.command("export", help="Extrasul registrului: cele 13 rubrici ale unui an.")
@click.option("--year", type=int, required=True, help="Anul registrului.")
@click.option(
    "--format", "kind", type=click.Choice(FORMATS), required=True, help="Felul extrasului."
)
@click.option("--out", type=click.Path(path_type=Path), default=None, help="Fișierul de scris.")
@click.option(
    "--register",
    "book",
    type=click.Choice(BOOKS),
    default=BOOKS[0],
    help="Registrul întreg sau numai cererile de informații publice (544).",
)
@click.option("--purpose", default="", help="Cine cere extrasul și pentru ce; rămâne scris.")
@click.option(
    "--public", "names", flag_value="left_out", default="shown", help="Fără nume și fără texte."
)
@json_option
def export(  # one extract, told by its options
    year: int, kind: str, out: Path | None, book: str, purpose: str, names: str, form: Form
) -> None:
    """Take the register book out, into a file or on standard output."""
    from casework.cli.register_544 import exported_544
    from casework.cli.register_files import Export, Exported, Names, exported
    from casework.desk import SYSTEM
    from casework.usecases.note_access import NoteAccess, Reading, note_access

    if out is None and (kind in ("pdf", "xlsx") or form is Form.JSON):
        raise BadUsage("Lipsește opțiunea --out.")
    with open_for_command() as office:
        office.perform(
            note_access, NoteAccess(what=Reading.REGISTER_EXPORT, reason=purpose), SYSTEM
        )
        if book != BOOKS[0]:
            rows = exported_544(office, year, kind, out)
            done = Exported((str(out),), rows)
        else:
            done = exported(office, Export(year=year, kind=kind, path=out, names=Names(names)))
    if out is not None:
        says = f"{counted(done.rows, 'o poziție', 'poziții')} în {', '.join(done.files)}."
        show(form, {"year": year, "format": kind, "files": done.files, "rows": done.rows}, says)
