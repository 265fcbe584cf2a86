"""Persons concerned by a petition keep away from it (art. 11)."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Change the tables one by one."""
    _person_concerned()
    _conflict_override()


def _person_concerned() -> None:
    op.create_table(
        "person_concerned",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("staff_id", ID, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", ID, nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["decided_by"],
            ["staff_member.id"],
            name="fk_person_concerned_decided_by_staff_member",
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_person_concerned_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff_member.id"], name="fk_person_concerned_staff_id_staff_member"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_person_concerned"),
        sa.UniqueConstraint(
            "petition_id", "staff_id", name="uq_person_concerned_petition_id_staff_id"
        ),
    )
    op.create_index(
        "ix_person_concerned_petition_id", "person_concerned", ["petition_id"], unique=False
    )
    op.create_index("ix_person_concerned_staff_id", "person_concerned", ["staff_id"], unique=False)


def _conflict_override() -> None:
    op.create_table(
        "conflict_override",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("staff_id", ID, nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("given_by", ID, nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_by_legal_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["given_by"], ["staff_member.id"], name="fk_conflict_override_given_by_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_conflict_override_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff_member.id"], name="fk_conflict_override_staff_id_staff_member"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_conflict_override"),
    )
    op.create_index(
        "ix_conflict_override_petition_id", "conflict_override", ["petition_id"], unique=False
    )
