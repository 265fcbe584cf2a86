"""Petitions sent on to the authority they concern, whole or in part (art. 6^1)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Redirection(Base):
    """One redirection with its two letters; `points` are positions, empty for the whole petition.

    States: pending (a letter has not left), done, returned, cancelled.
    """

    __tablename__ = "redirection"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    authority_id: Mapped[int] = mapped_column(ForeignKey("authority.id"), index=True)
    state: Mapped[str] = mapped_column(String(12), default="pending")
    points: Mapped[str] = mapped_column(String(100), default="")
    competence: Mapped[str] = mapped_column(String(500), default="")
    reason: Mapped[str] = mapped_column(String(1000), default="")
    came_from: Mapped[str] = mapped_column(String(30), default="")
    decided_by: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    decided_at: Mapped[datetime]
    due_safe: Mapped[date]
    due_legal_max: Mapped[date]
    left_on: Mapped[date | None]
    their_number: Mapped[str] = mapped_column(String(60), default="")
    their_date: Mapped[date | None]
    reminded_on: Mapped[date | None]
    returned_on: Mapped[date | None]
    returned_reason: Mapped[str] = mapped_column(String(1000), default="")
