"""Reading a database that stands still while others write; the two engines ask for it apart."""

from sqlalchemy import Connection
from sqlalchemy.orm import Session


def hold_still(session: Session) -> Connection:
    """Make every statement of a fresh reading session see one moment; SQLite does by itself."""
    if session.get_bind().dialect.name == "postgresql":
        return session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
    return session.connection()
