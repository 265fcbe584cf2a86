"""Stretches of time during which an open petition stood at one place, read from its history."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Span(Base):
    """From when to when a petition was open in one state, department and hand, with its dates.

    Every act that moves it ends one and begins the next, so the past can be asked for any moment.
    A closed petition has no running span; `until` is null only while it is open.
    """

    __tablename__ = "span"
    __table_args__ = (Index("ix_span_time", "until", "since"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(String(30))
    regime: Mapped[str] = mapped_column(String(30))
    department_id: Mapped[int | None]
    assignee_id: Mapped[int | None]
    due_safe: Mapped[date]
    due_legal_max: Mapped[date]
    begun_by: Mapped[str] = mapped_column(String(40), default="")
    ended_by: Mapped[str] = mapped_column(String(40), default="")
