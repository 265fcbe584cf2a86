"""Design 2.2: no gap and no repeat, whoever writes, whoever dies, and over New Year."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Barrier, Lock

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.desk import CITIZEN
from casework.store.verification import verified
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival
from tests.builders_office import AHall, a_filing, a_hall
from tests.clocks import BUCHAREST, MovableClock
from tests.store import contention

ROOT = Path(__file__).parents[2]
FIRST = 118204


@dataclass(frozen=True)
class Crowd:
    """How many processes write, with how many threads each, and how often each thread."""

    processes: int
    threads: int
    times: int


CROWDS = {
    "sqlite": Crowd(processes=8, threads=1, times=12),
    "postgresql": Crowd(processes=4, threads=16, times=5),
}


def numbers_in(session: Session, year: int) -> list[int]:
    query = text("select number from register_line where year = :year order by seq")
    return list(session.scalars(query, {"year": year}))


@contextmanager
def writers(office: Office, crowd: Crowd) -> Iterator[list[subprocess.Popen[str]]]:
    settings = office.settings
    command = [sys.executable, "-m", contention.__name__, settings.database_url, str(settings.home)]
    started = [
        subprocess.Popen(
            [*command, str(crowd.threads), str(crowd.times if index else 10_000)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for index in range(crowd.processes)
    ]
    try:
        yield started
    finally:
        for process in started:
            process.kill()
            process.wait()
            if process.stdout:
                process.stdout.close()


def told_by(process: subprocess.Popen[str]) -> list[int]:
    """The numbers a writer was given and said aloud; a killed one may stop within a number."""
    assert process.stdout is not None
    return [int(line) for line in process.stdout if line.endswith("\n")]


@pytest.mark.timeout(180)
def test_the_register_has_no_gap_when_a_writer_is_killed_in_the_middle(office: Office) -> None:
    a_hall(office)
    crowd = CROWDS[office.engine.dialect.name]

    with writers(office, crowd) as (doomed, *others):
        assert doomed.stdout is not None
        told = [int(doomed.stdout.readline()) for _ in range(3 * crowd.threads)]
        doomed.send_signal(signal.SIGKILL)
        told += told_by(doomed)
        for process in others:
            told += told_by(process)
            assert process.wait() == 0

    numbers = office.ask(numbers_in, 2026)
    assert len(set(told)) == len(told) > len(others) * crowd.threads * crowd.times
    assert set(told) <= set(numbers)
    assert numbers == list(range(FIRST, FIRST + len(numbers)))
    found = office.ask(verified)
    assert found.broken == ()
    assert (found.registers[0].first, found.registers[0].count) == (FIRST, len(numbers))
    assert names_of_flipped_rows(office) == {("register_line", 7), ("history_line", 11)}


def names_of_flipped_rows(office: Office) -> set[tuple[str, int | str]]:
    with office.engine.begin() as connection:
        connection.execute(text("update register_line set issuer_number = '1' where seq = 7"))
        connection.execute(text("update history_line set law = 'O.G.' where id = 11"))
    seventh = office.ask(row_at, 7)
    return {
        (row.table, 7 if (row.table, row.id) == ("register_line", seventh) else row.id)
        for row in office.ask(verified).broken
    }


def row_at(session: Session, seq: int) -> int:
    query = text("select id from register_line where seq = :seq")
    return int(session.scalar(query, {"seq": seq}) or 0)


@pytest.mark.timeout(120)
def test_at_new_year_the_register_restarts_once_at_1(office: Office, clock: MovableClock) -> None:
    midnight = datetime(2027, 1, 1, tzinfo=BUCHAREST)
    clock.move_to(midnight - timedelta(seconds=1))
    hall = a_hall(office)
    crowd = 24 if office.engine.dialect.name == "postgresql" else 8
    together, counting, registered = Barrier(crowd), Lock(), [0]

    def write(hall: AHall) -> list[int]:
        together.wait()
        years = []
        for _ in range(5):
            ask = RegisterArrival(filing=a_filing())
            outcome = hall.office.perform(register_arrival, ask, CITIZEN)
            assert isinstance(outcome, Registered)
            years.append(outcome.registered_on.year)
            with counting:
                registered[0] += 1
                if registered[0] == 2 * crowd:
                    clock.move_to(midnight)
        return years

    with ThreadPoolExecutor(crowd) as pool:
        years = list(pool.map(write, [hall] * crowd))

    assert all(some == sorted(some) for some in years)
    old, new = office.ask(numbers_in, 2026), office.ask(numbers_in, 2027)
    assert old == list(range(FIRST, FIRST + len(old)))
    assert new == list(range(1, len(new) + 1))
    assert len(old) + len(new) == 5 * crowd
    assert min(len(old), len(new)) > 0
    found = office.ask(verified)
    assert found.broken == ()
    assert [(book.year, book.first) for book in found.registers] == [(2026, FIRST), (2027, 1)]
