"""The evidence behind the rungs of identity."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


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
