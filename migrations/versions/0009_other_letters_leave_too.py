"""Letters other than answers leave, with their proof."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Change the tables one by one."""
    _letter()


def _letter() -> None:
    op.create_table(
        "letter",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("party", sa.String(length=20), nullable=False),
        sa.Column("addressee", sa.String(length=300), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("address", sa.String(length=500), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("enclosed", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("queued_by", ID, nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("proof", sa.String(length=300), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["digest"], ["stored_file.digest"], name="fk_letter_digest_stored_file"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_letter_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["queued_by"], ["staff_member.id"], name="fk_letter_queued_by_staff_member"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_letter"),
    )
    op.create_index("ix_letter_petition_id", "letter", ["petition_id"], unique=False)
    op.create_index("ix_letter_state", "letter", ["state", "id"], unique=False)
