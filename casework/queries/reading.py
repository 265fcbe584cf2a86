"""A desk for looking only: the law may be asked, nothing can be written or sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NoReturn

from sqlalchemy.orm import Session

from casework.clock import Clock
from casework.desk import Actor, Desk, FileVault


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The person who looks, the clock and the files; a query makes a desk of it."""

    actor: Actor
    clock: Clock
    vault: FileVault
    public_url: str = ""

    @property
    def today(self) -> date:
        """Give the date in Romania."""
        return self.clock.today()

    def desk(self, session: Session) -> Desk:
        """Sit at a desk in a session that never commits."""
        return Desk(
            session=session,
            clock=self.clock,
            actor=self.actor,
            vault=self.vault,
            queue=NOTHING_IS_SENT,
            secrets=NOTHING_IS_SENT,
            public_url=self.public_url,
            mail_from="",
        )


class _NothingIsSent:
    """Refuses what a reader has no business doing."""

    def enqueue(
        self, session: Session, kind: str, key: str, run_at: datetime, payload: Mapping[str, int]
    ) -> NoReturn:
        """Refuse to ask for work."""
        raise RuntimeError("a reader asks for no work")

    def digest(self, purpose: str, value: str) -> NoReturn:
        """Refuse to make a secret."""
        raise RuntimeError("a reader makes no secrets")


NOTHING_IS_SENT = _NothingIsSent()
