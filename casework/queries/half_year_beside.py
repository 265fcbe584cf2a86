"""Beside the petitions of a half-year: redirections, extensions, names, the register."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casework.queries.half_year_rows import Period
from casework.records.authority import Authority
from casework.records.extension import Extension
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.records.register_line import RegisterLine
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.reports.data import Extended, Names, Redirected
from workflows.deadlines.days import Policy
from workflows.petition.regimes import Regime


def names(session: Session) -> Names:
    """Give the words of departments, people and authorities by their ids."""

    def words(table: Any) -> dict[str, str]:
        rows = session.execute(select(table.id, table.name).order_by(table.name, table.id))
        return {str(row.id): row.name for row in rows}

    return Names(departments=words(Unit), solvers=words(StaffMember), authorities=words(Authority))


def redirections(session: Session, period: Period, policy: Policy) -> Iterator[Redirected]:
    """Give the redirections of the half-year's petitions, as they stood at the cut-off."""
    query = (
        select(
            *(Petition.id, Petition.number, Petition.registered_on, Redirection.authority_id),
            *(Redirection.points, Redirection.left_on, Redirection.returned_on),
            *(Redirection.due_safe, Redirection.due_legal_max),
        )
        .join(Petition, Petition.id == Redirection.petition_id)
        .where(
            period.registered,
            Petition.regime == Regime.OG27.value,
            Petition.part_of.is_(None),
            Redirection.state != "cancelled",
            Redirection.decided_at < period.midnight,
        )
        .order_by(Petition.registered_on, Redirection.id)
    )
    for row in session.execute(query):
        left = row.left_on if row.left_on and row.left_on <= period.cut_off else None
        back = row.returned_on is not None and row.returned_on <= period.cut_off
        yield Redirected(
            id=row.id,
            number=row.number,
            registered_on=row.registered_on,
            authority=str(row.authority_id),
            timing=_timing(left, row.due_legal_max if policy is Policy.C else row.due_safe),
            closes=left is not None and not row.points and not back,
            days=(left - row.registered_on).days if left else None,
        )


def _timing(left: date | None, due: date) -> str:
    if left is None:
        return "pending"
    return "in_time" if left <= due else "late"


def extensions(session: Session, period: Period) -> Iterator[Extended]:
    """Give the extensions of the half-year's petitions, as they stood at the cut-off."""
    query = (
        select(
            *(Petition.id, Petition.number, Petition.registered_on, Petition.department_id),
            *(Extension.state, Extension.days, Extension.notice_left_on),
            *(Extension.due_legal_max_before,),
        )
        .join(Petition, Petition.id == Extension.petition_id)
        .where(
            period.registered,
            Petition.regime == Regime.OG27.value,
            Petition.part_of.is_(None),
            Extension.asked_at < period.midnight,
        )
        .order_by(Petition.registered_on, Extension.id)
    )
    for row in session.execute(query):
        yield Extended(
            id=row.id,
            number=row.number,
            registered_on=row.registered_on,
            department="" if row.department_id is None else str(row.department_id),
            result=_result(row, period.cut_off),
            days=row.days,
        )


def _result(row: Any, cut_off: date) -> str:
    told = row.notice_left_on
    if told is not None and told <= cut_off:
        return "in_time" if told <= row.due_legal_max_before else "late"
    return row.state if row.state in ("refused", "lapsed") else "waiting"


def numbers_given(session: Session, period: Period) -> int:
    """Count the entries that the register itself has for the half-year."""
    query = (
        select(func.count())
        .select_from(RegisterLine)
        .join(Petition, Petition.id == RegisterLine.petition_id)
        .where(RegisterLine.kind == "entry", period.registered)
    )
    return session.scalar(query) or 0
