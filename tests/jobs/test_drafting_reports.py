"""R-ART14-SEM: the draft makes itself in the first days, and an unsigned one is warned of."""

import logging
from datetime import date

import pytest

from casework.bootstrap import Office
from casework.jobs.kinds import KINDS, carry_out
from casework.queries.half_year_report import kept
from casework.reports.periods import HalfYear
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.hall import a_hall

S2 = HalfYear(2026, 2)


def test_the_draft_makes_itself_once_and_is_asked_to_be_signed(
    office: Office, clock: MovableClock, caplog: pytest.LogCaptureFixture
) -> None:
    a_case(office, a_hall(office)).registered()
    clock.move_to(date(2027, 1, 4))

    for _ in range(2):
        carry_out(office, "draft_report", {})

    assert [one.revision for one in office.ask(kept, S2)] == [0]
    assert "not signed" not in caplog.text
    clock.move_to(date(2027, 2, 1))
    with caplog.at_level(logging.WARNING):
        carry_out(office, "draft_report", {})
    assert "R-ART14-SEM: half-year report 2026-2 is not signed" in caplog.text


def test_it_comes_every_day_by_itself() -> None:
    assert KINDS["draft_report"].rhythm is not None
