"""Misdirected petitions and their redirection, as the rules of art. 6^1 look at them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirection:
    """Where the redirections of a petition stand."""

    due_safe: date | None = None
    due_legal_max: date | None = None
    marked_at_triage: bool = False
    is_pending: bool = False
    letters_still_to_leave: int = 0
    parts_sent: int = 0
    points_sent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectionAsked:
    """What is filled in: to whom, why it is competent, and which points."""

    authority_id: int | None = None
    authority_is_public: bool = False
    authority_can_be_reached: bool = False
    competence: str = ""
    points: tuple[int, ...] = ()
    reason: str = ""


NO_REDIRECTION = Redirection()
REDIRECTION_UNASKED = RedirectionAsked()
