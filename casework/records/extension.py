"""Extensions of the term, one for each petition (art. 9)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Extension(Base):
    """A term that a department asked to extend, and what the head decided (art. 9).

    States: asked, refused, granted, active, lapsed. The new dates hold only once it is active.
    """

    __tablename__ = "extension"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    state: Mapped[str] = mapped_column(String(12), default="asked", index=True)
    days: Mapped[int]
    reason: Mapped[str] = mapped_column(String(2000), default="")
    asked_by: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    decided_at: Mapped[datetime | None]
    decision_reason: Mapped[str] = mapped_column(String(2000), default="")
    delegation_act: Mapped[str] = mapped_column(String(200), default="")
    letter_id: Mapped[int | None]
    notice_left_on: Mapped[date | None]
    due_safe_before: Mapped[date]
    due_legal_max_before: Mapped[date]
    due_safe_after: Mapped[date | None]
    due_legal_max_after: Mapped[date | None]
