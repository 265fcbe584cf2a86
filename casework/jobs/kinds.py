"""Every kind of background work, by its name, and how often it comes by itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta

from casework.bootstrap import Office
from casework.jobs.acknowledging import remind_the_silent
from casework.jobs.failures import described
from casework.jobs.reminding import remind
from casework.jobs.reporting import draft_report
from casework.jobs.schedule import DailyAt, Every, Rhythm
from casework.jobs.sealing import seal_and_export
from casework.jobs.sending import recover_sending, retry_messages, send_message
from casework.jobs.sweeping import forget_expired, sweep_uploads

Work = Callable[[Office, Mapping[str, int]], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """What is done, and its rhythm if nobody has to ask for it."""

    work: Work
    rhythm: Rhythm | None = None


class JobFailedError(Exception):
    """A job broke; it says where, never about whom."""


def seal_day(office: Office, payload: Mapping[str, int]) -> None:
    """Commit to the heads and counts of all chains, and export the seal."""
    seal_and_export(office)


KINDS: dict[str, Kind] = {
    "send_message": Kind(send_message),
    "retry_messages": Kind(retry_messages, Every(timedelta(minutes=1))),
    "recover_sending": Kind(recover_sending, Every(timedelta(minutes=1))),
    "forget_expired": Kind(forget_expired, Every(timedelta(hours=1))),
    "sweep_uploads": Kind(sweep_uploads, DailyAt(time(3, 20))),
    "remind": Kind(remind, DailyAt(time(7, 30))),
    "draft_report": Kind(draft_report, DailyAt(time(6, 30))),
    "remind_the_silent": Kind(remind_the_silent, DailyAt(time(7, 45))),
    "seal_day": Kind(seal_day, DailyAt(time(0, 10))),
}

RHYTHMS: dict[str, Rhythm] = {
    name: kind.rhythm for name, kind in KINDS.items() if kind.rhythm is not None
}


def carry_out(office: Office, name: str, payload: Mapping[str, int]) -> None:
    """Do one piece of work; raises JobFailedError, which is safe to write in a log."""
    kind = KINDS.get(name)
    if kind is None:
        raise JobFailedError(f"{name}: this version does not know this kind of work")
    try:
        kind.work(office, payload)
    except Exception as error:
        raise JobFailedError(f"{name}: {described(error)}") from None
