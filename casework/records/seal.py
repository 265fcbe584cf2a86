"""Daily commitments to all heads and counts."""

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Seal(Base):
    """The daily commitment to all heads and counts, also written outside the database."""

    __tablename__ = "seal"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    sealed_at: Mapped[datetime]
    content: Mapped[str] = mapped_column(Text)
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
