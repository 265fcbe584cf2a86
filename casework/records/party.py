"""Who stands in a petition, how well they are known, and the checks behind it."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Party(Base):
    """A petitioner, a co-signatory or a represented organisation; personal data live only here."""

    __tablename__ = "party"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(300), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    address: Mapped[str] = mapped_column(String(500), default="")
    organisation: Mapped[str] = mapped_column(String(300), default="")
    capacity: Mapped[str] = mapped_column(String(200), default="")
    mandate_proof: Mapped[str] = mapped_column(String(300), default="")
    signatories: Mapped[str] = mapped_column(default="")


class IdentityCheck(Base):
    """Evidence for a rung of the ladder: what was shown, to whom, when; no copy is kept."""

    __tablename__ = "identity_check"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    rung: Mapped[int]
    evidence: Mapped[str] = mapped_column(String(40))
    detail: Mapped[str] = mapped_column(String(300), default="")
    checked_at: Mapped[datetime]
    checked_by: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))


class PrivateLink(Base):
    """A link sent to a petitioner: opening shows, posting acts; kept as digests, used once."""

    __tablename__ = "private_link"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(20))
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    code_digest: Mapped[str] = mapped_column(String(64), default="")
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
