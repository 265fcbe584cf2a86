"""Background work of the embedded size."""

from datetime import datetime

from sqlalchemy import Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Job(Base):
    """One piece of work to be done at least once; with one key only one waits (ready, running)."""

    __tablename__ = "job"
    __table_args__ = (
        Index("ix_job_ready", "state", "run_at"),
        Index(
            "uq_job_waiting_key",
            "key",
            unique=True,
            sqlite_where=text("state = 'ready'"),
            postgresql_where=text("state = 'ready'"),
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(100))
    payload: Mapped[str] = mapped_column(Text, default="{}")
    state: Mapped[str] = mapped_column(String(10), default="ready")
    run_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    last_error: Mapped[str] = mapped_column(String(300), default="")
