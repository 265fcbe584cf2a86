"""Issue 2: work is done at least once, whoever dies, and later again when it breaks."""

import asyncio
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from casework.bootstrap import Office, SystemClock, open_office
from casework.desk import SYSTEM, Desk
from casework.jobs import worker
from casework.jobs.claims import LEASE
from casework.jobs.kinds import KINDS, Kind
from casework.jobs.sending import recover_sending, retry_messages
from casework.settings import Settings
from tests.clocks import MovableClock
from tests.jobs.halls import Hall, furnished, registered
from tests.jobs.test_queue import waiting
from tests.mailers import RecordingMailer
from tools.sources import ROOT


@dataclass
class Work:
    """A kind of work that notes what it was asked and breaks as often as told."""

    done: list[int] = field(default_factory=list)
    breaks: int = 0

    def __call__(self, office: Office, payload: Mapping[str, int]) -> None:
        if self.breaks:
            self.breaks -= 1
            raise RuntimeError("ion@exemplu.ro")
        self.done.append(payload["number"])


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Work:
    work = Work()
    monkeypatch.setitem(KINDS, "slow", Kind(work))
    return work


def ask_for(number: int, desk: Desk) -> None:
    desk.queue.enqueue(desk.session, "slow", f"slow:{number}", desk.now, {"number": number})


def test_what_is_asked_for_is_done_and_gone(office: Office, slow: Work) -> None:
    for number in range(3):
        office.perform(ask_for, number, SYSTEM)

    worker.work_off(office)

    assert sorted(slow.done) == [0, 1, 2]
    assert office.ask(waiting) == []


def test_a_job_that_breaks_waits_and_the_log_names_nobody(
    office: Office, slow: Work, caplog: pytest.LogCaptureFixture
) -> None:
    slow.breaks = 1
    office.perform(ask_for, 1, SYSTEM)

    worker.work_off(office)

    assert slow.done == []
    assert office.ask(waiting) == ["slow:1"]
    assert "RuntimeError (kinds:" in caplog.text
    assert "exemplu" not in caplog.text


def test_a_job_that_broke_is_done_in_the_end(
    sqlite_office: Office, clock: MovableClock, slow: Work
) -> None:
    slow.breaks = 6
    sqlite_office.perform(ask_for, 1, SYSTEM)
    for _ in range(7):
        worker.work_off(sqlite_office)
        clock.forward(minutes=16)

    assert slow.done == [1]


def ask_for_tomorrow(_: None, desk: Desk) -> None:
    desk.queue.enqueue(desk.session, "of_tomorrow", "of_tomorrow", desk.now, {"number": 7})


def test_a_kind_that_this_version_does_not_know_is_left_for_one_that_does(
    office: Office, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.perform(ask_for_tomorrow, None, SYSTEM)
    worker.work_off(office)

    newer = Work()
    monkeypatch.setitem(KINDS, "of_tomorrow", Kind(newer))
    clock.forward(minutes=16)
    look_after_the_queue(office)
    worker.work_off(office)

    assert newer.done == [7]


def look_after_the_queue(office: Office) -> None:
    """What a worker on PostgreSQL does once a minute; on SQLite claiming does it by itself."""
    if office.settings.on_sqlite:
        return
    from casework.jobs import library_worker

    async def once() -> None:
        app = library_worker.library_app(office)
        async with app.open_async():
            await library_worker.retry_stalled(app)
            await library_worker.retry_unknown(app)

    asyncio.run(once())


def kill_a_worker_at_work(office: Office) -> None:
    """A worker in a process of its own, killed without a word in the middle of its first job."""
    settings = office.settings
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.jobs.slow_worker", settings.home, settings.database_url],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "stuck\n"
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL


@pytest.fixture
def hall(engine_url: str, settings_for: Callable[[str], Settings]) -> Iterator[Hall]:
    """A hall on the clock of the machine, which the other process shares."""
    office = open_office(settings_for(engine_url), clock=SystemClock(), mailer=RecordingMailer())
    yield furnished(office)
    office.close()


def later(hall: Hall, shift: timedelta) -> Office:
    """The same office after some time."""
    if not hall.office.settings.on_sqlite:
        silence = text(
            "update procrastinate_workers set last_heartbeat = now() - interval '1 hour'"
        )
        with hall.office.engine.begin() as connection:
            connection.execute(silence)
    return replace(hall.office, clock=SystemClock(shift))


def test_the_job_of_a_worker_that_was_killed_is_done_by_another(hall: Hall, slow: Work) -> None:
    hall.office.perform(ask_for, 1, SYSTEM)
    kill_a_worker_at_work(hall.office)

    worker.work_off(hall.office)
    at_once = list(slow.done)
    office = later(hall, LEASE + timedelta(seconds=5))
    look_after_the_queue(office)
    worker.work_off(office)

    assert at_once == []
    assert slow.done == [1]


def test_a_message_in_the_hands_of_a_killed_worker_leaves_later_and_once(hall: Hall) -> None:
    registered(hall)
    kill_a_worker_at_work(hall.office)
    (left,) = hall.messages()

    office = later(hall, timedelta(minutes=11))
    look_after_the_queue(office)
    worker.work_off(office)
    recover_sending(office, {})
    (waits,) = hall.messages()
    office = later(hall, timedelta(minutes=15))
    retry_messages(office, {})
    retry_messages(office, {})

    mailer = office.mailer
    (sent,) = hall.messages()
    assert isinstance(mailer, RecordingMailer)
    assert (left.state, left.attempts) == ("sending", 1)
    assert (waits.state, waits.attempts) == ("pending", 1)
    assert (sent.state, sent.attempts) == ("sent", 2)
    assert [one["Message-ID"] for one in mailer.sent] == [left.message_id]


def test_a_worker_stops_when_told_and_finishes_what_it_began(office: Office, slow: Work) -> None:
    office.perform(ask_for, 1, SYSTEM)
    told = threading.Event()
    thread = threading.Thread(target=worker.work, args=(office, told))
    thread.start()
    last = time.monotonic() + 20
    while not slow.done and time.monotonic() < last:
        time.sleep(0.05)
    told.set()
    thread.join(20)

    assert not thread.is_alive()
    assert slow.done == [1]
    assert office.ask(waiting) == []
