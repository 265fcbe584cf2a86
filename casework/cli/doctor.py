"""`casework doctor`: what is wrong with an installation, its settings, its open legal questions."""

import shutil
from pathlib import Path

import click

from casework.bootstrap import Office
from casework.cli.opening import open_for_command
from casework.cli.output import Exit, Form, json_option, show
from casework.queries.health import Check, Health, checks
from casework.queries.legal_answers import legal_answers
from casework.queries.legal_questions import questions
from casework.settings import Settings
from casework.store.database import open_engine
from casework.store.migrated import migrated
from casework.wording import file_size

ROOM_WANTED, ROOM_NEEDED = 2_000_000_000, 200_000_000
DECIDED, UNDECIDED = "Hotărât", "Până atunci"
SIGNS = {Health.GOOD: "bine", Health.WARNING: "atenție", Health.BAD: "GREȘIT"}


@click.command(help="Starea instalării; ieșirea este 1 dacă ceva este greșit.")
@click.option("--settings", "part", flag_value="settings", help="Arată setările, fără secrete.")
@click.option("--legal", "part", flag_value="legal", help="Întrebări pentru biroul juridic.")
@json_option
def doctor(part: str | None, form: Form) -> Exit:
    """Look at the installation, or at one part of it."""
    match part:
        case "settings":
            return _settings(form)
        case "legal":
            return _legal(form)
        case _:
            return _examination(form)


def _settings(form: Form) -> Exit:
    shown = Settings.from_environment().shown()
    show(form, dict(shown), "\n".join(f"{name}={value}" for name, value in shown))
    return Exit.DONE


def _legal(form: Form) -> Exit:
    with open_for_command() as office:
        asked = questions(office.ask(legal_answers, office.clock.today()))
    lines = (
        f"{number}. {one.question}\n   {DECIDED if one.answered else UNDECIDED}: {one.default}"
        for number, one in enumerate(asked, start=1)
    )
    show(form, asked, "\n".join(lines))
    return Exit.DONE


def _examination(form: Form) -> Exit:
    found = examined()
    bad = any(check.state is Health.BAD for check in found)
    document = {"ok": not bad, "checks": found}
    show(form, document, "\n".join(f"{SIGNS[one.state]:<8} {one.says}" for one in found))
    return Exit.REFUSED if bad else Exit.DONE


def examined() -> tuple[Check, ...]:
    """Look at the database first; what is not migrated is looked at no further."""
    settings = Settings.from_environment()
    engine = open_engine(settings.database_url)
    try:
        stands = migrated(engine)
    finally:
        engine.dispose()
    if not stands.is_complete:
        says = (
            f"Baza de date este la migrarea „{stands.current or 'niciuna'}”, programul cere "
            f"„{stands.newest}”: „casework run” sau „casework serve” o aduce la zi."
        )
        return (Check("database", Health.BAD, says), _room(settings.home))
    with open_for_command() as office:
        return (
            Check("database", Health.GOOD, f"Baza de date este la migrarea „{stands.newest}”."),
            *office.ask(checks, office.clock.now(), office.clock.today()),
            _mail(office),
            _room(settings.home),
        )


def _mail(office: Office) -> Check:
    if office.settings.smtp_url:
        return Check("mail", Health.GOOD, "Serverul de e-mail este stabilit.")
    says = "CASEWORK_SMTP_URL lipsește: scrisorile rămân într-un dosar și nu pleacă."
    return Check("mail", Health.WARNING, says)


def _room(home: Path) -> Check:
    free = shutil.disk_usage(home).free
    state = Health.GOOD if free >= ROOM_WANTED else Health.WARNING
    if free < ROOM_NEEDED:
        state = Health.BAD
    return Check("disk", state, f"Pe disc mai sunt {file_size(free)}.")
