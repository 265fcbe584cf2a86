"""What petitioners said of the answer: solved or not (answered is not solved)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Feedback(Base):
    """A petitioner confirmed that the matter is solved, or contested it, with words and a photo."""

    __tablename__ = "feedback"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    kind: Mapped[str] = mapped_column(String(12))
    text_id: Mapped[int | None] = mapped_column(ForeignKey("personal_text.id"))
    photo_digest: Mapped[str | None] = mapped_column(ForeignKey("stored_file.digest"))
    said_at: Mapped[datetime]
