"""Signatures on a version of an answer (art. 13)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Signature(Base):
    """A signature on one version: who, in which order and form, over which hash (art. 13)."""

    __tablename__ = "signature"
    __table_args__ = (UniqueConstraint("answer_id", "position"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"))
    position: Mapped[int]
    signer_id: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    signer_name: Mapped[str] = mapped_column(String(200))
    signer_title: Mapped[str] = mapped_column(String(200))
    form: Mapped[str] = mapped_column(String(20))
    content_hash: Mapped[str] = mapped_column(String(64))
    signed_at: Mapped[datetime]
