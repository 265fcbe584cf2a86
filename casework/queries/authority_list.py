"""The directory of authorities as pages and commands show it, and what triage proposed."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.authority import Authority
from casework.records.redirection import Redirection
from casework.store.authorities import counts_on, in_force
from workflows.addressees import AddresseeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityRow:
    """One entry of the directory; `counts` tells whether petitions may be sent there today."""

    id: int
    name: str
    short_name: str
    kind: str
    kind_word: str
    competence: str
    legal_basis: str
    email: str
    address: str
    act: str
    since: date
    until: date | None
    entered_by: str
    entered_by_id: int | None
    approved_by: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """What triage proposed: the authority and the reason."""

    authority_id: int
    authority: str
    reason: str


def authority_list(session: Session, day: date) -> tuple[AuthorityRow, ...]:
    """List the whole directory, by name."""
    rows = session.scalars(select(Authority).order_by(Authority.name))
    return tuple(_row(row, day) for row in rows)


def addressees(session: Session, day: date) -> tuple[AuthorityRow, ...]:
    """List those to whom a petition may be sent today."""
    return tuple(_row(row, day) for row in in_force(session, day))


def proposal_of(session: Session, petition_id: int) -> Proposal | None:
    """Read what triage proposed for a petition."""
    found = session.execute(
        select(Redirection.authority_id, Authority.name, Redirection.reason)
        .join(Authority, Authority.id == Redirection.authority_id)
        .where(Redirection.petition_id == petition_id, Redirection.state == "proposed")
    ).first()
    return Proposal(found[0], found[1], found[2]) if found else None


def _row(row: Authority, day: date) -> AuthorityRow:
    known = row.kind in tuple(AddresseeKind)
    return AuthorityRow(
        id=row.id,
        name=row.name,
        short_name=row.short_name,
        kind=row.kind,
        kind_word=AddresseeKind(row.kind).word if known else row.kind,
        competence=row.competence,
        legal_basis=row.legal_basis,
        email=row.email,
        address=row.address,
        act=row.act,
        since=row.since,
        until=row.until,
        entered_by=row.entered_by,
        entered_by_id=row.entered_by_id,
        approved_by=row.approved_by,
        counts=counts_on(row, day),
    )
