"""Who does which job of the job table: claims under a lease, fenced by the number of attempts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, or_, select
from sqlalchemy.orm import Session

from casework.desk import Desk
from casework.jobs.patience import AFTER_FAILURE, pause
from casework.records.job import Job

LEASE = timedelta(seconds=30)
"""How long a worker that says nothing more is believed to be at work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A job that is ours until its lease ends; `attempt` tells our claim from later ones."""

    id: int
    kind: str
    payload: Mapping[str, int]
    attempt: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A worker wants the job that has waited longest."""


@dataclass(frozen=True, slots=True)
class Renew:
    """A worker is still at these jobs."""

    jobs: tuple[Claimed, ...]


@dataclass(frozen=True, slots=True)
class PutBack:
    """A job broke, and says where."""

    job: Claimed
    error: str


def a_job_waits(session: Session, now: datetime) -> bool:
    """Tell whether there is anything to claim; this only reads."""
    return session.scalar(select(Job.id).where(_free(now)).limit(1)) is not None


def claim(ask: Claim, desk: Desk) -> Claimed | None:
    """Take the job that has waited longest: a ready one, or one whose worker went silent."""
    waiting = select(Job).where(_free(desk.now)).order_by(Job.run_at, Job.id).limit(1)
    job = desk.session.scalar(waiting.with_for_update(skip_locked=True))
    if job is None:
        return None
    job.state = "running"
    job.attempts += 1
    job.lease_until = desk.now + LEASE
    payload: dict[str, int] = json.loads(job.payload)
    return Claimed(id=job.id, kind=job.kind, payload=payload, attempt=job.attempts)


def renew(ask: Renew, desk: Desk) -> None:
    """Extend the leases of the jobs that are still ours."""
    for claimed in ask.jobs:
        job = _still_ours(desk.session, claimed)
        if job is not None:
            job.lease_until = desk.now + LEASE


def finish(ask: Claimed, desk: Desk) -> None:
    """Take a job that is done out of the table, unless somebody else has it by now."""
    desk.session.execute(delete(Job).where(_ours(ask)))


def put_back(ask: PutBack, desk: Desk) -> None:
    """Let a job that broke wait; one with its key that waits already takes its place."""
    session = desk.session
    job = _still_ours(session, ask.job)
    if job is None:
        return
    twin = session.scalar(select(Job.id).where(Job.key == job.key, Job.state == "ready"))
    if twin is not None:
        session.delete(job)
        return
    job.state = "ready"
    job.lease_until = None
    job.run_at = desk.now + pause(AFTER_FAILURE, job.attempts)
    job.last_error = ask.error[:300]


def _free(now: datetime) -> ColumnElement[bool]:
    return or_(
        and_(Job.state == "ready", Job.run_at <= now),
        and_(Job.state == "running", Job.lease_until < now),
    )


def _ours(job: Claimed) -> ColumnElement[bool]:
    return and_(Job.id == job.id, Job.attempts == job.attempt, Job.state == "running")


def _still_ours(session: Session, job: Claimed) -> Job | None:
    return session.scalar(select(Job).where(_ours(job)).with_for_update())
