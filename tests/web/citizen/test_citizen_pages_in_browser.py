"""The citizens' pages in Chromium: axe on each, both widths and both schemes; keys, weight, CSP."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, FilePayload, Page

from casework.bootstrap import Office
from tests.browser import LiveServer, axe
from tests.cases import TheCase, a_case
from tests.files import PDF, PROGRAM, a_photo
from tests.hall import a_hall
from tests.web.citizen.filling import FILLED

pytestmark = pytest.mark.browser
FIRST_VISIT = 130_000
HTML = 60_000
WIDTHS = (390, 1280)
SEND = ".ps-trimite button"
STOP = """() => {
  const one = document.activeElement;
  return [one.outerHTML.slice(0, 80), one.getBoundingClientRect().height];
}"""


@dataclass(frozen=True)
class Counter:
    """The site with one petition in work and one answered."""

    url: str
    in_work: TheCase
    answered: TheCase


@pytest.fixture
def counter(live: LiveServer, sqlite_office: Office) -> Counter:
    hall = a_hall(sqlite_office)
    case = a_case(sqlite_office, hall)
    return Counter(live.url, in_work=case.assigned(), answered=case.dispatched())


def fill_in(page: Page, counter: Counter, **changed: str) -> None:
    page.goto(f"{counter.url}/sesizare")
    for name, text in {**FILLED, **changed}.items():
        page.fill(f"#{name}", text)
    page.set_input_files(
        "#files",
        [
            a_file("copac.jpg", "image/jpeg", a_photo()),
            a_file("factura.pdf", "application/pdf", PDF),
        ],
    )


def a_file(name: str, kind: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": content}


def with_mistakes(page: Page, counter: Counter) -> None:
    fill_in(page, counter, text="", email="elena@exemplu")
    page.click("summary >> nth=1")
    page.fill("#capacity", "președinte")
    page.click(SEND)
    page.wait_for_selector(".govuk-error-summary")


def with_all_parts_open(page: Page, counter: Counter) -> None:
    page.goto(f"{counter.url}/sesizare")
    for part in page.query_selector_all("summary"):
        part.click()


def with_a_refused_file(page: Page, counter: Counter) -> None:
    page.goto(f"{counter.url}/sesizare")
    page.set_input_files("#files", a_file("factura.pdf", "application/pdf", PROGRAM))
    page.click("button[name=add]")
    page.wait_for_selector(".govuk-error-summary")


def sent(page: Page, counter: Counter) -> None:
    fill_in(page, counter)
    page.click(SEND)
    page.wait_for_url("**/sesizare/confirmare")


def opened(page: Page, counter: Counter, case: TheCase) -> None:
    page.goto(f"{counter.url}/stare?nr={case.number}")
    page.fill("#cod", case.access_code)
    page.click("text=Deschide petiția")
    page.wait_for_url("**/stare/petitia")


def at(path: str) -> Callable[[Page, Counter], None]:
    def go(page: Page, counter: Counter) -> None:
        page.goto(counter.url + path)

    return go


PAGES: dict[str, Callable[[Page, Counter], None]] = {
    "acasa": at("/"),
    "formular": at("/sesizare"),
    "formular, tot deschis": with_all_parts_open,
    "formular cu greșeli": with_mistakes,
    "fișier refuzat": with_a_refused_file,
    "confirmare": sent,
    "fără confirmare": at("/sesizare/confirmare"),
    "stare, gol": at("/stare"),
    "stare, necunoscut": at("/stare?nr=999.999/01.01.2026"),
    "stare": lambda page, counter: at(f"/stare?nr={counter.in_work.number}")(page, counter),
    "petiția în lucru": lambda page, counter: opened(page, counter, counter.in_work),
    "răspunsul": lambda page, counter: opened(page, counter, counter.answered),
    "legătură moartă": at("/confirma/nimic"),
    "date personale": at("/date-personale"),
    "accesibilitate": at("/accesibilitate"),
    "contact": at("/contact"),
    "pagină care nu există": at("/nimic"),
}


@pytest.mark.timeout(180)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_sticks_out(
    counter: Counter, page: Page, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    wrong: list[object] = []
    for name, go in PAGES.items():
        page.context.clear_cookies()
        go(page, counter)
        assert len(page.content().encode()) < HTML, name
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wrong += [(name, width, one) for one in axe(page)]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wrong.append((name, width, "wider than the screen"))

    assert wrong == []


def test_the_form_goes_through_without_javascript(browser: Browser, counter: Counter) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    with_mistakes(page, counter)
    kept = page.locator(".ps-foto li")
    assert kept.count() == 2
    page.get_by_role("button", name="Șterge copac.jpg").click()
    page.wait_for_load_state()
    assert kept.count() == 1
    page.fill("#text", FILLED["text"])
    page.fill("#email", FILLED["email"])
    page.fill("#organisation", "Asociația Teiul")
    page.click(SEND)
    page.wait_for_url("**/sesizare/confirmare")

    assert page.locator(".ps-stampila strong").inner_text() == "118.206/24.11.2026"
    assert "un document" in page.content()
    context.close()


def test_enter_in_a_field_sends_the_petition_and_removes_no_file(
    counter: Counter, page: Page
) -> None:
    fill_in(page, counter)
    page.press("#email", "Enter")
    page.wait_for_url("**/sesizare/confirmare")

    assert "o fotografie și un document" in page.content()


def test_after_an_error_the_summary_has_the_focus_and_leads_to_the_field(
    counter: Counter, page: Page
) -> None:
    with_mistakes(page, counter)

    assert page.evaluate("document.activeElement.className") == "govuk-error-summary"
    assert page.title().startswith("Eroare: ")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


@pytest.mark.parametrize("path", ["/", "/sesizare", "/stare"])
def test_the_first_stop_is_the_way_to_the_content_and_every_stop_is_visible(
    counter: Counter, page: Page, path: str
) -> None:
    page.goto(counter.url + path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Treci la conținut"

    heights = {}
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        stop, height = page.evaluate(STOP)
        heights[stop] = height

    assert len(heights) > 5
    assert min(heights.values()) > 0, heights


def test_the_first_visit_is_light(counter: Counter, page: Page) -> None:
    sizes: dict[str, int] = {}
    page.on(
        "response",
        lambda answer: sizes.update({answer.url: answer.request.sizes()["responseBodySize"]}),
    )
    page.goto(f"{counter.url}/sesizare", wait_until="networkidle")

    assert len(sizes) > 5
    assert sum(sizes.values()) < FIRST_VISIT, sizes


def test_the_printed_confirmation_has_no_menus_and_keeps_the_number(
    counter: Counter, page: Page
) -> None:
    sent(page, counter)
    page.emulate_media(media="print")

    assert page.locator(".ps-stampila strong").is_visible()
    assert page.locator("#cod").is_visible()
    assert not page.locator(".ps-conf .ps-fara-tipar").first.is_visible()
