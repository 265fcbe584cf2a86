"""How a day stands to the two dates of a term: in term, in the margin, late (R-TERM-DUAL)."""

from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """The class of a day: computed from the day, never stored."""

    IN_TERM = "in_term"
    IN_MARGIN = "in_margin"
    LATE = "late"

    @property
    def word(self) -> str:
        """Say it in Romanian."""
        return STANDING_WORDS[self]


STANDING_WORDS = {
    Standing.IN_TERM: "în termen",
    Standing.IN_MARGIN: "în marjă",
    Standing.LATE: "depășit",
}


def standing(day: date, due_safe: date, due_legal_max: date) -> Standing:
    """Judge the day of dispatch, or today, against the two dates of a term."""
    if day <= due_safe:
        return Standing.IN_TERM
    return Standing.IN_MARGIN if day <= due_legal_max else Standing.LATE


def days_late(day: date, due_legal_max: date) -> int:
    """Count the calendar days past the last lawful one."""
    return max((day - due_legal_max).days, 0)
