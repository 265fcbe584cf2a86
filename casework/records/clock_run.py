"""Clocks that run on a petition, each with its dates and working-out (art. 8 and 6^1)."""

from datetime import date

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class ClockRun(Base):
    """A clock on one petition: both dates, the calendar they came from and the working-out."""

    __tablename__ = "clock_run"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    clock: Mapped[str] = mapped_column(String(30))
    started_on: Mapped[date]
    days: Mapped[int]
    due_safe: Mapped[date]
    due_legal_max: Mapped[date]
    calendar_version: Mapped[str] = mapped_column(String(64))
    law: Mapped[str] = mapped_column(String(120))
    steps: Mapped[str] = mapped_column(Text)
    ended_on: Mapped[date | None]
    ended_by: Mapped[str] = mapped_column(String(30), default="")
