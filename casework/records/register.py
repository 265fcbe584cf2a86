"""The register: one counter per register and year, and lines that are only added."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class RegisterCounter(Base):
    """The next number of a register in a year and the head of its chain; locked to give one."""

    __tablename__ = "register_counter"

    register: Mapped[str] = mapped_column(String(20), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    first_number: Mapped[int]
    next_number: Mapped[int]
    lines: Mapped[int] = mapped_column(default=0)
    head: Mapped[str] = mapped_column(String(64), default="")
    last_moment: Mapped[datetime | None]
    opened_at: Mapped[datetime]
    act: Mapped[str] = mapped_column(String(200))


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
