"""How well the petitioner is known: each rung of the ladder with its evidence (art. 7)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.identity_check import IdentityCheck
from casework.records.party import Party
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.store import parties
from casework.usecases.check_identity import SHOWN
from workflows.identity import MISSING_WORDS, RUNG_WORDS, Rung, missing_data

EVIDENCE_WORDS = {
    **SHOWN,
    "declaration": "cele scrise în petiție",
    "email_link": "confirmare prin legătura trimisă pe e-mail",
    "email_code": "confirmare prin codul trimis pe e-mail",
}
"""What people call each kind of evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartySeen:
    """Who wrote, as declared, and for whom."""

    name: str
    kind: str
    email: str
    phone: str
    address: str
    organisation: str
    cui: str
    capacity: str
    mandate_proof: str
    signatories: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One piece of evidence: what, when, before whom."""

    word: str
    detail: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RungSeen:
    """One rung: its word, whether it is reached, and what it rests on."""

    rung: Rung
    word: str
    reached: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentitySeen:
    """The petitioner, the ladder, what is missing, and whether it was asked for."""

    party: PartySeen
    rung: Rung
    ladder: tuple[RungSeen, ...]
    missing: tuple[str, ...]
    invited: bool


def identity_of(session: Session, petition: Petition) -> IdentitySeen:
    """Read the petitioner and the evidence."""
    party = parties.petitioner(session, petition.id)
    absent = missing_data(
        name=party.name or party.organisation, email=party.email, address=party.address
    )
    return IdentitySeen(
        party=_party(party),
        rung=Rung(petition.identity_rung),
        ladder=_ladder(session, petition),
        missing=tuple(MISSING_WORDS[item] for item in absent),
        invited=petition.invitation_sent,
    )


def _party(party: Party) -> PartySeen:
    return PartySeen(
        name=parties.shown_name(party),
        kind=party.kind,
        email=party.email,
        phone=party.phone,
        address=party.address,
        organisation=party.organisation,
        cui=party.cui,
        capacity=party.capacity,
        mandate_proof=party.mandate_proof,
        signatories=tuple(party.signatories.splitlines()),
    )


def _ladder(session: Session, petition: Petition) -> tuple[RungSeen, ...]:
    query = (
        select(IdentityCheck, StaffMember.name)
        .join(StaffMember, StaffMember.id == IdentityCheck.checked_by, isouter=True)
        .where(IdentityCheck.petition_id == petition.id)
        .order_by(IdentityCheck.id)
    )
    checks = session.execute(query).all()
    return tuple(
        RungSeen(
            rung=rung,
            word=RUNG_WORDS[rung],
            reached=rung <= petition.identity_rung,
            evidence=tuple(
                _evidence(check, name or "") for check, name in checks if check.rung == rung
            ),
        )
        for rung in Rung
        if rung is not Rung.NONE
    )


def _evidence(check: IdentityCheck, name: str) -> Evidence:
    return Evidence(
        word=EVIDENCE_WORDS.get(check.evidence, check.evidence),
        detail=check.detail if check.evidence not in SHOWN else "",
        at=check.checked_at,
        by=name,
    )
