"""Opens the office: the real clock, database, files, queue and mail; one act, one transaction."""

import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from casework.clock import Clock, romanian_date
from casework.desk import Actor, Desk, FileVault, JobQueue
from casework.errors import NotReady
from casework.gateways.file_vault import FolderVault
from casework.gateways.mailer import Mailer, mailer_from
from casework.jobs.queue import queue_for
from casework.settings import Settings
from casework.store import institution
from casework.store.concerned import NOBODY, Away
from casework.store.database import open_engine, reading, writing
from casework.store.leaving_out import kept_from, leave_out
from casework.store.migrating import migrate
from workflows.decisions import NeedsReasons, Stopped

DATABASE_AWAY = (OperationalError, InterfaceError, PoolTimeout)
"""What is raised when the database cannot be reached; what was asked did not happen."""

Ask = TypeVar("Ask")
Outcome = TypeVar("Outcome")
More = ParamSpec("More")


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The clock of the machine, moved by a fixed amount in a demonstration and never stopped."""

    shift: timedelta = timedelta()

    @classmethod
    def starting_at(cls, moment: str) -> "SystemClock":
        """Start the clock at an ISO moment and let it tick; raises NotReady for another shape."""
        try:
            wanted = datetime.fromisoformat(moment)
        except ValueError as wrong:
            raise NotReady(f"CASEWORK_NOW nu este o dată cu oră: {moment}") from wrong
        if wanted.tzinfo is None:
            raise NotReady("CASEWORK_NOW trebuie să aibă și fusul orar, de exemplu +02:00")
        return cls(wanted - datetime.now(UTC))

    def now(self) -> datetime:
        """Give the moment, in UTC."""
        return datetime.now(UTC) + self.shift

    def today(self) -> date:
        """Give the date in Romania."""
        return romanian_date(self.now())

    def on(self, at: datetime) -> date:
        """Give the Romanian date of a moment."""
        return romanian_date(at)


@dataclass(frozen=True, slots=True)
class KeyedSecrets:
    """Digests of codes and links under the installation's key."""

    key: str

    def digest(self, purpose: str, value: str) -> str:
        """Give the digest of a secret for one purpose."""
        return hmac.new(
            self.key.encode(), f"{purpose}\n{value}".encode(), hashlib.sha256
        ).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An opened installation; the web, the command line and the jobs all come in through here."""

    settings: Settings
    engine: Engine
    clock: Clock
    vault: FileVault
    queue: JobQueue
    mailer: Mailer
    secrets: KeyedSecrets
    away: Away = NOBODY

    def perform(
        self,
        usecase: Callable[[Ask, Desk], Outcome],
        ask: Ask,
        actor: Actor,
        reasons: Mapping[str, str] | None = None,
    ) -> Outcome:
        """Do one act in one transaction; what the law stops leaves no trace."""
        with writing(self.engine) as session:
            desk = Desk(
                session=session,
                clock=self.clock,
                actor=actor,
                vault=self.vault,
                queue=self.queue,
                secrets=self.secrets,
                public_url=self.settings.public_url,
                mail_from=self.settings.mail_from,
                reasons=reasons or {},
            )
            outcome = usecase(ask, desk)
            if isinstance(outcome, Stopped | NeedsReasons):
                session.rollback()
            else:
                session.commit()
            return outcome

    def ask(
        self,
        query: Callable[Concatenate[Session, More], Outcome],
        *args: More.args,
        **more: More.kwargs,
    ) -> Outcome:
        """Read, without changing anything."""
        with reading(self.engine) as session:
            leave_out(session, self.away)
            return query(session, *args, **more)

    def read_by(self, actor: Actor) -> "Office":
        """Give the same office as somebody reads it: nothing that is kept from him (art. 11)."""
        return replace(self, away=self.ask(kept_from, actor))

    def close(self) -> None:
        """Let the connections go."""
        self.engine.dispose()


def open_office(
    settings: Settings, *, clock: Clock | None = None, mailer: Mailer | None = None
) -> Office:
    """Migrate the database and open the office; raises NotReady for a moved clock on real data."""
    engine = open_engine(settings.database_url)
    migrate(engine)
    with reading(engine) as session:
        purpose = institution.purpose(session)
    if settings.now and purpose == institution.LIVE:
        engine.dispose()
        raise NotReady("CASEWORK_NOW este permis numai într-o bază de demonstrație sau de test.")
    clock = clock or (SystemClock.starting_at(settings.now) if settings.now else SystemClock())
    return Office(
        settings=settings,
        engine=engine,
        clock=clock,
        vault=FolderVault(settings.files),
        queue=queue_for(engine, clock),
        mailer=mailer or mailer_from(settings),
        secrets=KeyedSecrets(settings.secret_key),
    )
