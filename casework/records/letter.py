"""Letters other than answers: notices to petitioners, and what goes to authorities."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Letter(Base):
    """One letter on its way or gone; its proof may be what an act waits for (art. 6 alin. (4)).

    States: to_release (another department wrote it, the registry lets it go), pending, sent,
    failed, cancelled. `body` and `enclosed` (JSON) are what its e-mail says and carries.
    `about_id` is the row of the subject it serves: the extension, the redirection.
    `party` is whom it goes to: petitioner, authority, person.
    """

    __tablename__ = "letter"
    __table_args__ = (Index("ix_letter_state", "state", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    about_id: Mapped[int | None]
    party: Mapped[str] = mapped_column(String(20), default="petitioner")
    addressee: Mapped[str] = mapped_column(String(300), default="")
    channel: Mapped[str] = mapped_column(String(10))
    address: Mapped[str] = mapped_column(String(500), default="")
    title: Mapped[str] = mapped_column(String(200), default="")
    body: Mapped[str] = mapped_column(Text, default="")
    enclosed: Mapped[str] = mapped_column(Text, default="[]")
    digest: Mapped[str] = mapped_column(ForeignKey("stored_file.digest"))
    queued_at: Mapped[datetime]
    queued_by: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    state: Mapped[str] = mapped_column(String(12), default="pending")
    proof: Mapped[str] = mapped_column(String(300), default="")
    sent_at: Mapped[datetime | None]
