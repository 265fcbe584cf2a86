"""Files: what the vault holds, what hangs on a petition, and uploads that wait for their form."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class StoredFile(Base):
    """One content in the vault, named by its SHA-256."""

    __tablename__ = "stored_file"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    media_type: Mapped[str] = mapped_column(String(100))
    stored_at: Mapped[datetime]


class Attachment(Base):
    """A stored file under a name, on one petition, with what it is there for."""

    __tablename__ = "attachment"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    digest: Mapped[str] = mapped_column(ForeignKey("stored_file.digest"))
    name: Mapped[str] = mapped_column(String(255))
    role: Mapped[str] = mapped_column(String(20))
    added_at: Mapped[datetime]
    added_by: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))


class Upload(Base):
    """A file that somebody uploaded and whose form is not sent yet; swept after 48 hours."""

    __tablename__ = "upload"
    __table_args__ = (Index("ix_upload_basket", "basket"),)

    token: Mapped[str] = mapped_column(String(43), primary_key=True)
    basket: Mapped[str] = mapped_column(String(43))
    digest: Mapped[str] = mapped_column(ForeignKey("stored_file.digest"))
    name: Mapped[str] = mapped_column(String(255))
    uploaded_at: Mapped[datetime]
