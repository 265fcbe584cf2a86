"""Pages in real Chromium: the application served on a loopback port, and axe-core run on a page."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

    from casework.bootstrap import Office


AXE = Path(__file__).parent / "vendor" / "axe.min.js"
CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


@dataclass(frozen=True, slots=True)
class LiveServer:
    """The application as a browser meets it."""

    url: str
    office: Office


@dataclass(frozen=True, slots=True)
class Violation:
    """One accessibility rule broken on a page, and where."""

    rule: str
    impact: str
    says: str
    targets: tuple[str, ...]


class Quiet(WSGIRequestHandler):
    """Serves without a line per request."""

    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: Any) -> None: ...


@contextmanager
def served(office: Office) -> Iterator[LiveServer]:
    """The application of this office on a free port, in a thread, until the block ends."""
    import webui

    app = webui.create_app(office)
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield LiveServer(f"http://127.0.0.1:{server.server_port}", office)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def serve() -> Iterator[Callable[[Office], LiveServer]]:
    with ExitStack() as stack:
        yield lambda office: stack.enter_context(served(office))


@pytest.fixture
def live(sqlite_office: Office, serve: Callable[[Office], LiveServer]) -> LiveServer:
    return serve(sqlite_office)


def chromium() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not found:
        raise RuntimeError("Chromium is missing: run tools/system-packages, or set CHROMIUM")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
        yield started
        started.close()


@pytest.fixture
def browser_context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        locale="ro-RO",
        timezone_id="Europe/Bucharest",
        viewport={"width": 1280, "height": 900},
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(browser_context: BrowserContext) -> Iterator[Page]:
    """A page whose script errors and refused resources fail the test."""
    opened = browser_context.new_page()
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on(
        "console",
        lambda message: problems.append(message.text) if is_an_error(message) else None,
    )
    yield opened
    assert problems == []


def is_an_error(message: ConsoleMessage) -> bool:
    """Chromium also calls an expected 4xx page an error of the console; that one is none."""
    return message.type == "error" and "the server responded with a status of" not in message.text


PLACEHOLDER_ONLY = """() => [...document.querySelectorAll(
  'input:not([type=hidden]):not([type=submit]):not([type=button]), textarea')]
  .filter(field => field.placeholder && !field.labels?.length && !field.title
    && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby'))
  .map(field => field.outerHTML)"""


def axe(page: Page) -> list[Violation]:
    """Everything axe-core finds wrong, and the one thing it forgives: a placeholder for a label."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    violations = [
        Violation(
            rule=one["id"],
            impact=str(one["impact"]),
            says=one["help"],
            targets=tuple(str(node["target"]) for node in one["nodes"]),
        )
        for one in found["violations"]
    ]
    unlabelled = tuple(page.evaluate(PLACEHOLDER_ONLY))
    if unlabelled:
        says = "A placeholder is not a label"
        violations.append(Violation("placeholder-only-label", "serious", says, unlabelled))
    return violations
