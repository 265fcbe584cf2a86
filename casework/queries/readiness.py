"""Whether the database answers and has all its tables."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sqlalchemy import text
from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """What a process needs before it may serve."""

    database: bool
    migrated: bool

    @property
    def ready(self) -> bool:
        """Tell whether nothing is missing."""
        return self.database and self.migrated


def readiness(session: Session) -> Readiness:
    """Look at the database; raises one of DATABASE_AWAY when it does not answer."""
    version = session.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return Readiness(database=True, migrated=newest().startswith(str(version)))


@cache
def newest() -> str:
    """Name the newest migration this program knows."""
    return (files("migrations") / "HEAD").read_text(encoding="utf-8").strip()
