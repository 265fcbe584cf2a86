"""Connected and repeated petitions, as the rules of art. 10 look at them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """How a petition hangs together with others: those joined to it, or the one it is joined to.

    Numbers bear their dates. `same_text_in_a_day` counts the petitions of the same words that
    came within 24 hours.
    """

    own_number: str = ""
    member_numbers: tuple[str, ...] = ()
    unanswered_members: tuple[str, ...] = ()
    numbers_in_the_answer: tuple[str, ...] = ()
    main_number: str = ""
    answer_of_main_is_signed: bool = False
    same_text_in_a_day: int = 0

    @property
    def is_main(self) -> bool:
        """Tell whether other petitions are joined to this one."""
        return bool(self.member_numbers)

    @property
    def missing_numbers(self) -> tuple[str, ...]:
        """Name the numbers of the group that the answer to be signed does not cite."""
        group = (self.own_number, *self.member_numbers) if self.is_main else ()
        return tuple(number for number in group if number not in self.numbers_in_the_answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionAsked:
    """What is filled in: the other petition and what is known of it."""

    other_id: int | None = None
    other_number: str = ""
    same_petitioner: bool = False
    by_name_alone: bool = False
    other_is_open: bool = False
    other_is_answered: bool = False
    other_is_older: bool = False
    other_is_of_the_ordinance: bool = False
    score: int = 0
    new_fact: bool | None = None
    group_due_safe: date | None = None
    reason: str = ""


NO_CONNECTION = Connection()
CONNECTION_UNASKED = ConnectionAsked()
