"""Saying what broke without repeating what it was about: logs hold no personal data."""

from pathlib import PurePath
from traceback import extract_tb


def described(error: BaseException) -> str:
    """Name the kind of an error and the place in our code where it came up."""
    places = [
        f"{PurePath(frame.filename).stem}:{frame.lineno}"
        for frame in extract_tb(error.__traceback__)
    ]
    return f"{type(error).__name__} ({' > '.join(places[-4:])})"
