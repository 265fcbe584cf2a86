"""The worker of large halls: procrastinate runs the same kinds of work, any number of processes."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from threading import Event

from procrastinate import App, JobContext, PsycopgConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job, Status
from procrastinate.retry import BaseRetryStrategy, RetryDecision
from sqlalchemy.engine import make_url

from casework.bootstrap import Office
from casework.jobs.failures import described
from casework.jobs.kinds import KINDS, RHYTHMS, JobFailedError, carry_out
from casework.jobs.patience import AFTER_FAILURE, pause
from casework.jobs.schedule import Every, run_schedule

log = logging.getLogger(__name__)

CONCURRENCY = 4
SILENT_SECONDS = 30.0
"""How long a worker that says nothing more is believed to be at work."""

POLL_SECONDS = 2.0
AFTER_LOST_DATABASE = 5.0


class Patience(BaseRetryStrategy):
    """A job that broke is tried again, later and later, and never given up."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision:
        """Say when."""
        waits = pause(AFTER_FAILURE, job.attempts + 1)
        return RetryDecision(retry_in={"seconds": int(waits.total_seconds())})


def run(office: Office, told: Event) -> None:
    """Work until told to stop; what has begun is finished first."""
    asyncio.run(_run(office, told))


def work_off(office: Office) -> None:
    """Do every job that is due, then return."""
    asyncio.run(_work_off(library_app(office)))


async def _run(office: Office, told: Event) -> None:
    while not told.is_set():
        app = library_app(office)
        _follow_the_minutes(app, office)
        try:
            async with app.open_async():
                await _until_told(app, told)
        except ConnectorException as error:
            log.error("the database is away: %s", described(error))
            await asyncio.to_thread(told.wait, AFTER_LOST_DATABASE)


async def _until_told(app: App, told: Event) -> None:
    work = asyncio.create_task(
        app.run_worker_async(
            concurrency=CONCURRENCY,
            fetch_job_polling_interval=POLL_SECONDS,
            delete_jobs="successful",
            install_signal_handlers=False,
            stalled_worker_timeout=SILENT_SECONDS,
        )
    )
    while not work.done() and not told.is_set():
        await asyncio.wait({work}, timeout=0.3)
    if told.is_set():
        work.cancel()
    with suppress(asyncio.CancelledError):
        await work


async def _work_off(app: App) -> None:
    async with app.open_async():
        await app.run_worker_async(
            wait=False, listen_notify=False, delete_jobs="successful", install_signal_handlers=False
        )


def library_app(office: Office) -> App:
    """Tell the library every kind of work and where its tables are."""
    url = make_url(office.settings.database_url).set(drivername="postgresql")
    app = App(connector=PsycopgConnector(conninfo=url.render_as_string(hide_password=False)))
    for name, kind in KINDS.items():
        if isinstance(kind.rhythm, Every):
            app.task(name=name)(_task_that_comes_again(office, name))
        else:
            app.task(name=name, retry=Patience())(_task(office, name))
    return app


def _task(office: Office, name: str) -> Callable[..., None]:
    def work(**payload: int) -> None:
        try:
            carry_out(office, name, payload)
        except JobFailedError as failure:
            log.error("job failed: %s", failure)
            raise

    return work


def _task_that_comes_again(office: Office, name: str) -> Callable[..., None]:
    def work() -> None:
        with suppress(JobFailedError):
            _task(office, name)()

    return work


def _follow_the_minutes(app: App, office: Office) -> None:
    """Once a minute in the whole cluster, look at the schedule and after workers that died."""

    async def tick(context: JobContext, timestamp: int) -> None:
        await retry_stalled(context.app)
        await retry_unknown(context.app)
        await asyncio.to_thread(run_schedule, office, RHYTHMS)

    app.periodic(cron="* * * * *")(app.task(name="tick", pass_context=True)(tick))


async def retry_stalled(app: App) -> int:
    """Give the jobs of silent workers to others; a twin that already waits takes their place."""
    jobs = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_SECONDS))
    for job in jobs:
        log.warning("job %s of a silent worker is tried again", job.task_name)
        try:
            await app.job_manager.retry_job(job)
        except ConnectorException:
            await app.job_manager.finish_job(job, status=Status.ABORTED, delete_job=True)
    return len(jobs)


async def retry_unknown(app: App) -> None:
    """Take up again what a worker of an older version did not know."""
    for job in await app.job_manager.list_jobs_async(status=Status.FAILED.value):
        if job.task_name in KINDS:
            with suppress(ConnectorException):
                await app.job_manager.retry_job(job)
