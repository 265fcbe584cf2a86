"""The folded words by which a petition is found."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from casework.records.base import Base


class SearchWord(Base):
    """A folded word by which a petition is found: of its subject, place and petitioner's name."""

    __tablename__ = "search_word"

    word: Mapped[str] = mapped_column(String(40), primary_key=True)
    petition_id: Mapped[int] = mapped_column(
        ForeignKey("petition.id"), primary_key=True, index=True
    )
