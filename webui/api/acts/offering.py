"""What it takes to offer an act to programs: the model of its fields and the step it becomes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, JsonValue

from casework.desk import Desk
from casework.usecases.act_by_api import Step
from casework.usecases.step import Case, Outcome
from webui.api.bodies import Strict

Fields = TypeVar("Fields", bound=BaseModel)


class NoFields(Strict):
    """The act takes nothing but the case."""


class ReasonFields(Strict):
    """The reason in writing."""

    reason: str = ""


class ActBody(Strict):
    """An act: its fields, a written reason per caution, and the version that was read."""

    fields: dict[str, JsonValue] = {}  # noqa: RUF012 - pydantic copies it
    reasons: dict[str, str] = {}  # noqa: RUF012
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """An act on offer: the model of its fields, and how they become a step."""

    fields: type[BaseModel]
    step: Callable[[Case, Callable[[type[BaseModel]], BaseModel]], Step]


def offered(fields: type[Fields], act: Callable[[Case, Fields, Desk], Outcome]) -> Offered:
    """Offer an act: what it takes, and the function that carries it out."""

    def step(case: Case, read: Callable[[type[BaseModel]], BaseModel]) -> Step:
        given = read(fields)
        assert isinstance(given, fields)
        return lambda desk: act(case, given, desk)

    return Offered(fields, step)
