"""Writing down who read, searched or took personal data; apart from any act on the case."""

from dataclasses import dataclass
from enum import StrEnum

from casework.desk import Desk
from casework.records.access_line import AccessLine


class Reading(StrEnum):
    """What somebody did with personal data."""

    CASE_FILE = "case_file"
    FILE = "file"
    TERM = "term"
    SEARCH = "search"
    REGISTER_EXPORT = "register_export"
    LIST = "list"
    EXPORT = "export"
    BOARD = "board"
    AUDIT = "audit"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAccess:
    """The signed-in person read something, on a petition or over all, and how many it gave."""

    what: Reading
    petition_id: int | None = None
    amount: int = 1
    reason: str = ""


def note_access(ask: NoteAccess, desk: Desk) -> None:
    """Add a line to the access log; no row of the case is locked."""
    line = AccessLine(
        at=desk.now,
        staff_id=desk.actor.staff_id,
        what=ask.what.value,
        petition_id=ask.petition_id,
        amount=ask.amount,
        reason=ask.reason[:300],
    )
    desk.session.add(line)
