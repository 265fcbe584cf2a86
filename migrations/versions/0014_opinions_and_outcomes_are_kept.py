"""Opinions, and what petitioners said of the answer, are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Change the tables one by one."""
    _opinion()
    _feedback()
    _answer()


def _opinion() -> None:
    op.create_table(
        "opinion",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("unit_id", ID, nullable=True),
        sa.Column("asked_by", ID, nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("question", sa.String(length=2000), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("given_by", ID, nullable=True),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(length=4000), nullable=False),
        sa.Column("verdict", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["staff_member.id"], name="fk_opinion_asked_by_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["given_by"], ["staff_member.id"], name="fk_opinion_given_by_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_opinion_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_opinion_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_opinion"),
    )
    op.create_index("ix_opinion_petition_id", "opinion", ["petition_id"], unique=False)
    op.create_index("ix_opinion_unit_id", "opinion", ["unit_id"], unique=False)


def _feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("text_id", ID, nullable=True),
        sa.Column("photo_digest", sa.String(length=64), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_feedback_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["photo_digest"], ["stored_file.digest"], name="fk_feedback_photo_digest_stored_file"
        ),
        sa.ForeignKeyConstraint(
            ["text_id"], ["personal_text.id"], name="fk_feedback_text_id_personal_text"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_feedback"),
    )
    op.create_index("ix_feedback_petition_id", "feedback", ["petition_id"], unique=False)


def _answer() -> None:
    op.add_column(
        "answer",
        sa.Column("wording_key", sa.String(length=64), nullable=False, server_default=""),
    )
    op.create_index("ix_answer_wording_key", "answer", ["wording_key"], unique=False)
