"""The inbox of the registry: what is to be qualified and forwarded, danger and oldest first."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.errors import NotFound
from casework.queries import docket_page
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.docket_page import Cursor, Docket
from casework.queries.tallies import waiting_in
from casework.records.arrival import Arrival
from casework.records.attachment import Attachment
from casework.records.petition import Petition
from casework.records.stored_file import StoredFile
from casework.store import calendars, parties, people, texts
from casework.store.concerned import away_of, is_hidden
from casework.usecases.picture import office_days_between
from workflows.deadlines import ready_for_dispatch
from workflows.identity import Missing, missing_data
from workflows.petition.regimes import Kind
from workflows.petition.states import State

WAITING = (State.REGISTERED, State.QUALIFIED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """One page of what the registry has to pass on."""

    rows: tuple[CaseRow, ...]
    to_qualify: int
    to_forward: int
    open_arrivals: int
    previous: str
    following: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSeen:
    """A document of the petition, by name and size."""

    id: int
    name: str
    role: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Department:
    """A department to which a petition may be forwarded, and who leads it."""

    id: int
    name: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Triage:
    """One petition as the clerk sees it before passing it on."""

    row: CaseRow
    kind: Kind | None
    text: str
    email: str
    phone: str
    address: str
    place: str
    received_directly: bool
    wants_paper: bool
    signatories: tuple[str, ...]
    files: tuple[FileSeen, ...]
    missing: tuple[Missing, ...]
    reply_by: date
    office_days_waiting: int
    departments: tuple[Department, ...]


def inbox(session: Session, actor: Actor, channel: str, cursor: Cursor) -> Inbox:
    """Read one page of the inbox; danger comes before age."""
    away = away_of(actor)
    docket = Docket(
        lanes=[(Petition.state == state.value,) for state in WAITING],
        also=(away.shown(), *((Petition.channel == channel,) if channel else ())),
    )
    page = docket_page.page(session, docket, cursor)
    return Inbox(
        rows=rows_of(session, page.ids),
        to_qualify=waiting_in(session, State.REGISTERED, away),
        to_forward=waiting_in(session, State.QUALIFIED, away),
        open_arrivals=_open_arrivals(session),
        previous=page.previous,
        following=page.following,
    )


def triage(session: Session, actor: Actor, petition_id: int, today: date) -> Triage:
    """Read what is needed to qualify and forward one petition; raises NotFound."""
    petition = session.get(Petition, petition_id)
    rows = rows_of(session, (petition_id,))
    if petition is None or not rows or is_hidden(session, actor, petition):
        raise NotFound("petiția nu există")
    party = parties.petitioner(session, petition_id)
    calendar = calendars.of_the_hall(session)
    return Triage(
        row=rows[0],
        kind=Kind(petition.kind) if petition.kind else None,
        text=texts.read(session, petition.body_text_id),
        email=party.email,
        phone=party.phone,
        address=party.address,
        place=petition.place,
        received_directly=petition.received_directly,
        wants_paper=petition.wants_paper,
        signatories=tuple(party.signatories.splitlines()),
        files=files_of(session, petition_id),
        missing=missing_data(
            name=party.name or party.organisation, email=party.email, address=party.address
        ),
        reply_by=max(today, ready_for_dispatch(petition.due_safe, calendar)),
        office_days_waiting=office_days_between(petition.registered_on, today, calendar),
        departments=departments(session, today),
    )


def departments(session: Session, today: date) -> tuple[Department, ...]:
    """List the departments of the day with their heads."""
    return tuple(
        Department(unit.id, unit.name, head.name if head else "")
        for unit in people.units_on(session, today)
        for head in [people.head_of(session, unit.id, today)]
    )


def files_of(session: Session, petition_id: int) -> tuple[FileSeen, ...]:
    """List the documents of a petition."""
    query = (
        select(Attachment, StoredFile)
        .join(StoredFile, StoredFile.digest == Attachment.digest)
        .where(Attachment.petition_id == petition_id)
        .order_by(Attachment.id)
    )
    return tuple(
        FileSeen(
            id=item.id,
            name=item.name,
            role=item.role,
            size=stored.size,
            media_type=stored.media_type,
        )
        for item, stored in session.execute(query)
    )


def _open_arrivals(session: Session) -> int:
    """Count arrivals that no channel has ended yet; only messages in quarantine stay open."""
    query = select(func.count()).select_from(Arrival).where(Arrival.ended_as == "open")
    return int(session.scalar(query) or 0)
