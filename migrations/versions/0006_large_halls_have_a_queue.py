"""Background work has a queue on PostgreSQL too (procrastinate 3.10); a job waits only once."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let one job with a key wait at a time, and lay the queue of PostgreSQL beside our tables."""
    op.create_index(
        "uq_job_waiting_key",
        "job",
        ["key"],
        unique=True,
        sqlite_where=sa.text("state = 'ready'"),
        postgresql_where=sa.text("state = 'ready'"),
    )
    if op.get_bind().dialect.name == "postgresql":
        _lay_the_queue()


def _lay_the_queue() -> None:
    """The library keeps its schema; a newer version's changes are a migration of their own."""
    from procrastinate.schema import SchemaManager

    link = op.get_bind().connection.driver_connection
    assert link is not None
    link.execute(SchemaManager.get_schema())
