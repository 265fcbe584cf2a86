"""Acting from a page: one way to ask the office, and to read what it answered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from flask import flash, request

from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.queries.petition_file import is_visible
from casework.queries.reading import Reader
from casework.usecases.step import Done, Outcome
from webui.access import actor, office
from webui.shared.outcomes import in_words
from webui.shared.verdicts import NOTHING_SAID, Verdict, reasons_typed, verdict_of

Ask = TypeVar("Ask")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What came of an attempt: done, or why not, with the errors of each field."""

    done: Done | None = None
    verdict: Verdict = NOTHING_SAID
    errors: tuple[tuple[str, str], ...] = ()

    @property
    def status(self) -> int:
        """Give the status under which the page is shown again."""
        return 422 if self.errors else 409


def attempt(usecase: Callable[[Ask, Desk], Outcome], ask: Ask, number: str) -> Answered:
    """Try an act with the reasons typed on the page; success is said on the next page."""
    try:
        outcome = office().perform(usecase, ask, actor(), reasons_typed(request.form))
    except BadInput as wrong:
        return Answered(errors=tuple(wrong.errors.items()))
    if isinstance(outcome, Done):
        flash(in_words(outcome, number), "done")
        return Answered(done=outcome)
    return Answered(verdict=verdict_of(outcome, request.form))


def reader() -> Reader:
    """Give the signed-in person as one who only looks."""
    return Reader(actor=actor(), clock=office().clock, vault=office().vault)


def sees_case(petition_id: int) -> bool:
    """Tell whether the signed-in person may read the case."""
    return office().ask(is_visible, reader(), petition_id)


def must_see(petition_id: int) -> None:
    """Raise NotFound for whoever has no business with the case, before anything is said of it."""
    if not sees_case(petition_id):
        raise NotFound("petiția nu vă este accesibilă")
