"""The half-year report drafts itself in the first working days of January and July (art. 14)."""

import logging
from collections.abc import Mapping

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.queries.half_year_report import last_revision
from casework.reports.freezing import unsigned
from casework.reports.periods import HalfYear
from casework.usecases.freeze_half_year_report import DraftHalfYearReport, draft_half_year_report

LOG = logging.getLogger(__name__)


def draft_report(office: Office, payload: Mapping[str, int]) -> None:
    """Draft the half-year that is over, once, and warn while nobody signs it (R-ART14-SEM)."""
    today = office.clock.today()
    half = HalfYear.of(today).previous
    if office.perform(draft_half_year_report, DraftHalfYearReport(half), SYSTEM):
        LOG.info("half-year report %s drafted", half)
    if office.ask(last_revision, half) is None and unsigned(half, today):
        LOG.warning("R-ART14-SEM: half-year report %s is not signed", half)
