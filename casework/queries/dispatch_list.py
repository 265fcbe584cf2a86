"""What the registry sends: answers ready to leave, those on their way, and cases to file."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.errors import NotFound
from casework.queries import docket_page
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.docket_page import Cursor, Docket
from casework.records.answer import Answer
from casework.records.dispatch import Dispatch
from casework.records.message import OutgoingMessage
from casework.records.party import Party
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.store import parties
from casework.store.concerned import away_of, is_hidden
from casework.usecases.picture import ELECTRONIC
from workflows.petition.states import State

RECENT = 2000
"""How many of the newest cases are looked through for the indicator that a department uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyToLeave:
    """A signed answer and the ways by which its petitioner can be reached."""

    row: CaseRow
    name: str
    email: str
    address: str
    electronic: bool
    signatures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSeen:
    """Where the e-mail of an answer stands."""

    id: int
    state: str
    attempts: int
    last_error: str
    next_try_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OnItsWay:
    """An answer queued for dispatch, until its proof is recorded."""

    row: CaseRow
    dispatch_id: int
    channel: str
    name: str
    address: str
    queued_at: datetime
    queued_by: str
    message: MessageSeen | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToFile:
    """An answered case that waits for its indicator, with the one its department used last."""

    row: CaseRow
    dispatched_at: datetime
    channel: str
    suggested: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyList:
    """One page of answers ready to leave."""

    items: tuple[ReadyToLeave, ...]
    previous: str
    following: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnItsWayList:
    """One page of answers on their way."""

    items: tuple[OnItsWay, ...]
    previous: str
    following: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingList:
    """One page of cases to file, and the indicators in use."""

    items: tuple[ToFile, ...]
    indicators: tuple[str, ...]
    following: int | None


def ready_list(session: Session, actor: Actor, cursor: Cursor) -> ReadyList:
    """Read one page of answers signed twice that nobody has sent yet."""
    page = docket_page.page(session, _signed(actor, pending=False), cursor)
    return ReadyList(
        items=tuple(_ready(session, row) for row in rows_of(session, page.ids)),
        previous=page.previous,
        following=page.following,
    )


def ready_to_leave(session: Session, actor: Actor, petition_id: int) -> ReadyToLeave:
    """Read one signed answer; raises NotFound when it is not waiting to be sent."""
    rows = rows_of(session, (petition_id,))
    hidden = rows and is_hidden(session, actor, session.get_one(Petition, petition_id))
    if hidden or not rows or rows[0].state is not State.SIGNED_BY_HEAD:
        raise NotFound("răspunsul nu este de expediat")
    return _ready(session, rows[0])


def on_its_way_list(session: Session, actor: Actor, cursor: Cursor) -> OnItsWayList:
    """Read one page of dispatches whose proof is still to come."""
    page = docket_page.page(session, _signed(actor, pending=True), cursor)
    items = (_on_its_way(session, row) for row in rows_of(session, page.ids))
    return OnItsWayList(
        items=tuple(item for item in items if item is not None),
        previous=page.previous,
        following=page.following,
    )


def posted(session: Session, actor: Actor) -> tuple[OnItsWay, ...]:
    """Read every letter that waits for the post, oldest first, as its list is printed."""
    query = (
        select(Dispatch.petition_id)
        .join(Petition, Petition.id == Dispatch.petition_id)
        .where(Dispatch.state == "pending", Dispatch.channel == "post", away_of(actor).shown())
        .order_by(Dispatch.id)
    )
    rows = rows_of(session, list(session.scalars(query)))
    items = (_on_its_way(session, row) for row in rows)
    return tuple(item for item in items if item is not None)


def filing_list(session: Session, actor: Actor, after: int) -> FilingList:
    """Read one page of answered cases, oldest first."""
    query = (
        select(Petition.id)
        .where(
            Petition.state == State.DISPATCHED.value,
            Petition.id > after,
            away_of(actor).shown(),
        )
        .order_by(Petition.id)
        .limit(docket_page.PER_PAGE + 1)
    )
    ids = list(session.scalars(query))
    shown = ids[: docket_page.PER_PAGE]
    used = _indicators(session)
    return FilingList(
        items=tuple(_to_file(session, row, used) for row in rows_of(session, shown)),
        indicators=tuple(dict.fromkeys(used.values())),
        following=shown[-1] if len(ids) > len(shown) else None,
    )


def _signed(actor: Actor, *, pending: bool) -> Docket:
    return Docket(
        lanes=[(Petition.state == State.SIGNED_BY_HEAD.value,)],
        also=(Petition.dispatch_pending.is_(pending), away_of(actor).shown()),
    )


def _ready(session: Session, row: CaseRow) -> ReadyToLeave:
    petition = session.get_one(Petition, row.petition_id)
    party = parties.petitioner(session, petition.id)
    answer = session.get(Answer, petition.answer_id) if petition.answer_id else None
    return ReadyToLeave(
        row=row,
        name=parties.shown_name(party),
        email=party.email,
        address=party.address,
        electronic=petition.channel in ELECTRONIC and not petition.wants_paper,
        signatures=tuple(signature.form for signature in answer.signatures) if answer else (),
    )


def _on_its_way(session: Session, row: CaseRow) -> OnItsWay | None:
    dispatch = session.scalar(
        select(Dispatch).where(Dispatch.petition_id == row.petition_id, Dispatch.state == "pending")
    )
    if dispatch is None:
        return None
    clerk = session.get(StaffMember, dispatch.queued_by)
    return OnItsWay(
        row=row,
        dispatch_id=dispatch.id,
        channel=dispatch.channel,
        name=_party_name(session, row.petition_id),
        address=dispatch.address,
        queued_at=dispatch.queued_at,
        queued_by=clerk.name if clerk else "",
        message=_message(session, row.petition_id, dispatch.id),
    )


def _party_name(session: Session, petition_id: int) -> str:
    query = select(Party).where(Party.petition_id == petition_id, Party.role == "petitioner")
    return parties.shown_name(session.scalars(query).one())


def _message(session: Session, petition_id: int, dispatch_id: int) -> MessageSeen | None:
    query = select(OutgoingMessage).where(
        OutgoingMessage.petition_id == petition_id, OutgoingMessage.dispatch_id == dispatch_id
    )
    message = session.scalar(query.order_by(OutgoingMessage.id.desc()).limit(1))
    if message is None:
        return None
    return MessageSeen(
        id=message.id,
        state=message.state,
        attempts=message.attempts,
        last_error=message.last_error,
        next_try_at=message.next_try_at,
    )


def _to_file(session: Session, row: CaseRow, used: dict[int, str]) -> ToFile:
    petition = session.get_one(Petition, row.petition_id)
    assert petition.dispatched_at is not None
    return ToFile(
        row=row,
        dispatched_at=petition.dispatched_at,
        channel=petition.dispatched_by,
        suggested=used.get(petition.department_id or 0, ""),
    )


def _indicators(session: Session) -> dict[int, str]:
    """Give the indicator each department used last, looking at the newest cases only."""
    newest = select(Petition.id).order_by(Petition.id.desc()).limit(RECENT)
    query = (
        select(Petition.department_id, Petition.indicator)
        .where(Petition.id.in_(newest), Petition.indicator != "")
        .order_by(Petition.id)
    )
    return {unit or 0: indicator for unit, indicator in session.execute(query)}
