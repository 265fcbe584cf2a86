"""All that a use-case may touch: session, clock, the acting person, files, queue and secrets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol

from sqlalchemy.orm import Session

from casework.clock import Clock
from workflows.roles import Role


@dataclass(frozen=True, slots=True)
class Delegated:
    """What a person may do in the head's place: extension, signature or all, by which act."""

    scope: str
    act: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The person who acts, with the roles and units held that day.

    `delegations` are those in force, of somebody who is not the head himself; `lapsed` is the
    last one that ended. `superiors` are above this person on the org chart of the day, `head_id`
    leads the institution, `stands_in` says that a table names this person for when he is concerned.
    """

    staff_id: int | None
    name: str
    roles: frozenset[Role]
    title: str = ""
    username: str = ""
    works_in: frozenset[int] = frozenset()
    heads: frozenset[int] = frozenset()
    delegations: tuple[Delegated, ...] = ()
    lapsed: Delegated | None = None
    superiors: frozenset[int] = frozenset()
    head_id: int | None = None
    stands_in: bool = False

    def delegated_for(self, scope: str) -> Delegated | None:
        """Give the delegation under which this person does what a scope names."""
        return next((one for one in self.delegations if one.scope in (scope, "all")), None)

    def leads_for(self, scope: str) -> bool:
        """Tell whether this person is the head, or the head's delegate for a scope."""
        if Role.HEAD not in self.roles:
            return False
        return not self.delegations or self.delegated_for(scope) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who wrote a history line, and in which capacity."""

    staff_id: int | None
    role: str


SYSTEM = Actor(staff_id=None, name="sistemul", roles=frozenset({Role.SYSTEM}))
CITIZEN = Actor(staff_id=None, name="petiționarul", roles=frozenset({Role.PETITIONER, Role.SYSTEM}))
"""The web form itself registers, as the system; who fills it in is the petitioner."""


class FileVault(Protocol):
    """Where file contents lie, named by their SHA-256; written once, never changed."""

    def put(self, content: bytes) -> str:
        """Store a content and give its digest."""
        ...

    def get(self, digest: str) -> bytes:
        """Give a content back; raises NotFound."""
        ...

    def older_than(self, age: timedelta) -> Iterator[str]:
        """Name the contents stored before that long."""
        ...

    def forget(self, digest: str, age: timedelta) -> None:
        """Remove a content that nothing refers to, unless it was stored again since."""
        ...


class JobQueue(Protocol):
    """Where background work is asked for, inside the act's own transaction."""

    def enqueue(
        self, session: Session, kind: str, key: str, run_at: datetime, payload: Mapping[str, int]
    ) -> None:
        """Ask for one piece of work, at least once, idempotent by its key."""
        ...


class Secrets(Protocol):
    """Keyed digests of codes and links, so that a copied database opens nothing."""

    def digest(self, purpose: str, value: str) -> str:
        """Give the digest of a secret for one purpose."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The desk of one act: it lives for one transaction."""

    session: Session
    clock: Clock
    actor: Actor
    vault: FileVault
    queue: JobQueue
    secrets: Secrets
    public_url: str
    mail_from: str
    reasons: Mapping[str, str] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        """Give the moment."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """Give the date in Romania."""
        return self.clock.today()

    def hand(self, role: Role | None = None) -> Hand:
        """Give who signs a history line, in the named role or the first one held."""
        chosen = role or min(self.actor.roles, default=Role.SYSTEM)
        return Hand(staff_id=self.actor.staff_id, role=chosen.value)
