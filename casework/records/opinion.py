"""Opinions and visas asked inside the hall; the main term does not stop (art. 5)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Opinion(Base):
    """A question to another department or to the legal office, with its internal term.

    `kind` is opinion, visa or clarification: the last is asked of the petitioner, and has no unit.
    """

    __tablename__ = "opinion"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20), default="opinion")
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), index=True)
    asked_by: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    asked_at: Mapped[datetime]
    question: Mapped[str] = mapped_column(String(2000), default="")
    due_on: Mapped[date | None]
    given_by: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    given_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(String(4000), default="")
    verdict: Mapped[str] = mapped_column(String(20), default="")
