"""What the file vault holds, one row for each content."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class StoredFile(Base):
    """One content in the vault, named by its SHA-256."""

    __tablename__ = "stored_file"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    media_type: Mapped[str] = mapped_column(String(100))
    stored_at: Mapped[datetime]
