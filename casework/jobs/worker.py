"""Doing background work, on either engine: for ever, or until nothing that is due is left."""

from threading import Event

from casework.bootstrap import Office
from casework.jobs.table_worker import TableWorker


def work(office: Office, told: Event) -> None:
    """Work until told to stop."""
    if office.settings.on_sqlite:
        TableWorker(office).run(told)
        return
    from casework.jobs import library_worker

    library_worker.run(office, told)


def work_off(office: Office) -> None:
    """Do every job that is due now, then return."""
    if office.settings.on_sqlite:
        worker = TableWorker(office)
        while worker.step():
            pass
        return
    from casework.jobs import library_worker

    library_worker.work_off(office)
