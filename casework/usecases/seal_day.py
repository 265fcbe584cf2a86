"""Seal the day: commit to the head and count of every chain, so that a cut-off tail is noticed."""

from dataclasses import dataclass
from datetime import datetime

from casework.desk import Desk
from casework.store import seals


@dataclass(frozen=True, slots=True)
class SealDay:
    """The day is over, or an administrator wants a seal now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySealed:
    """The seal with this number was made; its file is written after the commit."""

    number: int
    sealed_at: datetime
    hash: str


def seal_day(ask: SealDay, desk: Desk) -> DaySealed:
    """Chain one more seal."""
    seal = seals.add(desk.session, desk.now)
    return DaySealed(number=seal.id, sealed_at=seal.sealed_at, hash=seal.hash)
