"""The extension of a term, as the rules of art. 9 look at it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """Where the one extension of a petition stands; `state` is empty when nobody asked for one.

    States: asked, refused, granted (its notice has not left), active, lapsed.
    """

    state: str = ""
    days: int = 0
    asked_by: int | None = None
    actor_acts_as_head: bool = False
    domain_is_energy: bool = False
    used_in_the_group: bool = False
    notice_until: date | None = None
    notice_last_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionAsked:
    """What is filled in to ask for an extension, to decide it, or to record its notice."""

    days: int | None = None
    reason: str = ""
    notice_left_on: date | None = None


NO_EXTENSION = Extension()
EXTENSION_UNASKED = ExtensionAsked()
