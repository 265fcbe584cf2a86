"""The acts a program may ask for, one file for each subject; a new file needs no line here."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from pydantic import BaseModel

from casework.usecases.act_by_api import Step, refused_by_table
from casework.usecases.step import Case
from webui.api.acts.offering import ActBody, Offered
from workflows.petition.transitions import TRIGGERS

__all__ = ["CARRIED_OUT", "ActBody", "step_of"]


def _offered() -> Iterator[tuple[str, Offered]]:
    for subject in iter_modules(__path__):
        module = import_module(f"{__name__}.{subject.name}")
        yield from getattr(module, "CARRIED_OUT", {}).items()


CARRIED_OUT: Mapping[str, Offered] = dict(_offered())
"""Every act that starts from a petition."""


def step_of(trigger: str, case: Case, read: Callable[[type[BaseModel]], BaseModel]) -> Step | None:
    """Give the step a trigger stands for; an act nobody carries out yet becomes its refusal."""
    if trigger in CARRIED_OUT:
        return CARRIED_OUT[trigger].step(case, read)
    if trigger in TRIGGERS:
        return lambda desk: refused_by_table(trigger, case, desk)
    return None
