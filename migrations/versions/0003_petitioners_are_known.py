"""Petitioners, what proves who they are, their files and links are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables in the order in which they refer to one another."""
    _upload()
    _attachment()
    _identity_check()
    _party()
    _private_link()


def _upload() -> None:
    op.create_table(
        "upload",
        sa.Column("token", sa.String(length=43), nullable=False),
        sa.Column("basket", sa.String(length=43), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"], ["stored_file.digest"], name="fk_upload_digest_stored_file"
        ),
        sa.PrimaryKeyConstraint("token", name="pk_upload"),
    )
    with op.batch_alter_table("upload") as batch_op:
        batch_op.create_index("ix_upload_basket", ["basket"], unique=False)


def _attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["added_by"], ["staff_member.id"], name="fk_attachment_added_by_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["digest"], ["stored_file.digest"], name="fk_attachment_digest_stored_file"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_attachment_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
    )
    with op.batch_alter_table("attachment") as batch_op:
        batch_op.create_index("ix_attachment_petition_id", ["petition_id"], unique=False)


def _identity_check() -> None:
    op.create_table(
        "identity_check",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.String(length=40), nullable=False),
        sa.Column("detail", sa.String(length=300), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("checked_by", ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["checked_by"], ["staff_member.id"], name="fk_identity_check_checked_by_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_identity_check_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_identity_check"),
    )
    with op.batch_alter_table("identity_check") as batch_op:
        batch_op.create_index("ix_identity_check_petition_id", ["petition_id"], unique=False)


def _party() -> None:
    op.create_table(
        "party",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("address", sa.String(length=500), nullable=False),
        sa.Column("organisation", sa.String(length=300), nullable=False),
        sa.Column("capacity", sa.String(length=200), nullable=False),
        sa.Column("mandate_proof", sa.String(length=300), nullable=False),
        sa.Column("signatories", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_party_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_party"),
    )
    with op.batch_alter_table("party") as batch_op:
        batch_op.create_index("ix_party_petition_id", ["petition_id"], unique=False)


def _private_link() -> None:
    op.create_table(
        "private_link",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("token_digest", sa.String(length=64), nullable=False),
        sa.Column("code_digest", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_private_link_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_private_link"),
        sa.UniqueConstraint("token_digest", name="uq_private_link_token_digest"),
    )
    with op.batch_alter_table("private_link") as batch_op:
        batch_op.create_index("ix_private_link_petition_id", ["petition_id"], unique=False)
