"""A worker in a process of its own that gets stuck in its first job, so that it can be killed."""

import sys
import time
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path
from threading import Event

from casework.bootstrap import Office, open_office
from casework.gateways.mailer import Handed, Unreached
from casework.jobs.kinds import KINDS, Kind
from casework.jobs.worker import work
from casework.settings import Settings


def get_stuck(office: Office, payload: Mapping[str, int]) -> None:
    print("stuck", flush=True)
    time.sleep(600)


class StuckMailer:
    def send(self, message: EmailMessage) -> Handed:
        print("stuck", flush=True)
        time.sleep(600)
        return Unreached("woken up")


if __name__ == "__main__":
    home, url = sys.argv[1:]
    KINDS["slow"] = Kind(get_stuck)
    settings = Settings(home=Path(home), database_url=url, secret_key="x")
    work(open_office(settings, mailer=StuckMailer()), Event())
