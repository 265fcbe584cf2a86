"""Who may act as the head of the institution, for what and until when (art. 9 and 13)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Delegation(Base):
    """A delegation of the head's powers to one person, dated, with the act that gives it.

    `scope` is extension, signature or all; it counts only once a second person approved it.
    """

    __tablename__ = "delegation"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff_member.id"), index=True)
    scope: Mapped[str] = mapped_column(String(20), default="all")
    act: Mapped[str] = mapped_column(String(200))
    since: Mapped[date]
    until: Mapped[date]
    entered_by: Mapped[str] = mapped_column(String(120), default="")
    entered_by_id: Mapped[int | None]
    approved_by: Mapped[str] = mapped_column(String(120), default="")
    approved_by_id: Mapped[int | None]
    approved_at: Mapped[datetime | None]
    revoked_on: Mapped[date | None]
