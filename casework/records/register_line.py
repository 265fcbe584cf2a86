"""The lines of the register book, only ever added."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class RegisterLine(Base):
    """One line of the register book: an entry with columns 1-7, or the annulment of one."""

    __tablename__ = "register_line"
    __table_args__ = (
        UniqueConstraint("register", "year", "seq"),
        Index("uq_register_line_number", "register", "year", "number", "kind", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    register: Mapped[str] = mapped_column(String(20))
    year: Mapped[int]
    seq: Mapped[int]
    kind: Mapped[str] = mapped_column(String(12))
    number: Mapped[int]
    entered_at: Mapped[datetime]
    petition_id: Mapped[int | None] = mapped_column(ForeignKey("petition.id"), index=True)
    arrival_id: Mapped[int | None] = mapped_column(ForeignKey("arrival.id"))
    issuer_number: Mapped[str] = mapped_column(String(60), default="")
    issuer_date: Mapped[str] = mapped_column(String(10), default="")
    sheets: Mapped[int | None]
    annexes: Mapped[int | None]
    issuer_text_id: Mapped[int | None] = mapped_column(ForeignKey("personal_text.id"))
    content_text_id: Mapped[int | None] = mapped_column(ForeignKey("personal_text.id"))
    hash_version: Mapped[int] = mapped_column(default=1)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
