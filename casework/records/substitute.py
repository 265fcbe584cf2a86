"""Who decides in the place of a head whom a petition concerns (art. 11)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Substitute(Base):
    """The next person who signs when the head is himself concerned, with the act that names him."""

    __tablename__ = "substitute"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff_member.id"), index=True)
    rank: Mapped[int]
    act: Mapped[str] = mapped_column(String(200))
    since: Mapped[date]
    until: Mapped[date | None]
    entered_by: Mapped[str] = mapped_column(String(120), default="")
    entered_by_id: Mapped[int | None]
    approved_by: Mapped[str] = mapped_column(String(120), default="")
    approved_by_id: Mapped[int | None]
    approved_at: Mapped[datetime | None]
