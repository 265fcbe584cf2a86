"""The institution as pages name it, and what its database is for."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from casework.records.institution import Institution
from casework.store import letterheads
from casework.store.institution import DEMO, LIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """The names of the institution; empty before it is furnished."""

    name: str
    short_name: str
    purpose: str
    mark: str = "P"

    @property
    def is_demo(self) -> bool:
        """Tell whether this is the demonstration, with invented people."""
        return self.purpose == DEMO


def hall(session: Session) -> Hall:
    """Give the institution of this database."""
    row = session.get(Institution, 1)
    if row is None:
        return Hall(name="", short_name="", purpose=LIVE)
    return Hall(
        name=row.name,
        short_name=row.short_name or row.name,
        purpose=row.purpose,
        mark=letterheads.mark_of(row),
    )
