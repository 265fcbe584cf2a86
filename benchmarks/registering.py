"""Registering through the use-case against the same statements bare, by one writer and by eight."""

import multiprocessing
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from typing import Any

import psycopg
from sqlalchemy import make_url

from benchmarks.measuring import Times
from benchmarks.places import Engine
from benchmarks.recording import Statement, listening
from benchmarks.replaying import Replay, replay_of
from benchmarks.sample import Site
from casework.bootstrap import Office
from casework.channels.filing import Filing, Sender
from casework.desk import CITIZEN
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival

WARMING = 8
"""The driver prepares a statement only after it has sent it a few times."""

LONGEST = 120
"""Seconds after which the other writers no longer wait for one that failed."""

TEXT = (
    "Pe strada Lăstărișului, în dreptul blocului {number}, o groapă adâncă s-a umplut cu apă. "
    "Mașinile ocolesc pe trotuar, iar copiii merg la școală pe carosabil. "
    "Vă rog să dispuneți astuparea ei și să îmi comunicați până când se face lucrarea."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """One engine, so many writers: how long each registration took on either way."""

    engine: str
    writers: int
    registrations: int
    statements: int
    usecase: Times
    bare: Times

    @property
    def ratio(self) -> float:
        """Compare the two ways round by round and give the middle ratio."""
        return self.usecase.over(self.bare)


Writer = Callable[[int], object]
"""Registers once; the argument makes the petition a new one."""


def petition(number: int) -> RegisterArrival:
    """Give a petition as the web form sends it."""
    return RegisterArrival(
        filing=Filing(
            channel="web",
            sender=Sender(
                name="Ilinca Dobre",
                email=f"ilinca.{number:09d}@example.org",
                phone="0721 000 000",
                address="Str. Lăstărișului nr. 12, București",
            ),
            text=TEXT.format(number=f"{number:09d}"),
            place="Str. Lăstărișului",
            dedupe_key=f"bench-{number:09d}",
            raw=f"bench {number:09d}".encode() * 40,
        )
    )


def contest(engine: Engine, original: str, writers: int, rounds: int, each: int) -> Contest:
    """Let both ways register in turn, each time in a fresh copy of the same database."""
    replay = recorded(engine, original)
    usecase, bare = [], []
    for _ in range(rounds):
        usecase.append(_raced(engine, original, writers, each, _use_case_writer))
        bare.append(
            _raced(engine, original, writers, each, lambda site, _: _bare_writer(site, replay))
        )
    return Contest(
        engine=engine.name,
        writers=writers,
        registrations=writers * each,
        statements=len(replay.statements),
        usecase=Times(tuple(usecase)),
        bare=Times(tuple(bare)),
    )


def recorded(engine: Engine, original: str) -> Replay:
    """Record two registrations in a row in a copy that is thrown away."""
    office = engine.copy(original, "recorded").open()
    with listening(office.engine) as heard:
        _register(office, 0)
        first, number = _heard(office, heard, 1)
        second, _ = _heard(office, heard, 2)
    office.close()
    engine.drop("recorded")
    return replay_of(first, second, number)


def _heard(office: Office, heard: list[Statement], number: int) -> tuple[list[Statement], int]:
    heard.clear()
    given = _register(office, number).number
    return list(heard), given


def _register(office: Office, number: int) -> Registered:
    outcome = office.perform(register_arrival, petition(number), CITIZEN)
    assert isinstance(outcome, Registered)
    return outcome


def _use_case_writer(site: Site, seat: int) -> Writer:
    office = site.open()
    return lambda turn: _register(office, seat * 1_000_000 + turn)


def _bare_writer(site: Site, replay: Replay) -> Writer:
    url = make_url(site.url)
    if url.get_backend_name() == "sqlite":
        return _on_sqlite(str(url.database), replay)
    link = url.set(drivername="postgresql").render_as_string(hide_password=False)
    connection = psycopg.connect(link)
    return lambda _: replay.send(connection)


def _on_sqlite(path: str, replay: Replay) -> Writer:
    """Open the file with the same promises as the office does."""
    connection = sqlite3.connect(path, timeout=30, isolation_level=None)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "cache_size=-32000"):
        connection.execute(f"PRAGMA {pragma}")
    return lambda _: replay.send(connection)


def _raced(
    engine: Engine,
    original: str,
    writers: int,
    each: int,
    begin: Callable[[Site, int], Writer],
) -> float:
    """Let so many processes register at once; gives the time that one registration took."""
    site = engine.copy(original, "race")
    context = multiprocessing.get_context("fork")
    line, times = context.Barrier(writers), context.SimpleQueue()
    racers = [
        context.Process(target=_race, args=(site, seat, each, begin, line, times))
        for seat in range(writers)
    ]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert not any(racer.exitcode for racer in racers), "a writer did not reach the end"
    spans = [times.get() for _ in racers]
    engine.drop("race")
    took: float = max(end for _, end in spans) - min(start for start, _ in spans)
    return took / (writers * each)


def _race(
    site: Site,
    seat: int,
    each: int,
    begin: Callable[[Site, int], Writer],
    line: Barrier,
    times: Any,
) -> None:
    register = begin(site, seat)
    for turn in range(WARMING):
        register(turn)
    line.wait(LONGEST)
    starts = time.monotonic()
    for turn in range(WARMING, WARMING + each):
        register(turn)
    times.put((starts, time.monotonic()))
