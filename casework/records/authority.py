"""The directory of public authorities to which petitions may be redirected (art. 6^1)."""

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Authority(Base):
    """A public authority or institution, with what it is competent for and how it is reached.

    `kind` decides what may be sent there: authority, institution, company of art. 2, parliament,
    president. It counts only once a second person approved it.
    """

    __tablename__ = "authority"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    short_name: Mapped[str] = mapped_column(String(40), default="")
    kind: Mapped[str] = mapped_column(String(20), default="authority")
    competence: Mapped[str] = mapped_column(String(1000), default="")
    legal_basis: Mapped[str] = mapped_column(String(300), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    address: Mapped[str] = mapped_column(String(500), default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    act: Mapped[str] = mapped_column(String(200), default="")
    since: Mapped[date]
    until: Mapped[date | None]
    entered_by: Mapped[str] = mapped_column(String(120), default="")
    entered_by_id: Mapped[int | None]
    approved_by: Mapped[str] = mapped_column(String(120), default="")
    approved_by_id: Mapped[int | None]
    approved_at: Mapped[datetime | None]
