"""The counter of a register and year: next number, head of the chain."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class RegisterCounter(Base):
    """The next number of a register in a year and the head of its chain; locked to give one."""

    __tablename__ = "register_counter"

    register: Mapped[str] = mapped_column(String(20), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    first_number: Mapped[int]
    next_number: Mapped[int]
    lines: Mapped[int] = mapped_column(default=0)
    head: Mapped[str] = mapped_column(String(64), default="")
    last_moment: Mapped[datetime | None]
    opened_at: Mapped[datetime]
    act: Mapped[str] = mapped_column(String(200))
