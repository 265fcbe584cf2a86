"""The report of a half-year as a file: PDF, spreadsheet or JSON, whole or in its public form."""

from flask import json, make_response, request
from flask.typing import ResponseReturnValue

from casework.errors import NotFound
from casework.letters.half_year_report import half_year_report_pdf
from casework.queries.half_year_edition import Audience, ReportFound, WantedReport, report_found
from casework.reports.files import document_of, sheets_of
from casework.sheets import Format, as_xlsx
from casework.usecases.note_access import NoteAccess, Reading, note_access
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.legal.half_year_asked import READERS, asked_half, asked_version

KINDS = {
    "pdf": "application/pdf",
    "xlsx": Format.XLSX.media_type,
    "json": "application/json",
}


@legal.get("/raport/<half>/fisier/<kind>")
@only(*READERS)
def report_file(half: str, kind: str) -> ResponseReturnValue:
    """Give the report as a file, whole or in its public form; the taking is written down."""
    period = asked_half(half)
    if kind not in KINDS:
        raise NotFound("raportul nu se dă în această formă")
    audience = Audience.PUBLIC if "public" in request.args else Audience.STAFF
    wanted = WantedReport(half=period, version=asked_version(), audience=audience)
    found = office().ask(report_found, wanted, office().clock.now())
    amount = len(found.report.data.received)
    office().perform(note_access, NoteAccess(what=Reading.EXPORT, amount=amount), actor())
    response = make_response(_written(found, kind))
    response.mimetype = KINDS[kind]
    response.headers["Cache-Control"] = "no-store"
    public = "-public" if audience is Audience.PUBLIC else ""
    name = f"raport-art14-{period}{public}.{kind}"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def _written(found: ReportFound, kind: str) -> bytes | str:
    match kind:
        case "pdf":
            now = office().clock.now()
            return half_year_report_pdf(found.edition, found.letterhead, created=now)
        case "xlsx":
            return as_xlsx(sheets_of(found.edition, found.report))
        case _:
            return json.dumps(document_of(found.edition, found.report), ensure_ascii=False)
