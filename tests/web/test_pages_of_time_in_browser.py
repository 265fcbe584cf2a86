"""Sheet of the term, reminders, calendar address and the hall's calendar in Chromium."""

from datetime import date

import pytest
from playwright.sync_api import Page

from casework.bootstrap import Office
from casework.jobs.kinds import carry_out
from casework.usecases.enter_calendar_day import EnterCalendarDay, enter_calendar_day
from tests.browser import LiveServer, axe
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.hall import PASSWORD, a_hall
from workflows.deadlines.calendar import DayKind


@pytest.mark.timeout(300)
def test_the_pages_of_time_are_accessible_and_fit_both_widths(
    page: Page, live: LiveServer, sqlite_office: Office, clock: MovableClock
) -> None:
    hall = a_hall(sqlite_office)
    case = a_case(sqlite_office, hall).assigned()
    day = EnterCalendarDay(day=date(2026, 12, 24), kind=DayKind.BRIDGE, act="H.G. nr. 1/2026")
    sqlite_office.perform(enter_calendar_day, day, hall.actor("admin"))
    clock.move_to(date(2026, 12, 30))
    carry_out(sqlite_office, "remind", {})
    page.goto(f"{live.url}/birou/intrare")
    page.fill("#username", "juridic")
    page.fill("#password", PASSWORD)
    page.click("form button.govuk-button >> nth=0")
    page.wait_for_load_state()

    for path in (
        f"{case.url}/termen",
        "/birou/avertizari",
        "/birou/calendar",
        "/birou/juridic/calendar?an=2026&proba=1",
    ):
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            answer = page.goto(f"{live.url}{path}")
            assert answer is not None
            assert (answer.status, path) == (200, path)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
        assert axe(page) == [], path
    page.goto(f"{live.url}/birou/calendar")
    page.click("text=Fă adresa")
    assert axe(page) == []
    assert "/birou/calendar.ics?cheie=" in page.inner_text("#adresa")
