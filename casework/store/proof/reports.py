"""The frozen half-year reports: what is kept is what was hashed, and its tables follow from it."""

import hashlib

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.half_year_report import HalfYearReport
from casework.reports.content import data_of, table_of, tables_in
from casework.reports.report import report_of
from casework.store.proof.findings import Findings


def check_reports(session: Session, found: Findings) -> None:
    """Recompute the hash and the tables of every kept report (R-ART14-FROZEN)."""
    query = select(HalfYearReport).order_by(HalfYearReport.id).execution_options(yield_per=1)
    for row in session.scalars(query):
        if hashlib.sha256(row.content.encode()).hexdigest() != row.hash:
            found.add("half_year_report", row.id, "Conținutul nu mai are amprenta înghețată.")
        elif not _tables_follow(row.content):
            found.add("half_year_report", row.id, "Tabelele nu decurg din datele înghețate.")


def _tables_follow(content: str) -> bool:
    report = report_of(data_of(content))
    return {table.code: table_of(table) for table in report.tables} == tables_in(content)
