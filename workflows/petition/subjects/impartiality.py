"""Whom a petition concerns, as the rules of art. 11 look at it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Impartiality:
    """Who is concerned, and how the acting person stands to them that day.

    `actor_is_below` is false for whom the head let act and for who stands in for the head;
    `stand_in` is that person, empty where no table names one who is not concerned himself.
    """

    persons: tuple[int, ...] = ()
    names_to_confirm: int = 0
    actor_is_concerned: bool = False
    actor_is_below: bool = False
    head_is_concerned: bool = False
    actor_is_substitute: bool = False
    override_is_given: bool = False
    stand_in: str = ""
    stand_in_act: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpartialityAsked:
    """How the person named in an act stands to those concerned."""

    person: str = ""
    person_is_concerned: bool = False
    person_is_below: bool = False


NOBODY_CONCERNED = Impartiality()
IMPARTIALITY_UNASKED = ImpartialityAsked()
