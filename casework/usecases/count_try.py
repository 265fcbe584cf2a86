"""Count a wrong try on the status page, by number and by address, neither kept in clear."""

from dataclasses import dataclass

from casework.desk import Desk, Secrets
from casework.store import throttles


@dataclass(frozen=True, slots=True)
class CountTry:
    """Somebody typed a number or a code that opens nothing."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TryCounted:
    """The try is counted."""


def count_try(ask: CountTry, desk: Desk) -> TryCounted:
    """Count the try under each of its keys."""
    for key in sorted(ask.keys):
        throttles.count(desk.session, key, desk.now)
    return TryCounted()


def keys_of_try(secrets: Secrets, number: str, address: str) -> tuple[str, str]:
    """Give the keys under which a try is counted."""
    return (
        f"number:{secrets.digest('throttle', number)}",
        f"address:{secrets.digest('throttle', address)}",
    )
