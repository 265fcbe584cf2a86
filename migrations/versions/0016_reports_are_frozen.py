"""Half-year reports are frozen (art. 14)."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Change the tables one by one."""
    _half_year_report()


def _half_year_report() -> None:
    op.create_table(
        "half_year_report",
        sa.Column("id", ID, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("half", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("policy", sa.String(length=2), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("frozen_by", ID, nullable=True),
        sa.Column("act", sa.String(length=200), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["frozen_by"], ["staff_member.id"], name="fk_half_year_report_frozen_by_staff_member"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_half_year_report"),
        sa.UniqueConstraint(
            "year", "half", "revision", name="uq_half_year_report_year_half_revision"
        ),
    )
