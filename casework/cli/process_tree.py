"""One command, two processes below it: the site and the background work; both end with it."""

import logging
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from types import FrameType

log = logging.getLogger(__name__)

FORK = multiprocessing.get_context("fork")
GLANCE_SECONDS = 0.2
STOP_SECONDS = 40.0
"""How long a child may take to finish what it began."""

PAUSES = (0.0, 1.0, 5.0, 30.0)
"""The pauses before background work that ended by itself is started again."""

Part = Callable[[], None]


@dataclass(slots=True)
class ProcessTree:
    """The site must live; background work that dies is started again."""

    site: Part
    work: Part
    told: threading.Event = field(default_factory=threading.Event)
    falls: int = 0
    not_before: float = 0.0

    def run(self, is_ready: Callable[[], bool], say_ready: Callable[[], None]) -> bool:
        """Keep both up until told to stop; False when the site ended by itself."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._tell)
        site, work = _started("site", self.site), _started("work", self.work)
        said = False
        try:
            while not self.told.is_set():
                wait([site.sentinel, work.sentinel], timeout=GLANCE_SECONDS)
                if not site.is_alive():
                    return self.told.is_set()
                if not work.is_alive():
                    work = self._revived(work)
                if not said and is_ready():
                    said = True
                    say_ready()
            return True
        finally:
            _stop((site, work))

    def _tell(self, _number: int, _frame: FrameType | None) -> None:
        self.told.set()

    def _revived(self, work: BaseProcess) -> BaseProcess:
        now = time.monotonic()
        if self.not_before == 0.0:
            self.not_before = now + PAUSES[min(self.falls, len(PAUSES) - 1)]
            self.falls += 1
            log.error("background work ended with status %s", work.exitcode)
        if now < self.not_before or self.told.is_set():
            self.told.wait(GLANCE_SECONDS)
            return work
        self.not_before = 0.0
        return _started("work", self.work)


def _started(name: str, part: Part) -> BaseProcess:
    process = FORK.Process(target=_child, args=(part, os.getpid()), name=name)
    process.start()
    return process


def _child(part: Part, parent: int) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    threading.Thread(target=_follow, args=(parent,), daemon=True).start()
    part()


def _follow(parent: int) -> None:
    """End with the parent, even when it was killed without a word."""
    myself = os.getpid()
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(myself, signal.SIGTERM)


def _stop(processes: tuple[BaseProcess, ...]) -> None:
    last = time.monotonic() + STOP_SECONDS
    while time.monotonic() < last and any(process.is_alive() for process in processes):
        for process in processes:
            if process.is_alive():
                process.terminate()
        for process in processes:
            process.join(timeout=1)
    for process in processes:
        if process.is_alive():
            process.kill()
        process.join()
