"""Arrivals: every message taken from a channel, ending in one recorded state."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Arrival(Base):
    """One thing that came in, on one channel, at one moment."""

    __tablename__ = "arrival"
    __table_args__ = (Index("ix_arrival_open", "ended_as", "received_at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    received_at: Mapped[datetime]
    received_on: Mapped[date]
    raw_digest: Mapped[str] = mapped_column(ForeignKey("stored_file.digest"))
    dedupe_key: Mapped[str] = mapped_column(String(80), unique=True)
    ended_as: Mapped[str] = mapped_column(String(20), default="open")
    ended_at: Mapped[datetime | None]
    petition_id: Mapped[int | None] = mapped_column(ForeignKey("petition.id"), index=True)
    reason: Mapped[str] = mapped_column(String(300), default="")
