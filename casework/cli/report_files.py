"""The half-year report as a file: PDF, spreadsheet or JSON, written whole or not at all."""

from pathlib import Path

from casework.bootstrap import Office
from casework.cli.output import Refused, as_json
from casework.desk import SYSTEM
from casework.letters.half_year_report import half_year_report_pdf
from casework.queries.half_year_edition import ReportFound, WantedReport, report_found
from casework.reports.files import document_of, sheets_of
from casework.sheets import as_xlsx
from casework.usecases.note_access import NoteAccess, Reading, note_access


def write(office: Office, wanted: WantedReport, kind: str, path: Path) -> ReportFound:
    """Write a report and note that it was taken; raises Refused where the file cannot be."""
    now = office.clock.now()
    found = office.ask(report_found, wanted, now)
    amount = len(found.report.data.received)
    office.perform(note_access, NoteAccess(what=Reading.EXPORT, amount=amount), SYSTEM)
    match kind:
        case "pdf":
            content = half_year_report_pdf(found.edition, found.letterhead, created=now)
        case "xlsx":
            content = as_xlsx(sheets_of(found.edition, found.report))
        case _:
            content = as_json(document_of(found.edition, found.report)).encode()
    aside = path.with_name(f".{path.name}.new")
    try:
        aside.write_bytes(content)
        aside.replace(path)
    except OSError as error:
        raise Refused(f"Fișierul {path} nu poate fi scris.") from error
    finally:
        aside.unlink(missing_ok=True)
    return found
