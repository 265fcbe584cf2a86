"""Decisions of the head that somebody concerned acts all the same (art. 11)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class ConflictOverride(Base):
    """The head lets a person act because nobody else can; the legal office is told."""

    __tablename__ = "conflict_override"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    reason: Mapped[str] = mapped_column(String(1000))
    given_by: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    given_at: Mapped[datetime]
    seen_by_legal_at: Mapped[datetime | None]
