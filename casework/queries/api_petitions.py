"""Petitions as programs read them: pages of a list by key, and one whole petition."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.scope import Scope, scope_of
from casework.records.answer import Answer
from casework.records.history_line import HistoryLine
from casework.records.petition import Petition
from casework.records.unit import Unit
from casework.store import parties, people, texts
from workflows.petition.states import OPEN, State


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionsAsked:
    """A page of the list, newest first: which petitions, after which id, and how many."""

    state: State | None = None
    department_id: int | None = None
    before_id: int | None = None
    size: int = 50


@dataclass(frozen=True, slots=True)
class PetitionsPage:
    """The petitions of one page and the id after which the next one starts."""

    rows: tuple[CaseRow, ...]
    next_before_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionerSheet:
    """Who wrote, as declared."""

    kind: str
    name: str
    email: str
    phone: str
    address: str
    organisation: str
    capacity: str
    signatories: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureSheet:
    """One signature of the answer in force."""

    position: int
    name: str
    title: str
    form: str
    signed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSheet:
    """The version of the answer in force; a signer sends its hash back."""

    version: int
    hash: str
    signatures: tuple[SignatureSheet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSheet:
    """One line of the history."""

    seq: int
    at: datetime
    event: str
    source: str
    dest: str
    role: str
    law: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What is in the file beyond what every list shows."""

    row: CaseRow
    assignee_id: int | None
    kind: str | None
    regime: str
    text: str
    place: str
    answer_by: date
    forwarded_on: date | None
    wants_paper: bool
    solution: str | None
    indicator: str
    petitioner: PetitionerSheet
    answer: AnswerSheet | None
    history: tuple[LineSheet, ...]


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """A person who may solve petitions in a department."""

    id: int
    name: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentSheet:
    """A department of today's org chart, with its head and those who may solve petitions."""

    id: int
    name: str
    parent_id: int | None
    head: PersonSheet | None
    specialists: tuple[PersonSheet, ...]


def petitions_page(session: Session, asked: PetitionsAsked, actor: Actor) -> PetitionsPage:
    """Give one page of what the actor may see; its cost does not grow with what lies before."""
    query = _narrowed(select(Petition.id), scope_of(session, actor), actor)
    if asked.state is not None:
        query = query.where(Petition.state == asked.state.value)
        if asked.state not in OPEN:
            # Closed petitions have no list key; said aloud, the index gives them in order of id.
            query = query.where(Petition.docket_key.is_(None))
    if asked.department_id is not None:
        query = query.where(Petition.department_id == asked.department_id)
    if asked.before_id is not None:
        query = query.where(Petition.id < asked.before_id)
    ids = list(session.scalars(query.order_by(Petition.id.desc()).limit(asked.size + 1)))
    kept = ids[: asked.size]
    more = len(ids) > asked.size
    return PetitionsPage(rows_of(session, kept), kept[-1] if more else None)


def contents_of(session: Session, petition: Petition) -> Contents:
    """Read a petition whole."""
    return Contents(
        row=rows_of(session, [petition.id])[0],
        assignee_id=petition.assignee_id,
        kind=petition.kind,
        regime=petition.regime,
        text=texts.read(session, petition.body_text_id),
        place=petition.place,
        answer_by=petition.answer_by,
        forwarded_on=petition.forwarded_on,
        wants_paper=petition.wants_paper,
        solution=petition.solution,
        indicator=petition.indicator,
        petitioner=_petitioner(session, petition.id),
        answer=_answer(session, petition.answer_id),
        history=_history(session, petition.id),
    )


def departments(session: Session, day: date) -> tuple[DepartmentSheet, ...]:
    """List the departments of a day with the people whose ids the acts take."""
    return tuple(_department(session, unit, day) for unit in people.units_on(session, day))


def _narrowed(query: Select[int], scope: Scope, actor: Actor) -> Select[int]:
    query = query.where(scope.away.shown())
    if scope.whole:
        return query
    if scope.assignee_id is not None:
        return query.where(Petition.assignee_id == scope.assignee_id)
    return query.where(
        or_(
            Petition.department_id.in_(scope.units or ()),
            Petition.assignee_id == actor.staff_id,
        )
    )


def _petitioner(session: Session, petition_id: int) -> PetitionerSheet:
    party = parties.petitioner(session, petition_id)
    return PetitionerSheet(
        kind=party.kind,
        name=party.name,
        email=party.email,
        phone=party.phone,
        address=party.address,
        organisation=party.organisation,
        capacity=party.capacity,
        signatories=tuple(party.signatories.splitlines()),
    )


def _answer(session: Session, answer_id: int | None) -> AnswerSheet | None:
    answer = session.get(Answer, answer_id) if answer_id is not None else None
    if answer is None:
        return None
    return AnswerSheet(
        version=answer.version,
        hash=answer.content_hash,
        signatures=tuple(
            SignatureSheet(
                position=row.position,
                name=row.signer_name,
                title=row.signer_title,
                form=row.form,
                signed_at=row.signed_at,
            )
            for row in answer.signatures
        ),
    )


def _history(session: Session, petition_id: int) -> tuple[LineSheet, ...]:
    query = select(HistoryLine).where(HistoryLine.petition_id == petition_id)
    return tuple(
        LineSheet(
            seq=line.seq,
            at=line.at,
            event=line.event,
            source=line.source,
            dest=line.dest,
            role=line.actor_role,
            law=line.law,
            text=texts.read(session, line.text_id),
        )
        for line in session.scalars(query.order_by(HistoryLine.seq))
    )


def _department(session: Session, unit: Unit, day: date) -> DepartmentSheet:
    head = people.head_of(session, unit.id, day)
    return DepartmentSheet(
        id=unit.id,
        name=unit.name,
        parent_id=unit.parent_id,
        head=PersonSheet(head.id, head.name, head.title) if head else None,
        specialists=tuple(
            PersonSheet(person.id, person.name, person.title)
            for person in people.specialists_of(session, unit.id, day)
        ),
    )
