"""Reminders and escalations of terms, each given once (art. 6 alin. (3))."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Reminder(Base):
    """A step of the ladder that was reached by one term; it waits for the digest of its person."""

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("petition_id", "step", "due_safe", "staff_id"),
        Index("ix_reminder_waiting", "staff_id", "digest_on"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    step: Mapped[str] = mapped_column(String(20))
    due_safe: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    reached_on: Mapped[date]
    digest_on: Mapped[date | None]
