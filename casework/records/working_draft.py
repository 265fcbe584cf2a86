"""What a specialist is writing, until it is sent to be signed."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class WorkingDraft(Base):
    """What the specialist is writing; one per petition, changed freely until sent for signature."""

    __tablename__ = "working_draft"

    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), primary_key=True)
    opening: Mapped[str] = mapped_column(Text, default="")
    closing: Mapped[str] = mapped_column(Text, default="")
    legal_basis: Mapped[str] = mapped_column(Text, default="")
    solution: Mapped[str] = mapped_column(String(30), default="")
    saved_at: Mapped[datetime]
    saved_by: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    revision: Mapped[int] = mapped_column(default=1)
