"""What the petitioner says of the answer: answered is not yet solved."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Said(StrEnum):
    """What a petitioner said of the answer."""

    CONFIRMED = "confirmed"
    CONTESTED = "contested"


SAID_WORDS: dict[Said, str] = {
    Said.CONFIRMED: "petiționarul spune că s-a rezolvat",
    Said.CONTESTED: "petiționarul spune că nu s-a rezolvat",
}
DAYS_TO_SAY = 30
"""So many days after the answer left the petitioner may still say what came of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Until when the petitioner may speak, and what he said last."""

    until: date | None = None
    said: Said | None = None


NOT_ASKED = Outcome()
