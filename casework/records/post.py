"""Who held which role in which department, since when and until when."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from casework.records.base import Base, Id
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit


class Post(Base):
    """Who held which role in which unit, since when and until when, and by which act."""

    __tablename__ = "post"
    __table_args__ = (Index("ix_post_unit_role", "unit_id", "role"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff_member.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    role: Mapped[str] = mapped_column(String(30))
    act: Mapped[str] = mapped_column(String(200), default="")
    since: Mapped[date]
    until: Mapped[date | None]

    holder: Mapped[StaffMember] = relationship(back_populates="posts")
    unit: Mapped[Unit] = relationship()
