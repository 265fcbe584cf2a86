"""Changes of the calendar replayed over open petitions by one signed act."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class CalendarReplay(Base):
    """One signed act that applied a new calendar to the open petitions."""

    __tablename__ = "calendar_replay"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    act: Mapped[str] = mapped_column(String(200))
    done_at: Mapped[datetime]
    done_by: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    second: Mapped[str] = mapped_column(String(120), default="")
    version_before: Mapped[str] = mapped_column(String(64))
    version_after: Mapped[str] = mapped_column(String(64))
    moved: Mapped[int]
