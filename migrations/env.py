"""How migrations run: on the connection they are handed, under a lock, inside one transaction."""

from alembic import context
from sqlalchemy import Connection, text

from casework.records import Base

LOCK = 2_700_2002
"""An arbitrary number that only this program locks, so that two starts do not migrate at once."""


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the tables of the queue on PostgreSQL to their own library."""
    return not (kind == "table" and str(name).startswith("procrastinate_"))


def run(connection: Connection) -> None:
    """Run the migrations that are missing on this connection."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        compare_type=True,
        include_name=is_ours,
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            connection.execute(text("set local lock_timeout = '10s'"))
            connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        context.run_migrations()


def run_standalone() -> None:
    """Run from Alembic's own command line, on the database of the environment."""
    from casework.settings import Settings
    from casework.store.database import open_engine

    engine = open_engine(Settings.from_environment().database_url)
    with engine.connect() as connection:
        run(connection)
        connection.commit()
    engine.dispose()


handed: Connection | None = context.config.attributes.get("connection")
if handed is None:
    run_standalone()
else:
    run(handed)
