"""The extension of a term, as the rules of art. 9 look at it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """Where the one extension of a petition stands; `state` is empty when nobody asked for one.

    States: asked, refused, granted (its notice has not left), active, lapsed.
    `notice` tells of the letter: waits (for the registry), on_its_way, to_post, left.
    """

    state: str = ""
    days: int = 0
    asked_by: int | None = None
    actor_may_decide: bool = True
    category: str = ""
    used_in_the_group: bool = False
    notice: str = ""

    @property
    def is_energy(self) -> bool:
        """Tell whether the petition is about energy or natural gas."""
        return self.category == "energy"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionAsked:
    """What is filled in to ask for an extension, to decide it, or to record its notice."""

    days: int | None = None
    reason: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LapsedDelegation:
    """A delegation of the head's powers that the acting person had, and its last day."""

    act: str
    until: date


NO_EXTENSION = Extension()
EXTENSION_UNASKED = ExtensionAsked()
