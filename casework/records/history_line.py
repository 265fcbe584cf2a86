"""The history of a petition: lines that are only added, each chained to the one before."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class HistoryLine(Base):
    """What happened, who did it in which capacity, on what text of law, and what it changed.

    `sealed` is the canonical JSON whose SHA-256 is `hash`; the other columns repeat it for reading.
    """

    __tablename__ = "history_line"
    __table_args__ = (UniqueConstraint("petition_id", "seq"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"))
    seq: Mapped[int]
    at: Mapped[datetime]
    event: Mapped[str] = mapped_column(String(40))
    source: Mapped[str] = mapped_column(String(30))
    dest: Mapped[str] = mapped_column(String(30))
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    actor_role: Mapped[str] = mapped_column(String(30))
    law: Mapped[str] = mapped_column(String(300))
    law_version: Mapped[str] = mapped_column(String(30))
    text_id: Mapped[int | None] = mapped_column(ForeignKey("personal_text.id"))
    hash_version: Mapped[int] = mapped_column(default=1)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
