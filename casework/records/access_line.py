"""Who looked at personal data, when and for what; only added."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
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
    amount: Mapped[int] = mapped_column(default=1)
    reason: Mapped[str] = mapped_column(String(300), default="")
