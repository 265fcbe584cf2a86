"""The outbox as an operator sees it: what waits, what was refused, what nobody knows."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select, true
from sqlalchemy.orm import Session

from casework.desk import SYSTEM, Actor
from casework.records.message import OutgoingMessage
from casework.records.petition import Petition
from casework.store.concerned import away_of

SHOWN_STATES = ("pending", "sending", "failed", "uncertain")
KIND_WORDS = {
    "confirmation": "confirmarea înregistrării",
    "answer": "răspunsul",
    "access_code": "cod de acces nou",
    "invitation": "invitația de completare",
    "digest": "avertizarea zilnică a unui coleg",
    "extension_notice": "înștiințarea de prelungire",
    "redirection_authority": "adresa către autoritate",
    "redirection_notice": "înștiințarea de redirecționare",
    "part_authority": "adresa către autoritate, pentru o parte",
    "part_notice": "înștiințarea despre partea trimisă mai departe",
    "redirection_reminder": "revenirea la autoritate",
    "transfer_confirmation": "confirmarea către autoritatea care a trimis",
}
"""What people call each kind of message and letter."""


def kind_word(kind: str) -> str:
    """Name a kind of message or letter."""
    return KIND_WORDS.get(kind, "o scrisoare")


PER_PAGE = 25
AT_ONCE = 100
OWN_JOB_COMES_FIRST = timedelta(seconds=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxCounts:
    """How many messages stand where; what was sent is not counted."""

    pending: int = 0
    sending: int = 0
    failed: int = 0
    uncertain: int = 0

    @property
    def to_decide(self) -> int:
        """How many wait for an operator."""
        return self.failed + self.uncertain


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """One message that has not left, with the case it belongs to."""

    id: int
    petition_id: int | None
    number: int | None
    registered_on: date | None
    kind: str
    kind_word: str
    is_dispatch: bool
    recipient: str
    state: str
    attempts: int
    created_at: datetime
    next_try_at: datetime
    last_error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxPage:
    """The messages in one state, newest first, with cursors to both sides."""

    state: str
    counts: OutboxCounts
    rows: tuple[OutboxRow, ...]
    older: int | None = None
    newer: int | None = None


def outbox_counts(session: Session, actor: Actor = SYSTEM) -> OutboxCounts:
    """Count what has not left; the index on the state holds little else."""
    query = (
        select(OutgoingMessage.state, func.count())
        .where(OutgoingMessage.state.in_(SHOWN_STATES), _of_nobody_hidden(actor))
        .group_by(OutgoingMessage.state)
    )
    return OutboxCounts(**{state: amount for state, amount in session.execute(query)})


def outbox_page(
    session: Session,
    state: str,
    *,
    actor: Actor = SYSTEM,
    before: int | None = None,
    after: int | None = None,
) -> OutboxPage:
    """Read one page of the messages in a state; a cursor is the id of a row at an end."""
    query = (
        select(OutgoingMessage, Petition.number, Petition.registered_on)
        .join(Petition, Petition.id == OutgoingMessage.petition_id, isouter=True)
        .where(OutgoingMessage.state == state, _of_nobody_hidden(actor))
        .limit(PER_PAGE + 1)
    )
    if after is not None:
        newer = query.where(OutgoingMessage.id > after).order_by(OutgoingMessage.id)
        found = [_row(*row) for row in session.execute(newer)]
        rows, more = found[:PER_PAGE][::-1], len(found) > PER_PAGE
        ends = (rows[-1].id if rows else None, rows[0].id if more else None)
    else:
        older = query if before is None else query.where(OutgoingMessage.id < before)
        found = [_row(*row) for row in session.execute(older.order_by(OutgoingMessage.id.desc()))]
        rows, more = found[:PER_PAGE], len(found) > PER_PAGE
        first = rows[0].id if rows and before is not None else None
        ends = (rows[-1].id if more else None, first)
    return OutboxPage(
        state=state,
        counts=outbox_counts(session, actor),
        rows=tuple(rows),
        older=ends[0],
        newer=ends[1],
    )


def _of_nobody_hidden(actor: Actor) -> ColumnElement[bool]:
    """Leave out the messages of petitions that the reader keeps away from (art. 11)."""
    away = away_of(actor)
    if away.me is None:
        return true()
    of_none = OutgoingMessage.petition_id.is_(None)
    return or_(of_none, OutgoingMessage.petition_id.not_in(away.hidden()))


def due_message_ids(session: Session, now: datetime) -> list[int]:
    """Name the messages whose time has come and whose own job has not."""
    return _ids(session, "pending", now - OWN_JOB_COMES_FIRST)


def stuck_message_ids(session: Session, now: datetime) -> list[int]:
    """Name the messages marked as being sent for longer than a sending lasts."""
    return _ids(session, "sending", now)


def _ids(session: Session, state: str, until: datetime) -> list[int]:
    query = (
        select(OutgoingMessage.id)
        .where(OutgoingMessage.state == state, OutgoingMessage.next_try_at <= until)
        .order_by(OutgoingMessage.next_try_at, OutgoingMessage.id)
        .limit(AT_ONCE)
    )
    return list(session.scalars(query))


def _row(message: OutgoingMessage, number: int | None, registered_on: date | None) -> OutboxRow:
    return OutboxRow(
        id=message.id,
        petition_id=message.petition_id,
        number=number,
        registered_on=registered_on,
        kind=message.kind,
        kind_word=kind_word(message.kind),
        is_dispatch=message.dispatch_id is not None,
        recipient=message.recipient,
        state=message.state,
        attempts=message.attempts,
        created_at=message.created_at,
        next_try_at=message.next_try_at,
        last_error=message.last_error,
    )
