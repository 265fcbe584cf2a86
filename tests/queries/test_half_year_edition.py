"""Art. 14: the report as shown is read from one moment of the database, on both engines."""

from casework.bootstrap import Office
from casework.queries.half_year_edition import Version, WantedReport, report_found
from casework.reports.periods import HalfYear
from tests.cases import a_case
from tests.hall import a_hall


def test_the_report_of_today_counts_what_is_registered(office: Office) -> None:
    a_case(office, a_hall(office)).registered()
    now = office.clock.now()
    wanted = WantedReport(half=HalfYear.of(office.clock.today()), version=Version.NOW)

    found = office.ask(report_found, wanted, now)

    assert len(found.report.data.lines) == 1
