"""When members of staff are away, and who stands in for them."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Absence(Base):
    """Days on which a person is not at work."""

    __tablename__ = "absence"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff_member.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20), default="leave")
    act: Mapped[str] = mapped_column(String(200), default="")
    since: Mapped[date]
    until: Mapped[date]
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    entered_by: Mapped[str] = mapped_column(String(120), default="")
