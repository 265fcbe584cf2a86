"""A petition is found by its number alone, without reading the numbers of every year."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Index the numbers; whoever asks for one seldom says the year first."""
    op.create_index("ix_petition_number", "petition", ["number"])
