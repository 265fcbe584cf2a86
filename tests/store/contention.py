"""A writer in a process of its own: registers petitions through the real use-case until stopped."""

import sys
import threading
from collections.abc import Iterator

from casework.bootstrap import Office, open_office
from casework.desk import CITIZEN
from casework.settings import Settings
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival
from tests.builders_office import a_filing
from tests.clocks import MovableClock


def settings_of(url: str, home: str) -> Settings:
    return Settings.from_environment(
        {
            "CASEWORK_HOME": home,
            "CASEWORK_DATABASE_URL": url,
            "CASEWORK_SECRET_KEY": "a secret that only the tests know",
        }
    )


def register_many(office: Office, times: int) -> Iterator[int]:
    for turn in range(times):
        ask = RegisterArrival(filing=a_filing(f"Sesizarea {turn}: banca este ruptă."))
        outcome = office.perform(register_arrival, ask, CITIZEN)
        assert isinstance(outcome, Registered), outcome
        yield outcome.number


def main(url: str, home: str, threads: str, times: str) -> None:
    """Print each number as soon as it is committed."""
    office = open_office(settings_of(url, home), clock=MovableClock())
    printing = threading.Lock()

    def write() -> None:
        for number in register_many(office, int(times)):
            with printing:
                print(number, flush=True)

    writers = [threading.Thread(target=write) for _ in range(int(threads))]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    office.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
