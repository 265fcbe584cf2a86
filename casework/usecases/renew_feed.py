"""The calendar feed of a member of staff: a secret address, made anew or ended by him alone."""

import secrets
from dataclasses import dataclass

from casework.desk import Desk
from casework.errors import NotFound
from casework.records.staff_member import StaffMember

PURPOSE = "calendar feed"


@dataclass(frozen=True, slots=True)
class RenewFeed:
    """A person wants a new address; the old one stops working."""


@dataclass(frozen=True, slots=True)
class EndFeed:
    """A person wants no feed any more."""


@dataclass(frozen=True, slots=True)
class FeedRenewed:
    """The key of the new address, told once."""

    key: str


def renew_feed(ask: RenewFeed, desk: Desk) -> FeedRenewed:
    """Draw a new key and keep its digest."""
    key = secrets.token_urlsafe(32)
    _mine(desk).feed_digest = desk.secrets.digest(PURPOSE, key)
    return FeedRenewed(key)


def end_feed(ask: EndFeed, desk: Desk) -> None:
    """Forget the key."""
    _mine(desk).feed_digest = ""


def _mine(desk: Desk) -> StaffMember:
    person = desk.session.get(StaffMember, desk.actor.staff_id) if desk.actor.staff_id else None
    if person is None:
        raise NotFound("numai un angajat are calendar")
    return person
