"""Sendings of signed answers, pending until proved (art. 6 alin. (4))."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Dispatch(Base):
    """One sending of one signed answer; pending until its proof is recorded (art. 6 alin. (4))."""

    __tablename__ = "dispatch"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"))
    channel: Mapped[str] = mapped_column(String(10))
    address: Mapped[str] = mapped_column(String(500), default="")
    letter_digest: Mapped[str] = mapped_column(ForeignKey("stored_file.digest"))
    queued_at: Mapped[datetime]
    queued_by: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    state: Mapped[str] = mapped_column(String(12), default="pending", index=True)
    proof: Mapped[str] = mapped_column(String(300), default="")
    recorded_at: Mapped[datetime | None]
