"""Days on which the hall is closed or open against the legal calendar."""

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class CalendarOverride(Base):
    """One day on which the hall is closed or open against the legal calendar, signed by two.

    Both persons are kept by username, which is one person's alone.
    """

    __tablename__ = "calendar_override"

    day: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(30))
    act: Mapped[str] = mapped_column(String(200))
    office_closed: Mapped[bool]
    counts_nonworking_for_legal_terms: Mapped[bool]
    entered_by: Mapped[str] = mapped_column(String(120))
    approved_by: Mapped[str] = mapped_column(String(120), default="")
    entered_at: Mapped[datetime | None]
    approved_at: Mapped[datetime | None]
