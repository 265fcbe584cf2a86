"""Doing the acts of many people on past days: the same use-cases, one long session, a set clock."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import event
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.clock import romanian_date
from casework.desk import Actor, Desk
from casework.records.answer import Answer
from casework.store import people
from casework.store.database import writing
from workflows.decisions import NeedsReasons, Stopped

Ask = TypeVar("Ask")
Outcome = TypeVar("Outcome")

REASONS = {
    "R-REPLY-CONTENT": "Restul se vede din fotografiile de la dosar.",
    "R-QUAL-TRIAGE": "Volum mare de petiții după zilele libere.",
    "R-ART6-FORWARD": "Petiția a cerut lămuriri înainte de repartizare.",
    "R-REG-CHRONO": "Plicul a fost adus de curier după program.",
    "R-REPLY-QES": "Petiționarul a cerut răspuns pe e-mail; dispoziția nr. 77/2026.",
    "R-REPLY-CHANNEL": "Petiționarul a cerut și răspuns pe hârtie.",
    "R-ART61-RETURN": "Competența s-a lămurit abia după verificarea pe teren.",
    "R-ART12-REASSIGN": "Referentul este în concediu medical.",
    "R-ART6-DISPATCH": "Ceilalți registratori sunt în concediu.",
}
"""What people write when the law warns them."""


@dataclass(slots=True)
class SetClock:
    """A clock that stands where it was put."""

    at: datetime

    def now(self) -> datetime:
        """Give the moment."""
        return self.at

    def today(self) -> date:
        """Give the date in Romania."""
        return romanian_date(self.at)

    def on(self, at: datetime) -> date:
        """Give the Romanian date of a moment."""
        return romanian_date(at)


class _NoQueue:
    """Asks for nothing: what a demonstration sends is settled at once."""

    def enqueue(
        self, session: Session, kind: str, key: str, run_at: datetime, payload: Mapping[str, int]
    ) -> None:
        """Leave the work undone."""


class Scribe:
    """Writes acts down in one session; a refusal of the law is a mistake in the story told."""

    def __init__(self, office: Office, clock: SetClock, session: Session) -> None:
        self.office = office
        self.clock = clock
        self.session = session
        self._actors: dict[int, Actor] = {}
        self._held: set[object] = set()
        # A session forgets rows that nobody holds; read again for each act, they cost most time.
        for moment in ("loaded_as_persistent", "pending_to_persistent"):
            event.listen(session, moment, self._hold)
        self._desk = Desk(
            session=session,
            clock=clock,
            actor=Actor(staff_id=None, name="", roles=frozenset()),
            vault=office.vault,
            queue=_NoQueue(),
            secrets=office.secrets,
            public_url=office.settings.public_url,
            mail_from=office.settings.mail_from,
            reasons=REASONS,
        )

    def act(self, usecase: Callable[[Ask, Desk], Outcome], ask: Ask, actor: Actor) -> Outcome:
        """Do one act, with a reason for every caution; raises ValueError when the law says no."""
        outcome = usecase(ask, replace(self._desk, actor=actor))
        if isinstance(outcome, Stopped | NeedsReasons):
            raise ValueError(f"{type(ask).__name__} at {self.clock.at:%Y-%m-%d %H:%M}: {outcome}")
        return outcome

    def keep(self) -> None:
        """Commit what was written so far and let its rows go."""
        self.session.commit()
        self._held.clear()

    def _hold(self, _session: Session, row: object) -> None:
        # An answer is read anew each time, or it would not see the signatures put since.
        if not isinstance(row, Answer):
            self._held.add(row)

    def desk(self, actor: Actor) -> Desk:
        """Give the desk of a person."""
        return replace(self._desk, actor=actor)

    def person(self, staff_id: int) -> Actor:
        """Give a person of the chart as an actor; the chart of the story stands still."""
        if staff_id not in self._actors:
            self._actors[staff_id] = people.actor_of(self.session, staff_id, self.clock.today())
        return self._actors[staff_id]


@contextmanager
def long_session(office: Office, begins: datetime) -> Iterator[Scribe]:
    """Open a scribe's session; what was not kept when it closes is undone."""
    with writing(office.engine) as session:
        yield Scribe(office, SetClock(begins), session)
