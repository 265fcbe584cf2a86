"""Uploaded files that wait for their form."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class Upload(Base):
    """A file that somebody uploaded and whose form is not sent yet; swept after 48 hours."""

    __tablename__ = "upload"
    __table_args__ = (Index("ix_upload_basket", "basket"),)

    token: Mapped[str] = mapped_column(String(43), primary_key=True)
    basket: Mapped[str] = mapped_column(String(43))
    digest: Mapped[str] = mapped_column(ForeignKey("stored_file.digest"))
    name: Mapped[str] = mapped_column(String(255))
    uploaded_at: Mapped[datetime]
