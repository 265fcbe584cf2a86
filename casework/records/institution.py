"""The hall itself: one row."""

from datetime import date

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class Institution(Base):
    """The one institution of this database."""

    __tablename__ = "institution"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    name: Mapped[str] = mapped_column(String(200))
    short_name: Mapped[str] = mapped_column(String(40), default="")
    locality: Mapped[str] = mapped_column(String(100), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    website: Mapped[str] = mapped_column(String(200), default="")
    opening_hours: Mapped[str] = mapped_column(String(300), default="")
    policy: Mapped[str | None] = mapped_column(String(2))
    policy_act: Mapped[str] = mapped_column(String(200), default="")
    address_required: Mapped[bool] = mapped_column(default=False)
    code_always: Mapped[bool] = mapped_column(default=False)
    purpose: Mapped[str] = mapped_column(String(20), default="live")
    created_on: Mapped[date]
