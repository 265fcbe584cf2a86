"""Members of staff whom a petition is about (art. 11)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class PersonConcerned(Base):
    """A person of the staff named in a petition: found by us, then confirmed or put aside.

    States: found, confirmed, dismissed. Found and confirmed both keep the person away.
    """

    __tablename__ = "person_concerned"
    __table_args__ = (UniqueConstraint("petition_id", "staff_id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff_member.id"), index=True)
    state: Mapped[str] = mapped_column(String(12), default="found")
    words: Mapped[str] = mapped_column(String(200), default="")
    found_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(String(500), default="")
