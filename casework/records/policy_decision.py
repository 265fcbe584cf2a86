"""Which way of counting days the hall adopted, since when (law.md 2.2)."""

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class PolicyDecision(Base):
    """A way of counting adopted by the administrator and the legal office, for new cases only."""

    __tablename__ = "policy_decision"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    policy: Mapped[str] = mapped_column(String(2))
    act: Mapped[str] = mapped_column(String(200))
    since: Mapped[date]
    entered_by: Mapped[str] = mapped_column(String(120), default="")
    entered_by_id: Mapped[int | None]
    approved_by: Mapped[str] = mapped_column(String(120), default="")
    approved_by_id: Mapped[int | None]
    approved_at: Mapped[datetime | None]
