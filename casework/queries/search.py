"""Searching: a register number, or the words of subject, place and petitioner's name."""

from dataclasses import dataclass

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.scope import Scope, scope_of
from casework.records.petition import Petition
from casework.records.register_counter import RegisterCounter
from casework.store import search
from casework.store.register import PETITIONS
from casework.wording import TypedNumber, parse_number

AT_MOST = 30


@dataclass(frozen=True, slots=True)
class Found:
    """The petitions found, newest first, and whether there are more than are shown."""

    rows: tuple[CaseRow, ...]
    more: bool


NOTHING_FOUND = Found((), more=False)


def found_petitions(session: Session, actor: Actor, text: str) -> Found:
    """Find what a person may see; a text of single letters finds nothing."""
    typed = parse_number(text)
    if typed is not None:
        return _read(session, visible_to(session, actor, _numbered(typed)))
    if not search.folded_words(text):
        return NOTHING_FOUND
    return _read(session, visible_to(session, actor, search.matching(select(Petition), text)))


def _numbered(typed: TypedNumber) -> Select[Petition]:
    years = select(RegisterCounter.year).where(RegisterCounter.register == PETITIONS)
    query = select(Petition).where(
        or_(Petition.register == PETITIONS, Petition.part > 0),
        Petition.year.in_(years),
        Petition.number == typed.number,
    )
    if typed.part:
        query = query.where(Petition.part == typed.part)
    return query.where(Petition.registered_on == typed.day) if typed.day else query


def visible_to(session: Session, actor: Actor, query: Select[Petition]) -> Select[Petition]:
    """Narrow a list of petitions to those that a person may see."""
    scope: Scope = scope_of(session, actor)
    query = query.where(scope.away.shown())
    if scope.assignee_id is not None:
        return query.where(Petition.assignee_id == scope.assignee_id)
    if scope.units is not None:
        mine = Petition.assignee_id == actor.staff_id
        return query.where(or_(Petition.department_id.in_(scope.units), mine))
    return query


def _read(session: Session, query: Select[Petition]) -> Found:
    ids = session.scalars(
        query.with_only_columns(Petition.id).order_by(Petition.id.desc()).limit(AT_MOST + 1)
    ).all()
    return Found(rows_of(session, ids[:AT_MOST]), more=len(ids) > AT_MOST)
