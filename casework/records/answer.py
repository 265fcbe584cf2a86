"""Frozen versions of answers (art. 13)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from casework.records.base import Base, Id
from casework.records.signature import Signature


class Answer(Base):
    """A frozen version of the answer: `content` is canonical JSON, `content_hash` its SHA-256."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("petition_id", "version"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"))
    version: Mapped[int]
    content: Mapped[str] = mapped_column(Text)
    content_hash: Mapped[str] = mapped_column(String(64))
    wording_key: Mapped[str] = mapped_column(String(64), default="", index=True)
    drafted_by: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    drafted_at: Mapped[datetime]
    voided_at: Mapped[datetime | None]
    voided_reason: Mapped[str] = mapped_column(Text, default="")
    signed_file_digest: Mapped[str | None] = mapped_column(ForeignKey("stored_file.digest"))

    signatures: Mapped[list["Signature"]] = relationship(order_by="Signature.position")
