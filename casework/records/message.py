"""Outgoing messages: rows of the domain, written with the act that causes them, sent by a job."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class OutgoingMessage(Base):
    """One e-mail to one person, with its stable Message-ID and where it stands.

    States: pending, sending, sent, failed (refused for good), uncertain (the link broke after the
    letter was handed over: an operator decides), cancelled.
    """

    __tablename__ = "outgoing_message"
    __table_args__ = (Index("ix_outgoing_message_state", "state", "next_try_at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int | None] = mapped_column(ForeignKey("petition.id"), index=True)
    dispatch_id: Mapped[int | None] = mapped_column(ForeignKey("dispatch.id"))
    letter_id: Mapped[int | None] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(30))
    recipient: Mapped[str] = mapped_column(String(254))
    subject: Mapped[str] = mapped_column(String(300))
    body: Mapped[str] = mapped_column(Text)
    attachments: Mapped[str] = mapped_column(Text, default="[]")
    message_id: Mapped[str] = mapped_column(String(120), unique=True)
    state: Mapped[str] = mapped_column(String(12), default="pending")
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    next_try_at: Mapped[datetime]
    last_error: Mapped[str] = mapped_column(String(300), default="")
    sent_at: Mapped[datetime | None]
    proof: Mapped[str] = mapped_column(String(300), default="")
