"""How long to wait before trying again: a job that failed, a message that was not handed over."""

from datetime import timedelta

AFTER_FAILURE = (
    timedelta(seconds=10),
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
)
"""A job that raised is tried again, the last pause over and over: it is never given up."""

AFTER_UNREACHED = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 15, 60))
"""The pauses before a message is handed over again; the last one over and over."""


def pause(pauses: tuple[timedelta, ...], attempts: int) -> timedelta:
    """Give the pause after so many attempts."""
    return pauses[min(max(attempts, 1), len(pauses)) - 1]
