"""Terms are extended by the head (art. 9)."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Change the tables one by one."""
    _extension()


def _extension() -> None:
    op.create_table(
        "extension",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.Column("asked_by", ID, nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", ID, nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision_reason", sa.String(length=2000), nullable=False),
        sa.Column("delegation_act", sa.String(length=200), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=True),
        sa.Column("notice_left_on", sa.Date(), nullable=True),
        sa.Column("due_safe_before", sa.Date(), nullable=False),
        sa.Column("due_legal_max_before", sa.Date(), nullable=False),
        sa.Column("due_safe_after", sa.Date(), nullable=True),
        sa.Column("due_legal_max_after", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["staff_member.id"], name="fk_extension_asked_by_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["staff_member.id"], name="fk_extension_decided_by_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_extension_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_extension"),
    )
    op.create_index("ix_extension_petition_id", "extension", ["petition_id"], unique=False)
    op.create_index("ix_extension_state", "extension", ["state"], unique=False)
