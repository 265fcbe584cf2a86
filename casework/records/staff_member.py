"""The people who work for the hall and may sign in."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from casework.records.base import Base, Id

if TYPE_CHECKING:
    from casework.records.post import Post


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

    feed_digest: Mapped[str] = mapped_column(String(64), default="", index=True)
    posts: Mapped[list["Post"]] = relationship(back_populates="holder")
