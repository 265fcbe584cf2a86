"""The aspects that a petition raises and its answer clears up (art. 5)."""

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Point(Base):
    """One aspect that the petition raises and the answer must clear up (art. 5)."""

    __tablename__ = "point"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    position: Mapped[int]
    title: Mapped[str] = mapped_column(String(300))
    conclusion: Mapped[str] = mapped_column(Text, default="")
    result: Mapped[str] = mapped_column(String(20), default="")
