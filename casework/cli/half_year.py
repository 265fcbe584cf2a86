"""`casework report`: the half-year report of art. 14, drafted, taken out and frozen."""

from collections.abc import Iterator
from pathlib import Path

import click

from casework.bootstrap import Office
from casework.cli.opening import open_for_command
from casework.cli.output import BadUsage, Exit, Form, Refused, json_option, show, stopped
from casework.queries.half_year_edition import Audience, ReportFound, Version, WantedReport
from casework.reports.periods import HalfYear
from casework.usecases.freeze_half_year_report import Frozen
from casework.wording import counted, day_long

FORMATS = ("pdf", "xlsx", "json")
FOR = {"public": Audience.PUBLIC, "staff": Audience.STAFF}


@click.group(help="Raportul semestrial privind petițiile (art. 14).")
def report() -> None:
    """Stand above the commands about reports."""


@report.command("half-year", help="Scoate raportul unui semestru: AAAA-1 sau AAAA-2.")
@click.argument("half")
@click.option(
    "--format", "kind", type=click.Choice(FORMATS), required=True, help="Felul fișierului."
)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Fișierul de scris.")
@click.option(
    "--public",
    "audience",
    flag_value="public",
    default="staff",
    type=click.Choice(tuple(FOR)),
    help="Varianta publică: fără nume și fără grupuri sub 3.",
)
@click.option("--revision", type=int, default=None, help="O revizie anume; altfel cea mai nouă.")
@json_option
def half_year(
    half: str, kind: str, out: Path, audience: str, revision: int | None, form: Form
) -> int:
    """Write the report into a file; ends with 1 where its sums do not close."""
    from casework.cli.report_files import write

    period = _half(half)
    wanted = WantedReport(
        half=period,
        version=Version.NEWEST if revision is None else revision,
        audience=FOR[audience],
    )
    with open_for_command() as office:
        _has_begun(period, office)
        found = write(office, wanted, kind, out)
    wrong = [check.says for check in found.report.differences if check.blocks]
    document = {
        "half": str(period),
        "format": kind,
        "file": str(out),
        "status": found.edition.status,
        "hash": found.edition.hash,
        "petitions": len(found.report.data.received),
        "differences": wrong,
    }
    show(form, document, "\n".join(_lines(found, out, wrong)))
    return Exit.REFUSED if wrong else Exit.DONE


@report.command("freeze", help="Îngheață raportul unui semestru încheiat.")
@click.argument("half")
@click.option("--act", required=True, help="Actul prin care se aprobă raportul.")
@click.option("--reason", default="", help="De ce se face o revizie.")
@json_option
def freeze(half: str, act: str, reason: str, form: Form) -> None:
    """Freeze the report, or a revision of it with its reason."""
    from casework.desk import SYSTEM
    from casework.usecases.freeze_half_year_report import (
        FreezeHalfYearReport,
        freeze_half_year_report,
    )

    ask = FreezeHalfYearReport(half=_half(half), act=act, reason=reason)
    with open_for_command() as office:
        outcome = office.perform(freeze_half_year_report, ask, SYSTEM)
    if not isinstance(outcome, Frozen):
        raise stopped(outcome.reasons)
    document = {
        "half": str(outcome.half),
        "revision": outcome.revision,
        "hash": outcome.hash,
        "changes": outcome.changes,
    }
    show(form, document, "\n".join(_frozen(outcome)))


def _half(text: str) -> HalfYear:
    half = HalfYear.read(text)
    if half is None:
        raise BadUsage(f"„{text}” nu este un semestru; scrieți de exemplu 2026-2 (art. 14).")
    return half


def _has_begun(half: HalfYear, office: Office) -> None:
    if half.begins > office.clock.today():
        raise Refused(
            f"Raportul nu se poate întocmi: {half.word} începe {day_long(half.begins)} (art. 14)."
        )


def _lines(found: ReportFound, out: Path, wrong: list[str]) -> Iterator[str]:
    many = counted(len(found.report.data.received), "o petiție", "petiții")
    yield f"{found.edition.title}: {many}, în {out}."
    yield f"{found.edition.status}."
    yield from (f"Nu se închide: {check}." for check in wrong)


def _frozen(done: Frozen) -> Iterator[str]:
    yield f"Raportul pentru {done.half.word} este înghețat, revizia {done.revision}."
    yield f"Amprenta: {done.hash}"
    for change in done.changes:
        yield f"  {change.table}, {change.figure}: {change.before} → {change.after}"
