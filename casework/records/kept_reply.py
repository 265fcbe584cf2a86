"""Replies kept for a day, for a request that comes twice."""

from datetime import datetime

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class KeptReply(Base):
    """The reply to a POST with an Idempotency-Key, given again for 24 hours."""

    __tablename__ = "kept_reply"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    request_hash: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    kept_at: Mapped[datetime]
