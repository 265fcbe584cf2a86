"""The legal office's answers to the questions that the law leaves to the hall are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table of answers."""
    op.create_table(
        "legal_answer",
        sa.Column("id", ID, nullable=False),
        sa.Column("question", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=1000), nullable=False),
        sa.Column("act", sa.String(length=200), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("answered_by", sa.String(length=120), nullable=False),
        sa.Column("answered_by_id", ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by_id"],
            ["staff_member.id"],
            name="fk_legal_answer_answered_by_id_staff_member",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_legal_answer"),
    )
