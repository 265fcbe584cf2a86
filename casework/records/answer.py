"""The answer: the working draft, its frozen versions, signatures and dispatches (art. 6 and 13)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from casework.records.base import Base, Id


class WorkingDraft(Base):
    """What the specialist is writing; one per petition, changed freely until sent for signature."""

    __tablename__ = "working_draft"

    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), primary_key=True)
    opening: Mapped[str] = mapped_column(Text, default="")
    closing: Mapped[str] = mapped_column(Text, default="")
    legal_basis: Mapped[str] = mapped_column(Text, default="")
    solution: Mapped[str] = mapped_column(String(30), default="")
    saved_at: Mapped[datetime]
    saved_by: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    revision: Mapped[int] = mapped_column(default=1)


class Answer(Base):
    """A frozen version of the answer: `content` is canonical JSON, `content_hash` its SHA-256."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("petition_id", "version"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"))
    version: Mapped[int]
    content: Mapped[str] = mapped_column(Text)
    content_hash: Mapped[str] = mapped_column(String(64))
    drafted_by: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    drafted_at: Mapped[datetime]
    voided_at: Mapped[datetime | None]
    voided_reason: Mapped[str] = mapped_column(Text, default="")
    signed_file_digest: Mapped[str | None] = mapped_column(ForeignKey("stored_file.digest"))

    signatures: Mapped[list["Signature"]] = relationship(order_by="Signature.position")


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


class Dispatch(Base):
    """One sending of one signed answer; pending until its proof is recorded (art. 6 alin. (4))."""

    __tablename__ = "dispatch"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"))
    channel: Mapped[str] = mapped_column(String(10))
    address: Mapped[str] = mapped_column(String(500), default="")
    letter_digest: Mapped[str] = mapped_column(ForeignKey("stored_file.digest"))
    queued_at: Mapped[datetime]
    queued_by: Mapped[int] = mapped_column(ForeignKey("staff_member.id"))
    state: Mapped[str] = mapped_column(String(12), default="pending", index=True)
    proof: Mapped[str] = mapped_column(String(300), default="")
    recorded_at: Mapped[datetime | None]
