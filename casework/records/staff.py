"""People and the org chart of each day: units, staff, and who held which post since when."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
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


class StaffMember(Base):
    """A person who works for the hall and may sign in."""

    __tablename__ = "staff_member"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    username: Mapped[str] = mapped_column(String(60), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(200), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    password_hash: Mapped[str] = mapped_column(String(200), default="")
    session_nonce: Mapped[str] = mapped_column(String(32))
    is_active: Mapped[bool] = mapped_column(default=True)
    failed_logins: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]

    posts: Mapped[list["Post"]] = relationship(back_populates="holder")


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


class ApiToken(Base):
    """A bearer token of one person, kept only as a digest."""

    __tablename__ = "api_token"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    name: Mapped[str] = mapped_column(String(100))
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    expires_on: Mapped[date]
    revoked_at: Mapped[datetime | None]
