"""Whom a petition concerns, as the rules of art. 11 look at it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Impartiality:
    """Who is concerned, and how the acting person stands to them that day."""

    persons: tuple[int, ...] = ()
    names_to_confirm: int = 0
    actor_is_concerned: bool = False
    actor_is_below: bool = False
    head_is_concerned: bool = False
    actor_is_substitute: bool = False
    override_is_given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpartialityAsked:
    """How the person named in an act stands to those concerned."""

    person_is_concerned: bool = False
    person_is_below: bool = False
    override_reason: str = ""


NOBODY_CONCERNED = Impartiality()
IMPARTIALITY_UNASKED = ImpartialityAsked()
