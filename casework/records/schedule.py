"""When each recurring job runs next."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class Schedule(Base):
    """When a recurring job runs next; taken by one worker of the cluster only."""

    __tablename__ = "schedule"

    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    next_at: Mapped[datetime]
