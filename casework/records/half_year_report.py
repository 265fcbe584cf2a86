"""Frozen half-year reports (art. 14)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class HalfYearReport(Base):
    """A report of one half-year: its data as canonical JSON, their hash, and who signed it.

    A later change makes a new revision; a frozen one is never edited. Revision 0 is the draft
    that the program makes by itself after the half-year; nobody froze it.
    """

    __tablename__ = "half_year_report"
    __table_args__ = (UniqueConstraint("year", "half", "revision"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    year: Mapped[int]
    half: Mapped[int]
    revision: Mapped[int]
    content: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(String(64))
    policy: Mapped[str] = mapped_column(String(2), default="")
    drafted_at: Mapped[datetime]
    frozen_at: Mapped[datetime | None]
    frozen_by: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    act: Mapped[str] = mapped_column(String(200), default="")
    reason: Mapped[str] = mapped_column(String(500), default="")
    published_at: Mapped[datetime | None]
    published_by: Mapped[int | None]
