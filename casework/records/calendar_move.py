"""What a change of the calendar did to one open petition."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class CalendarMove(Base):
    """The dates of one term of a petition before and after a calendar was replayed.

    `kept` when the new safe day was past already: the case is judged by the old dates.
    """

    __tablename__ = "calendar_move"

    replay_id: Mapped[int] = mapped_column(ForeignKey("calendar_replay.id"), primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), primary_key=True)
    clock: Mapped[str] = mapped_column(String(30), primary_key=True)
    safe_before: Mapped[date]
    legal_before: Mapped[date]
    safe_after: Mapped[date]
    legal_after: Mapped[date]
    kept: Mapped[bool] = mapped_column(default=False)
