"""How often a key was tried in a window of time."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class Throttle(Base):
    """How many times a key was tried in a window of time."""

    __tablename__ = "throttle"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    window_start: Mapped[datetime] = mapped_column(primary_key=True)
    tries: Mapped[int]
