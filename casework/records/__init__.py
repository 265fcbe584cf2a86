"""The tables, one noun each; importing this package registers them all."""

from casework.records import (
    access,
    answer,
    arrival,
    history_line,
    institution,
    jobs,
    message,
    party,
    petition,
    register,
    staff,
    stored_file,
    tally,
)
from casework.records.base import Base

__all__ = [
    "Base",
    "access",
    "answer",
    "arrival",
    "history_line",
    "institution",
    "jobs",
    "message",
    "party",
    "petition",
    "register",
    "staff",
    "stored_file",
    "tally",
]
