"""The one row of the institution, and what this database is for."""

from sqlalchemy.orm import Session

from casework.errors import NotReady
from casework.records.institution import Institution

LIVE, DEMO, REHEARSAL, TEST = "live", "demo", "rehearsal", "test"


def of(session: Session) -> Institution:
    """Give the institution; raises NotReady before it is furnished."""
    hall = session.get(Institution, 1)
    if hall is None:
        raise NotReady(
            "Instituția nu este încă descrisă: rulați „casework institution set --name …”."
        )
    return hall


def purpose(session: Session) -> str:
    """Tell what the database is for: live, demo, rehearsal or test."""
    hall = session.get(Institution, 1)
    return hall.purpose if hall else LIVE
