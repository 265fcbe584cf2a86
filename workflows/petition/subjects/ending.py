"""How a petition ends otherwise or is opened again, as the rules look at it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What the end of a petition depends on; `bounced_channel` is the way that last failed."""

    bounced_channel: str = ""
    under_legal_hold: bool = False
    contest_until: date | None = None
    is_contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingAsked:
    """What is filled in to withdraw, annul, contest or reopen."""

    reason: str = ""
    request_is_written: bool = False
    public_interest: bool | None = None


NOT_ENDED = Ending()
ENDING_UNASKED = EndingAsked()
