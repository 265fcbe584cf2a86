"""Misdirected petitions and their redirection, as the rules of art. 6^1 look at them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirection:
    """Where the redirections of a petition stand.

    `authority_letter_left` and `petitioner_is_told` speak of the one that is pending;
    `returned_by` are the authorities that sent the petition back.
    """

    due_safe: date | None = None
    due_legal_max: date | None = None
    marked_at_triage: bool = False
    whole_is_pending: bool = False
    part_is_pending: bool = False
    authority_letter_left: bool = False
    petitioner_is_told: bool = False
    letters_again_on_their_way: int = 0
    points_sent: tuple[int, ...] = ()
    returned_by: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectionAsked:
    """What is filled in: to whom, why it is competent, which points or which unwritten part."""

    authority_id: int | None = None
    authority_name: str = ""
    authority_is_known: bool = False
    authority_is_approved: bool = False
    authority_is_public: bool = False
    authority_can_be_reached: bool = False
    competence: str = ""
    points: tuple[int, ...] = ()
    part: str = ""
    reason: str = ""
    returned_letter: str = ""
    sender_is_an_authority: bool = False
    sent_on: date | None = None
    counts_from: date | None = None


NO_REDIRECTION = Redirection()
REDIRECTION_UNASKED = RedirectionAsked()
