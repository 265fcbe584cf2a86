"""Connected and repeated petitions, as the rules of art. 10 look at them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """How a petition hangs together with others."""

    is_main: bool = False
    member_numbers: tuple[str, ...] = ()
    numbers_in_the_answer: tuple[str, ...] = ()
    answer_of_main_is_signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionAsked:
    """What is filled in: the other petition and what is known of it."""

    other_id: int | None = None
    other_number: str = ""
    same_petitioner: bool = False
    other_is_open: bool = False
    other_is_answered: bool = False
    other_is_older: bool = False
    score: int = 0
    new_fact: bool | None = None
    other_due_safe: date | None = None
    reason: str = ""


NO_CONNECTION = Connection()
CONNECTION_UNASKED = ConnectionAsked()
