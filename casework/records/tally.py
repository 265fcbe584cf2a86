"""How many open petitions wait where; kept by each act, so that no page counts the table."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class Tally(Base):
    """The number of open petitions with the same holder, state and dates; 0 stands for nobody."""

    __tablename__ = "tally"

    department_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    assignee_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[str] = mapped_column(String(30), primary_key=True)
    due_safe: Mapped[date] = mapped_column(primary_key=True)
    due_legal_max: Mapped[date] = mapped_column(primary_key=True)
    amount: Mapped[int]
