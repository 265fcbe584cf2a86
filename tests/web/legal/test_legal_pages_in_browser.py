"""The legal office's pages in a browser: accessible, and nothing is wider than the screen."""

from datetime import date

import pytest
from playwright.sync_api import Page

from casework.bootstrap import Office
from tests.browser import LiveServer, axe
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.hall import PASSWORD, a_hall

PATHS = (
    "",
    "?la=2026-11-24",
    "/lista",
    "/incalcari",
    "/timpi/1",
    "/prognoza",
    "/accesari",
)


@pytest.mark.timeout(300)
def test_the_pages_are_accessible_and_fit_both_widths(
    page: Page, live: LiveServer, sqlite_office: Office, clock: MovableClock
) -> None:
    hall = a_hall(sqlite_office)
    a_case(sqlite_office, hall).assigned()
    clock.move_to(date(2027, 1, 12))
    a_case(sqlite_office, hall).for_unit("Drumuri").forwarded()
    page.goto(f"{live.url}/birou/intrare")
    page.fill("#username", "juridic")
    page.fill("#password", PASSWORD)
    page.click("form button.govuk-button >> nth=0")
    page.wait_for_load_state()

    for path in PATHS:
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            answer = page.goto(f"{live.url}/birou/juridic{path}")
            assert answer is not None
            assert answer.status == 200
            assert len(answer.body()) < 60_000
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
        assert axe(page) == [], path
