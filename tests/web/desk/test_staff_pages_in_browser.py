"""Screens of clerk, desk and administrator in Chromium: axe, light and dark, wide and narrow."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, BrowserContext, Page

from casework.bootstrap import Office
from tests.browser import LiveServer, axe
from tests.cases import a_case, state_of
from tests.hall import TestHall, a_hall
from tests.web.sessions import sign_in_as

pytestmark = pytest.mark.browser
FIRST_VISIT = 150_000
HTML = 60_000

SCREENS = (
    ("registrator", "/birou/lucrari"),
    ("registrator", "/birou/intrari"),
    ("registrator", "/birou/ghiseu"),
    ("registrator", "/birou/de-expediat"),
    ("registrator", "/birou/de-expediat/in-curs"),
    ("registrator", "/birou/de-expediat/borderou"),
    ("registrator", "/birou/mesaje?stare=pending"),
    ("registrator", "/birou/de-clasat"),
    ("registrator", "/birou/ghiseu/bon/1"),
    ("sef.serviciu", "/birou/de-atribuit"),
    ("sef.serviciu", "/birou/de-semnat"),
    ("primar", "/birou/de-semnat"),
    ("referent", "/birou/lucrari"),
    ("referent", "/birou/dosar/4/proiect"),
    ("admin", "/birou/structura"),
)


@dataclass(frozen=True)
class Desk:
    """The application in a browser, with people who can be anybody of the hall."""

    server: LiveServer
    client: FlaskClient
    hall: TestHall
    context: BrowserContext

    def open(self, username: str, path: str, page: Page | None = None) -> Page:
        sign_in_as(self.client, self.hall.staff[username])
        cookie = self.client.get_cookie("casework")
        assert cookie is not None
        self.context.add_cookies(
            [{"name": "casework", "value": cookie.value, "url": self.server.url}]
        )
        opened = page or self.context.new_page()
        answer = opened.goto(self.server.url + path)
        assert answer is not None
        assert answer.status == 200, path
        return opened


@pytest.fixture
def busy(sqlite_office: Office) -> TestHall:
    """A petition in each state, so that every list has something in it; the fourth is assigned."""
    hall = a_hall(sqlite_office)
    case = a_case(sqlite_office, hall)
    case.registered()
    case.dangerous().qualified()
    case.forwarded()
    case.assigned()
    case.drafted()
    case.signed_once()
    case.signed()
    for way in ("email", "post", "counter"):
        case.leaving_by(way).leaving()
    case.dispatched()
    return hall


@pytest.fixture
def desk(
    live: LiveServer, client: FlaskClient, busy: TestHall, browser_context: BrowserContext
) -> Desk:
    return Desk(live, client, busy, browser_context)


@pytest.mark.timeout(180)
@pytest.mark.parametrize("width", [390, 1280])
def test_no_screen_breaks_an_accessibility_rule(desk: Desk, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for username, path in SCREENS:
        page.emulate_media(color_scheme="light")
        desk.open(username, path, page)
        found[path, "light"] = axe(page)
        page.emulate_media(color_scheme="dark")
        found[path, "dark"] = axe(page)
        overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        assert not overflow, f"{path} scrolls sideways at {width}"

    assert {where: wrong for where, wrong in found.items() if wrong} == {}


def test_pages_and_first_visit_stay_light(desk: Desk, page: Page) -> None:
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(answer.request.sizes()["responseBodySize"]))
    html = {}
    for username, path in SCREENS:
        desk.open(username, path, page)
        page.wait_for_load_state("networkidle")
        html[path] = len(page.content().encode())
        if path == "/birou/lucrari" and len(html) == 1:
            assert sum(sizes) < FIRST_VISIT

    assert {path: size for path, size in html.items() if size > HTML} == {}


def test_a_clerk_passes_the_first_petition_on_with_the_keyboard(desk: Desk, page: Page) -> None:
    desk.open("registrator", "/birou/intrari?ales=1", page)
    page.select_option("#kind", "report")
    page.select_option("#department", label="Spații verzi – Daniela Crețu")

    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/birou/intrari")

    assert state_of(desk.hall.office, 1) == "forwarded"


def test_rows_are_walked_with_j_and_opened_with_enter(desk: Desk, page: Page) -> None:
    desk.open("registrator", "/birou/intrari", page)

    page.keyboard.press("j")
    page.keyboard.press("Enter")

    page.wait_for_url("**ales=*")


def test_a_draft_saves_itself_and_can_be_saved_by_hand_after_that(
    desk: Desk, page: Page, browser: Browser
) -> None:
    page.clock.install()
    desk.open("referent", "/birou/dosar/4/proiect", page)
    page.fill("#deschidere", "Bună ziua, am verificat.")

    page.clock.run_for(21_000)
    page.get_by_text("Salvat la").wait_for()
    page.fill("#incheiere", "Vă mulțumim.")
    page.get_by_role("button", name="Salvează", exact=True).last.click()

    page.get_by_text("Proiectul este salvat.").wait_for()


def test_two_clicks_sign(desk: Desk, page: Page) -> None:
    desk.open("sef.serviciu", "/birou/de-semnat", page)

    page.get_by_role("button", name="Semnează").first.click()

    page.get_by_text("are semnătura dumneavoastră").wait_for()
    assert state_of(desk.hall.office, 5) == "signed_by_department"


@pytest.mark.parametrize(("username", "path"), [("registrator", "/birou/lucrari")])
def test_lists_work_without_scripts(
    browser: Browser, desk: Desk, username: str, path: str, serve: Callable[[Office], LiveServer]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    bare = Desk(desk.server, desk.client, desk.hall, context)

    page = bare.open(username, path)
    page.get_by_role("link", name="Sub 7 zile").click()

    assert "termen=soon" in page.url
    context.close()
