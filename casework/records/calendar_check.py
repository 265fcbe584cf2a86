"""Which years of the calendar somebody has looked at (Codul muncii, art. 139)."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class CalendarCheck(Base):
    """One year whose days a person compared with the acts, and the calendar seen then."""

    __tablename__ = "calendar_check"

    year: Mapped[int] = mapped_column(primary_key=True)
    act: Mapped[str] = mapped_column(String(200))
    checked_by: Mapped[str] = mapped_column(String(120))
    checked_at: Mapped[datetime]
    version: Mapped[str] = mapped_column(String(64))
