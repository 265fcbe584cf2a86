"""Design 5: `casework run` is ready when it says so, does its work, and ends as it was told."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from casework.bootstrap import open_office
from casework.cli.place import Place, at_home
from casework.cli.preparing import Ground, morning_of, prepared
from casework.cli.serving import clock_of
from casework.queries.outbox import outbox_counts
from casework.settings import Settings
from tests.jobs.halls import Hall, furnished, registered
from tools.sources import ROOT

pytestmark = pytest.mark.timeout(120)

Found = TypeVar("Found")


@dataclass
class Running:
    """A `casework` command of ours that stays up."""

    process: subprocess.Popen[str]
    url: str

    def status(self, path: str) -> int:
        with urllib.request.urlopen(f"{self.url}{path}", timeout=10) as answer:
            return int(answer.status)

    def children(self) -> list[int]:
        return children_of(self.process.pid)

    def told(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.process.wait(30)


def children_of(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


def is_up(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def eventually(look: Callable[[], Found]) -> Found:
    last = time.monotonic() + 45
    while not (found := look()) and time.monotonic() < last:
        time.sleep(0.1)
    return found


def environment(settings: Settings, **more: str) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "CASEWORK_HOME": str(settings.home),
        "CASEWORK_DATABASE_URL": settings.database_url,
        "CASEWORK_SECRET_KEY": settings.secret_key,
        **more,
    }


def casework(settings: Settings, *words: str, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "casework.cli", *words],
        cwd=settings.home,
        env=environment(settings, **more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def refused(settings: Settings, *words: str, **more: str) -> tuple[int, str]:
    process = casework(settings, *words, **more)
    _, errors = process.communicate(timeout=60)
    return process.returncode, errors.strip().splitlines()[-1]


@contextmanager
def running(settings: Settings, *words: str, **more: str) -> Iterator[Running]:
    process = casework(settings, "run", "--port", "0", *words, **more)
    impatience = threading.Timer(90, process.kill)
    impatience.start()
    assert process.stdout is not None
    line = process.stdout.readline()
    try:
        assert line.startswith("ready http://127.0.0.1:"), process.communicate()[1]
        yield Running(process, line.split()[1])
    finally:
        impatience.cancel()
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=60)


@pytest.fixture
def settings(engine_url: str, settings_for: Callable[[str], Settings]) -> Settings:
    return settings_for(engine_url)


@pytest.fixture
def embedded(sqlite_url: str, settings_for: Callable[[str], Settings]) -> Settings:
    return settings_for(sqlite_url)


@contextmanager
def hall_of(settings: Settings) -> Iterator[Hall]:
    """The same installation, opened beside the running one."""
    with closing(open_office(settings)) as office:
        yield Hall(office)


def test_it_serves_works_and_ends_when_told(settings: Settings) -> None:
    with hall_of(settings) as hall:
        furnished(hall.office)
        with running(settings, CASEWORK_SMTP_URL="folder:") as up:
            ready, below = up.status("/health/ready"), up.children()
            registered(hall)
            gone = eventually(lambda: [row.state for row in hall.messages()] == ["sent"])
            status = up.told(signal.SIGTERM)
        letters = list((settings.home / "outgoing").glob("*.eml"))

    assert (ready, len(below), status) == (200, 2, 0)
    assert gone
    assert len(letters) == 1
    assert not any(map(is_up, below))


def test_it_ends_at_the_keyboard_too_and_leaves_nothing_beside_the_database(
    embedded: Settings,
) -> None:
    with running(embedded) as up:
        below = up.children()
        status = up.told(signal.SIGINT)

    assert status == 0
    assert not any(map(is_up, below))
    assert {path.name for path in embedded.home.iterdir()} == {"casework.db"}


def test_background_work_that_is_killed_is_started_again(embedded: Settings) -> None:
    with hall_of(embedded) as hall, running(embedded, CASEWORK_SMTP_URL="folder:") as up:
        furnished(hall.office)
        site, work = up.children()
        os.kill(work, signal.SIGKILL)
        new = eventually(lambda: [pid for pid in up.children() if pid not in (site, work)])
        registered(hall)
        gone = eventually(lambda: [row.state for row in hall.messages()] == ["sent"])

    assert len(new) == 1
    assert gone


def test_a_site_that_dies_takes_all_down_with_a_status(embedded: Settings) -> None:
    with running(embedded) as up:
        site, work = up.children()
        os.kill(site, signal.SIGKILL)
        status = up.process.wait(30)

    assert status == 3
    assert eventually(lambda: not is_up(work))


def test_the_children_of_a_killed_parent_end_too(embedded: Settings) -> None:
    with running(embedded) as up:
        below = up.children()
        below += [grandchild for child in below for grandchild in children_of(child)]
        up.process.kill()
        ended = eventually(lambda: not any(map(is_up, below)))

    assert len(below) == 3
    assert ended


def test_site_and_background_work_run_apart(settings: Settings) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = str(free.getsockname()[1])
    site = casework(settings, "serve", "--port", port)
    work = casework(settings, "worker", CASEWORK_SMTP_URL="folder:")
    try:
        with hall_of(settings) as hall:
            furnished(hall.office)
            ready = eventually(Place("127.0.0.1", int(port)).is_ready)
            registered(hall)
            gone = eventually(lambda: [row.state for row in hall.messages()] == ["sent"])
    finally:
        for process in (site, work):
            process.terminate()
            process.communicate(timeout=30)

    assert ready
    assert gone
    assert (site.returncode, work.returncode) == (0, 0)


def test_two_starts_at_once_lay_the_database_once(empty_embedded: Settings) -> None:
    starts = [casework(empty_embedded, "run", "--port", "0") for _ in range(2)]
    try:
        said = [start.stdout.readline() for start in starts if start.stdout is not None]
    finally:
        for start in starts:
            start.terminate()
            start.communicate(timeout=60)

    assert all(line.startswith("ready http://") for line in said)


@pytest.mark.timeout(180)
def test_the_demonstration_is_furnished_once_and_writes_to_a_folder(
    empty_embedded: Settings,
) -> None:
    with running(empty_embedded, "--demo", "--as-of", "2026-12-18") as up:
        first = up.status("/health/ready")
    with hall_of(empty_embedded) as hall:
        before = hall.office.ask(outbox_counts)
    with running(empty_embedded, "--demo") as up:
        second = up.status("/health/ready")

    with hall_of(empty_embedded) as hall:
        assert hall.office.ask(outbox_counts) == before
    assert (first, second) == (200, 200)


@pytest.fixture
def empty_embedded(home: Path, settings_for: Callable[[str], Settings]) -> Settings:
    return settings_for(f"sqlite:///{home / 'casework.db'}")


def test_a_real_hall_is_no_ground_for_the_demonstration(embedded: Settings) -> None:
    with hall_of(embedded) as hall:
        furnished(hall.office)

    status, says = refused(embedded, "run", "--port", "0", "--demo")

    assert status == 1
    assert says.startswith("Baza de date are deja o instituție adevărată")


def test_the_clock_of_an_empty_hall_is_not_moved(embedded: Settings) -> None:
    status, says = refused(embedded, "run", "--port", "0", "--as-of", "2026-12-18")

    assert status == 1
    assert "numai într-o bază de demonstrație" in says


def test_a_taken_port_is_said_in_one_sentence(embedded: Settings) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        status, says = refused(embedded, "run", "--port", str(port))

    assert status == 1
    assert f"la portul {port}" in says


def test_a_database_that_is_away_has_its_own_status(
    home: Path, settings_for: Callable[[str], Settings]
) -> None:
    away = settings_for(f"postgresql+psycopg://nobody@/nothing?host={home}")

    status, says = refused(away, "run", "--port", "0")

    assert (status, says) == (3, "Baza de date nu răspunde.")


def test_links_lead_where_the_site_is_served_unless_a_public_address_is_given(
    embedded: Settings,
) -> None:
    place = Place("127.0.0.1", 4242)

    assert at_home(embedded, place, {}).public_url == "http://127.0.0.1:4242"
    given = {"CASEWORK_PUBLIC_URL": "https://petitii.example.org"}
    assert at_home(embedded, place, given).public_url == embedded.public_url
    assert Place("::1", 80).url == "http://[::1]:80"


def test_a_day_of_the_demonstration_begins_in_its_morning_and_goes_on(
    sqlite_url: str, settings_for: Callable[[str], Settings]
) -> None:
    settings = settings_for(sqlite_url)
    with hall_of(settings) as hall:
        furnished(hall.office)

    moved = prepared(settings, Ground.OWN, date(2026, 12, 18))

    clock = clock_of(moved)
    begun = clock.now()
    assert moved.now == morning_of(date(2026, 12, 18)) == "2026-12-18T09:42:00+02:00"
    assert clock.today() == date(2026, 12, 18)
    assert eventually(lambda: clock.now() > begun)
