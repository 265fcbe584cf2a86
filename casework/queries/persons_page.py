"""Whom a petition is about, as the page of its case shows them, with overrides and substitutes."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.petition_file import visible_petition
from casework.queries.reading import Reader
from casework.records.conflict_override import ConflictOverride
from casework.records.history_line import HistoryLine
from casework.records.person_concerned import PersonConcerned
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.records.substitute import Substitute
from casework.store import texts
from casework.store.concerned import away_of
from casework.usecases.picture import facts_of
from casework.wording import format_number
from workflows.petition.facts import PetitionFacts

STATE_WORDS = {
    "found": "găsită în text, de hotărât",
    "confirmed": "vizată",
    "dismissed": "nu este vizată",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSeen:
    """A member of staff named in the petition, by which words, and what was decided."""

    id: int
    name: str
    title: str
    state: str
    word: str
    words: str
    reason: str
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideSeen:
    """Somebody let to work all the same."""

    id: int
    petition_id: int
    number: str
    name: str
    reason: str
    given_by: str
    given_at: datetime
    seen_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonsPage:
    """The persons of one case, the overrides given, and the staff to choose from."""

    row: CaseRow
    facts: PetitionFacts
    persons: tuple[PersonSeen, ...]
    overrides: tuple[OverrideSeen, ...]
    staff: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstituteRow:
    """A row of the table of substitutes."""

    id: int
    rank: int
    user: str
    name: str
    act: str
    since: date
    until: date | None
    entered_by: str
    approved_by: str
    in_force: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InterventionSeen:
    """An intervention that somebody wrote down."""

    petition_id: int
    number: str
    at: datetime
    text: str


def persons_page(session: Session, reader: Reader, petition_id: int) -> PersonsPage:
    """Read whom a case is about; raises NotFound for whom it is hidden from."""
    petition = visible_petition(session, reader, petition_id)
    staff = select(StaffMember.id, StaffMember.name).where(StaffMember.is_active)
    return PersonsPage(
        row=rows_of(session, (petition_id,))[0],
        facts=facts_of(reader.desk(session), petition),
        persons=persons_seen(session, petition_id),
        overrides=_overrides(session, reader, ConflictOverride.petition_id == petition_id),
        staff=tuple(session.execute(staff.order_by(StaffMember.name)).all()),
    )


def persons_seen(session: Session, petition_id: int) -> tuple[PersonSeen, ...]:
    """List whom a case is about, in the order they were found."""
    rows = session.execute(
        select(PersonConcerned, StaffMember)
        .join(StaffMember, StaffMember.id == PersonConcerned.staff_id)
        .where(PersonConcerned.petition_id == petition_id)
        .order_by(PersonConcerned.id)
    ).all()
    return tuple(
        PersonSeen(
            id=row.id,
            name=person.name,
            title=person.title,
            state=row.state,
            word=STATE_WORDS[row.state],
            words=row.words,
            reason=row.reason,
            decided_by=_name(session, row.decided_by),
        )
        for row, person in rows
    )


def conflict_list(session: Session, reader: Reader) -> tuple[OverrideSeen, ...]:
    """List the overrides for the legal office, those not yet seen first."""
    return _overrides(session, reader, Petition.id.is_not(None))


def interventions(session: Session, reader: Reader) -> tuple[InterventionSeen, ...]:
    """List the newest interventions for the legal office."""
    query = (
        select(HistoryLine, Petition)
        .join(Petition, Petition.id == HistoryLine.petition_id)
        .where(HistoryLine.event == "note_intervention", away_of(reader.actor).shown())
        .order_by(HistoryLine.id.desc())
        .limit(100)
    )
    return tuple(
        InterventionSeen(
            petition_id=petition.id,
            number=format_number(petition.number, petition.registered_on),
            at=line.at,
            text=texts.read(session, line.text_id),
        )
        for line, petition in session.execute(query)
    )


def substitutes_known(session: Session, today: date) -> tuple[SubstituteRow, ...]:
    """List the table of substitutes in its order, ended rows last."""
    rows = session.execute(
        select(Substitute, StaffMember)
        .join(StaffMember, StaffMember.id == Substitute.staff_id)
        .order_by(Substitute.rank, Substitute.id)
    ).all()
    return tuple(
        SubstituteRow(
            id=row.id,
            rank=row.rank,
            user=person.username,
            name=person.name,
            act=row.act,
            since=row.since,
            until=row.until,
            entered_by=row.entered_by,
            approved_by=row.approved_by,
            in_force=row.approved_at is not None
            and row.since <= today
            and (row.until is None or row.until >= today),
        )
        for row, person in rows
    )


def _overrides(
    session: Session, reader: Reader, which: ColumnElement[bool]
) -> tuple[OverrideSeen, ...]:
    query = (
        select(ConflictOverride, Petition)
        .join(Petition, Petition.id == ConflictOverride.petition_id)
        .where(which, away_of(reader.actor).shown())
        .order_by(ConflictOverride.seen_by_legal_at.is_not(None), ConflictOverride.id.desc())
        .limit(200)
    )
    return tuple(
        OverrideSeen(
            id=row.id,
            petition_id=petition.id,
            number=format_number(petition.number, petition.registered_on),
            name=_name(session, row.staff_id),
            reason=row.reason,
            given_by=_name(session, row.given_by),
            given_at=row.given_at,
            seen_at=row.seen_by_legal_at,
        )
        for row, petition in session.execute(query)
    )


def _name(session: Session, staff_id: int | None) -> str:
    person = session.get(StaffMember, staff_id) if staff_id is not None else None
    return person.name if person else ""
