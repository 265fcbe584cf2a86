"""Links sent to petitioners, kept as digests."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class PrivateLink(Base):
    """A link sent to a petitioner: opening shows, posting acts; kept as digests, used once."""

    __tablename__ = "private_link"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(20))
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    code_digest: Mapped[str] = mapped_column(String(64), default="")
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
