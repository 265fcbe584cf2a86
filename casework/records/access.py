"""Who looked, who tried too often, what was sent twice, and forms kept from an ended session."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class AccessLine(Base):
    """A reading, search or export of personal data by a member of staff; only added."""

    __tablename__ = "access_line"
    __table_args__ = (Index("ix_access_line_petition", "petition_id", "at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    what: Mapped[str] = mapped_column(String(30))
    petition_id: Mapped[int | None] = mapped_column(ForeignKey("petition.id"))


class Throttle(Base):
    """How many times a key was tried in a window of time."""

    __tablename__ = "throttle"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    window_start: Mapped[datetime] = mapped_column(primary_key=True)
    tries: Mapped[int]


class KeptReply(Base):
    """The reply to a POST with an Idempotency-Key, given again for 24 hours."""

    __tablename__ = "kept_reply"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    request_hash: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    kept_at: Mapped[datetime]


class ParkedForm(Base):
    """What somebody had typed when the session ended; given back after signing in again."""

    __tablename__ = "parked_form"

    token_digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    path: Mapped[str] = mapped_column(String(300))
    fields: Mapped[str] = mapped_column(Text)
    parked_at: Mapped[datetime]
