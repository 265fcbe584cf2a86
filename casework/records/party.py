"""Who stands in a petition; personal data live only here."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base, Id


class Party(Base):
    """A petitioner, a co-signatory or a represented organisation; personal data live only here.

    `name_key` is the folded name, its words sorted, by which the same person is found again.
    """

    __tablename__ = "party"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    petition_id: Mapped[int] = mapped_column(ForeignKey("petition.id"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(300), default="")
    name_key: Mapped[str] = mapped_column(String(120), default="", index=True)
    email: Mapped[str] = mapped_column(String(254), default="", index=True)
    phone: Mapped[str] = mapped_column(String(40), default="")
    address: Mapped[str] = mapped_column(String(500), default="")
    organisation: Mapped[str] = mapped_column(String(300), default="")
    cui: Mapped[str] = mapped_column(String(12), default="")
    capacity: Mapped[str] = mapped_column(String(200), default="")
    mandate_proof: Mapped[str] = mapped_column(String(300), default="")
    signatories: Mapped[str] = mapped_column(default="")
