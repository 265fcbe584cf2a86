"""The form in Chromium: seen by axe, sent with photos, and sent without JavaScript."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import LiveServer, axe
from tests.files import PROGRAM, a_photo
from tests.hall import a_hall

SEEN = [(width, scheme) for width in (390, 1280) for scheme in ("light", "dark")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "copac.jpg").write_bytes(a_photo(size=(800, 600)))
    (tmp_path / "rau.pdf").write_bytes(PROGRAM)
    return tmp_path


@pytest.mark.timeout(120)
@pytest.mark.parametrize(("width", "scheme"), SEEN)
def test_every_page_on_the_way_is_accessible(
    live: LiveServer, page: Page, folder: Path, width: int, scheme: str
) -> None:
    a_hall(live.office)
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for path in ("/", "/contact", "/date-personale", "/accesibilitate", "/sesizare/confirmare"):
        page.goto(live.url + path)
        assert axe(page) == [], path
    page.goto(f"{live.url}/sesizare")
    assert axe(page) == []
    page.set_input_files("#files", [folder / "copac.jpg", folder / "rau.pdf"])
    page.get_by_role("button", name="Trimite petiția").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert axe(page) == []
    fill_in(page)
    page.get_by_role("button", name="Trimite petiția").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Petiția dumneavoastră a fost înregistrată"
    )
    assert axe(page) == []
    overflow = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert page.evaluate(overflow) is False


def test_it_works_without_javascript(live: LiveServer, browser: Browser, folder: Path) -> None:
    a_hall(live.office)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live.url}/sesizare")
    page.set_input_files("#files", folder / "copac.jpg")
    page.get_by_role("button", name="Adaugă fișierele").click()
    page.get_by_role("button", name="Șterge copac.jpg").click()
    expect(page.get_by_role("button", name="Șterge copac.jpg")).to_have_count(0)
    fill_in(page)
    page.locator("#name").press("Enter")
    expect(page.get_by_text("Codul dumneavoastră de acces")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Codul dumneavoastră de acces")).to_be_visible()
    context.close()


def fill_in(page: Page) -> None:
    page.get_by_label("Descrieți pe scurt").fill("Copacul din fața blocului este uscat.")
    page.get_by_label("Numele și prenumele").fill("Elena Munteanu")
    page.get_by_label("Adresa de e-mail").fill("elena@exemplu.ro")
