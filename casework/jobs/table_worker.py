"""The worker of the embedded size: a few threads that take jobs from the table."""

import logging
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.jobs.claims import (
    LEASE,
    Claim,
    Claimed,
    PutBack,
    Renew,
    a_job_waits,
    claim,
    finish,
    put_back,
    renew,
)
from casework.jobs.failures import described
from casework.jobs.kinds import RHYTHMS, JobFailedError, carry_out
from casework.jobs.schedule import run_schedule

log = logging.getLogger(__name__)

THREADS = 2
IDLE_SECONDS = 0.5
SCHEDULE_SECONDS = 5.0
AFTER_ERROR_SECONDS = 5.0


@dataclass(slots=True)
class TableWorker:
    """Takes jobs one by one; any number of workers may share the table."""

    office: Office
    running: dict[int, Claimed] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def run(self, told: Event) -> None:
        """Work until told to stop; what has begun is finished first."""
        threads = [Thread(target=self._serve, args=(told,)) for _ in range(THREADS)]
        watch = Thread(target=self._watch, args=(told,))
        for thread in (*threads, watch):
            thread.start()
        for thread in (*threads, watch):
            thread.join()

    def step(self) -> bool:
        """Do one job that is due; tell whether there was one."""
        office = self.office
        if not office.ask(a_job_waits, office.clock.now()):
            return False
        job = office.perform(claim, Claim(), SYSTEM)
        if job is None:
            return False
        self._remember(job)
        try:
            carry_out(office, job.kind, job.payload)
        except JobFailedError as failure:
            log.error("job %d failed, attempt %d: %s", job.id, job.attempt, failure)
            office.perform(put_back, PutBack(job, str(failure)), SYSTEM)
        else:
            office.perform(finish, job, SYSTEM)
        finally:
            self._forget(job)
        return True

    def _serve(self, told: Event) -> None:
        """A lost database, or a bug, makes a thread rest; it never ends it."""
        while not told.is_set():
            try:
                worked = self.step()
            except Exception as error:
                log.error("a worker rests: %s", described(error))
                told.wait(AFTER_ERROR_SECONDS)
                continue
            if not worked:
                told.wait(IDLE_SECONDS)

    def _watch(self, told: Event) -> None:
        """Keep the leases of the jobs at hand, and look at the schedule."""
        every = min(SCHEDULE_SECONDS, LEASE.total_seconds() / 3)
        while not told.is_set() or self.running:
            try:
                self._renew()
                run_schedule(self.office, RHYTHMS)
            except Exception as error:
                log.error("leases and schedule wait: %s", described(error))
            told.wait(every) if not told.is_set() else Event().wait(0.2)

    def _renew(self) -> None:
        with self.lock:
            jobs = tuple(self.running.values())
        if jobs:
            self.office.perform(renew, Renew(jobs), SYSTEM)

    def _remember(self, job: Claimed) -> None:
        with self.lock:
            self.running[job.id] = job

    def _forget(self, job: Claimed) -> None:
        with self.lock:
            self.running.pop(job.id, None)
