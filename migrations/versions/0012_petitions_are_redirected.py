"""Petitions are sent on to the authorities they concern (art. 6^1)."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Change the tables one by one."""
    _authority()
    _redirection()


def _authority() -> None:
    op.create_table(
        "authority",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("short_name", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("competence", sa.String(length=1000), nullable=False),
        sa.Column("legal_basis", sa.String(length=300), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("address", sa.String(length=500), nullable=False),
        sa.Column("phone", sa.String(length=60), nullable=False),
        sa.Column("act", sa.String(length=200), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("entered_by", sa.String(length=120), nullable=False),
        sa.Column("entered_by_id", sa.Integer(), nullable=True),
        sa.Column("approved_by", sa.String(length=120), nullable=False),
        sa.Column("approved_by_id", sa.Integer(), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_authority"),
        sa.UniqueConstraint("name", name="uq_authority_name"),
    )


def _redirection() -> None:
    op.create_table(
        "redirection",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("authority_id", ID, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("points", sa.String(length=100), nullable=False),
        sa.Column("competence", sa.String(length=500), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("came_from", sa.String(length=30), nullable=False),
        sa.Column("decided_by", ID, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_safe", sa.Date(), nullable=False),
        sa.Column("due_legal_max", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("their_number", sa.String(length=60), nullable=False),
        sa.Column("their_date", sa.Date(), nullable=True),
        sa.Column("reminded_on", sa.Date(), nullable=True),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("returned_reason", sa.String(length=1000), nullable=False),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name="fk_redirection_authority_id_authority"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["staff_member.id"], name="fk_redirection_decided_by_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_redirection_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_redirection"),
    )
    op.create_index("ix_redirection_authority_id", "redirection", ["authority_id"], unique=False)
    op.create_index("ix_redirection_petition_id", "redirection", ["petition_id"], unique=False)
