"""Texts about people, kept beside the chains so that they can be erased."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class PersonalText(Base):
    """A text about a person and the salt of its digest; erasing destroys both, never the chain."""

    __tablename__ = "personal_text"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    salt: Mapped[str | None] = mapped_column(String(32))
    body: Mapped[str | None]
    digest: Mapped[str] = mapped_column(String(64))
    erased_under: Mapped[str] = mapped_column(String(200), default="")
