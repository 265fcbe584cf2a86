"""What the legal office answered to the questions that the law leaves to the hall."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class LegalAnswer(Base):
    """One answer with the act behind it; the last one to a question holds."""

    __tablename__ = "legal_answer"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    question: Mapped[int]
    answer: Mapped[str] = mapped_column(String(1000))
    act: Mapped[str] = mapped_column(String(200))
    answered_on: Mapped[date]
    answered_by: Mapped[str] = mapped_column(String(120), default="")
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
