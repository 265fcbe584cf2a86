"""Redirections by where they stand: marked at triage, on their way, gone, come back (art. 6^1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.records.authority import Authority
from casework.records.clock_run import ClockRun
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.store.concerned import away_of
from casework.usecases.pictures.redirection import OF_A_REDIRECTION
from workflows.deadlines.clocks import REDIRECTION
from workflows.petition.states import State

STATES = ("marked", "pending", "done", "returned")
UNSORTED = (State.REGISTERED.value, State.QUALIFIED.value)
PER_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectionRow:
    """One petition on its way to another authority; a marked one has no redirection yet."""

    id: int | None
    petition_id: int
    number: int
    registered_on: date
    subject: str
    authority: str
    competence: str
    is_part: bool
    due_safe: date
    due_legal_max: date
    left_on: date | None
    their_number: str
    reminded_on: date | None
    returned_on: date | None
    returned_reason: str
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectionsPage:
    """One page of redirections in one state, with how many stand in each."""

    state: str
    counts: Mapping[str, int]
    rows: tuple[RedirectionRow, ...]
    following: int | None


def redirections_page(
    session: Session, actor: Actor, state: str, *, before: int | None = None
) -> RedirectionsPage:
    """Read one page, newest first; the marked ones by their five days."""
    shown = away_of(actor).shown()
    query = _marked() if state == "marked" else _standing(state, before)
    found = session.execute(query.where(shown).limit(PER_PAGE + 1)).all()
    rows = tuple(_proposed(*row) if state == "marked" else _row(*row) for row in found[:PER_PAGE])
    more = len(found) > PER_PAGE and state != "marked"
    return RedirectionsPage(
        state=state,
        counts=_counts(session, actor),
        rows=_waiting(session, rows) if state == "pending" else rows,
        following=rows[-1].id if more else None,
    )


def _marked() -> Select[Petition, ClockRun, Redirection, Authority]:
    return (
        select(Petition, ClockRun, Redirection, Authority)
        .join(ClockRun, ClockRun.petition_id == Petition.id)
        .outerjoin(
            Redirection,
            (Redirection.petition_id == Petition.id) & (Redirection.state == "proposed"),
        )
        .outerjoin(Authority, Authority.id == Redirection.authority_id)
        .where(
            Petition.not_ours.is_(True),
            Petition.state.in_(UNSORTED),
            ClockRun.clock == REDIRECTION.name,
            Petition.id.not_in(_on_its_way()),
        )
        .order_by(ClockRun.due_safe, Petition.id)
    )


def _on_its_way() -> Select[int]:
    return select(Redirection.petition_id).where(Redirection.state == "pending")


def _standing(state: str, before: int | None) -> Select[Redirection, Petition, Authority]:
    query = (
        select(Redirection, Petition, Authority)
        .join(Petition, Petition.id == Redirection.petition_id)
        .join(Authority, Authority.id == Redirection.authority_id)
        .where(Redirection.state == state)
        .order_by(Redirection.id.desc())
    )
    return query.where(Redirection.id < before) if before else query


def _counts(session: Session, actor: Actor) -> Mapping[str, int]:
    shown = away_of(actor).shown()
    by_state = (
        select(Redirection.state, func.count())
        .join(Petition, Petition.id == Redirection.petition_id)
        .where(shown)
        .group_by(Redirection.state)
    )
    marked = (
        select(func.count())
        .select_from(Petition)
        .where(
            Petition.not_ours.is_(True),
            Petition.state.in_(UNSORTED),
            Petition.id.not_in(_on_its_way()),
            shown,
        )
    )
    found = {state: number for state, number in session.execute(by_state)}
    found["marked"] = session.scalar(marked) or 0
    return {state: found.get(state, 0) for state in STATES}


def _waiting(session: Session, rows: Sequence[RedirectionRow]) -> tuple[RedirectionRow, ...]:
    letters = session.execute(
        select(Letter.about_id, Letter.party).where(
            Letter.petition_id.in_([row.petition_id for row in rows]),
            Letter.kind.in_(OF_A_REDIRECTION),
            Letter.state != "sent",
        )
    ).all()
    return tuple(
        replace(row, waits_for=tuple(sorted({to for about, to in letters if about == row.id})))
        for row in rows
    )


def _proposed(
    petition: Petition, term: ClockRun, row: Redirection | None, authority: Authority | None
) -> RedirectionRow:
    return RedirectionRow(
        id=None,
        petition_id=petition.id,
        number=petition.number,
        registered_on=petition.registered_on,
        subject=petition.subject,
        authority=authority.name if authority else "",
        competence=row.reason if row else "",
        is_part=False,
        due_safe=term.due_safe,
        due_legal_max=term.due_legal_max,
        left_on=None,
        their_number="",
        reminded_on=None,
        returned_on=None,
        returned_reason="",
    )


def _row(row: Redirection, petition: Petition, authority: Authority) -> RedirectionRow:
    return RedirectionRow(
        id=row.id,
        petition_id=petition.id,
        number=petition.number,
        registered_on=petition.registered_on,
        subject=petition.subject,
        authority=authority.name,
        competence=row.competence,
        is_part=bool(row.points),
        due_safe=row.due_safe,
        due_legal_max=row.due_legal_max,
        left_on=row.left_on,
        their_number=row.their_number,
        reminded_on=row.reminded_on,
        returned_on=row.returned_on,
        returned_reason=row.returned_reason,
    )
