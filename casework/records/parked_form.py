"""What was typed when a session ended."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class ParkedForm(Base):
    """What somebody had typed when the session ended; given back after signing in again."""

    __tablename__ = "parked_form"

    token_digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    path: Mapped[str] = mapped_column(String(300))
    fields: Mapped[str] = mapped_column(Text)
    parked_at: Mapped[datetime]
