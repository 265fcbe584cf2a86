"""The people of a journey at their own browsers, the post office, and the office's night shift."""

import io
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import EmailMessage

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect

from casework.bootstrap import Office
from casework.jobs.worker import work_off
from tests.browser import is_an_error
from tests.hall import PASSWORD


@dataclass
class People:
    """Each person of the hall, and the citizen, with a browser of his own."""

    browser: Browser
    url: str
    pages: dict[str, Page] = field(default_factory=dict)
    contexts: list[BrowserContext] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def citizen(self) -> Page:
        return self.pages.get("") or self._sits_down("")

    def staff(self, username: str) -> Page:
        """Somebody of the hall, signed in once and for the whole journey."""
        page = self.pages.get(username)
        if page is None:
            page = self._sits_down(username)
            page.goto("/birou/intrare")
            self.signs_in(page, username)
        return page

    def signs_in(self, page: Page, username: str) -> None:
        page.locator("#username").fill(username)
        page.locator("#password").fill(PASSWORD)
        press(page, "Intră")

    def stand_up(self) -> None:
        for context in self.contexts:
            context.close()

    def _sits_down(self, username: str) -> Page:
        context = self.browser.new_context(
            base_url=self.url, locale="ro-RO", timezone_id="Europe/Bucharest"
        )
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on(
            "console",
            lambda said: self.problems.append(said.text) if is_an_error(said) else None,
        )
        self.pages[username] = page
        return page


def press(page: Page, label: str) -> None:
    """Press the first visible button of this name."""
    page.get_by_role("button", name=label).first.click()


def follow(page: Page, label: str) -> None:
    """Follow the first visible link of this name."""
    page.get_by_role("link", name=label).first.click()


def write(page: Page, label: str, text: str) -> None:
    """Write into the field of this name."""
    page.get_by_role("textbox", name=label).fill(text)


def choose(page: Page, label: str, value: str) -> None:
    """Choose from the list of this name."""
    page.get_by_role("combobox", name=label).select_option(value)


def heading(page: Page, text: str) -> None:
    """The page says so at its top."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(text)


def told(page: Page, text: str) -> None:
    """The page says so somewhere."""
    expect(page.locator("main")).to_contain_text(text)


def the_last_line(page: Page, case_url: str) -> str:
    """What the case file tells on the top line of its history."""
    page.goto(case_url)
    line = page.locator(".ps-istoric li").first
    expect(line).to_be_visible()
    return " ".join(line.inner_text().split())


def photo(name: str, kind: str) -> FilePayload:
    """A small picture as a telephone would send it."""
    picture, colour = io.BytesIO(), (46, 120, 70) if kind == "png" else (120, 90, 60)
    Image.new("RGB", (320, 240), colour).save(picture, kind)
    return {"name": name, "mimeType": f"image/{kind}", "buffer": picture.getvalue()}


def apart(work: Callable[[], None]) -> None:
    """Do work in another thread: this one belongs to the browser's event loop."""
    failures: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as failure:
            failures.append(failure)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failures:
        raise failures[0]


def night_shift(office: Office) -> None:
    """The workers do every job that is due."""
    apart(lambda: work_off(office))


def plain(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def enclosed(letter: EmailMessage) -> tuple[str, bytes]:
    """The name and the content of the one paper in a letter."""
    (paper,) = letter.iter_attachments()
    return str(paper.get_filename()), bytes(paper.get_content())
