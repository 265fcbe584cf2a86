"""Departments, dated; their tree is the org chart."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from casework.records.base import Base, Id


class Unit(Base):
    """A department of the hall, dated; the tree of units is the org chart."""

    __tablename__ = "unit"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    since: Mapped[date]
    until: Mapped[date | None]

    parent: Mapped["Unit | None"] = relationship(remote_side="Unit.id")
