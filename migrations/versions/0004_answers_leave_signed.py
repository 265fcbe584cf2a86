"""Answers are drafted, signed twice, dispatched and proved."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables in the order in which they refer to one another."""
    _answer()
    _working_draft()
    _dispatch()
    _signature()
    _outgoing_message()


def _answer() -> None:
    op.create_table(
        "answer",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("drafted_by", ID, nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("voided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("voided_reason", sa.Text(), nullable=False),
        sa.Column("signed_file_digest", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["drafted_by"], ["staff_member.id"], name="fk_answer_drafted_by_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_answer_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["signed_file_digest"],
            ["stored_file.digest"],
            name="fk_answer_signed_file_digest_stored_file",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_answer"),
        sa.UniqueConstraint("petition_id", "version", name="uq_answer_petition_id_version"),
    )


def _working_draft() -> None:
    op.create_table(
        "working_draft",
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.Column("legal_basis", sa.Text(), nullable=False),
        sa.Column("solution", sa.String(length=30), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", ID, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_working_draft_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["saved_by"], ["staff_member.id"], name="fk_working_draft_saved_by_staff_member"
        ),
        sa.PrimaryKeyConstraint("petition_id", name="pk_working_draft"),
    )


def _dispatch() -> None:
    op.create_table(
        "dispatch",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("answer_id", ID, nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("address", sa.String(length=500), nullable=False),
        sa.Column("letter_digest", sa.String(length=64), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("queued_by", ID, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("proof", sa.String(length=300), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name="fk_dispatch_answer_id_answer"),
        sa.ForeignKeyConstraint(
            ["letter_digest"], ["stored_file.digest"], name="fk_dispatch_letter_digest_stored_file"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_dispatch_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["queued_by"], ["staff_member.id"], name="fk_dispatch_queued_by_staff_member"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_dispatch"),
    )
    with op.batch_alter_table("dispatch") as batch_op:
        batch_op.create_index("ix_dispatch_petition_id", ["petition_id"], unique=False)
        batch_op.create_index("ix_dispatch_state", ["state"], unique=False)


def _signature() -> None:
    op.create_table(
        "signature",
        sa.Column("id", ID, nullable=False),
        sa.Column("answer_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("signer_id", ID, nullable=False),
        sa.Column("signer_name", sa.String(length=200), nullable=False),
        sa.Column("signer_title", sa.String(length=200), nullable=False),
        sa.Column("form", sa.String(length=20), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name="fk_signature_answer_id_answer"),
        sa.ForeignKeyConstraint(
            ["signer_id"], ["staff_member.id"], name="fk_signature_signer_id_staff_member"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signature"),
        sa.UniqueConstraint("answer_id", "position", name="uq_signature_answer_id_position"),
    )


def _outgoing_message() -> None:
    op.create_table(
        "outgoing_message",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=True),
        sa.Column("dispatch_id", ID, nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("attachments", sa.Text(), nullable=False),
        sa.Column("message_id", sa.String(length=120), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_error", sa.String(length=300), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("proof", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispatch_id"], ["dispatch.id"], name="fk_outgoing_message_dispatch_id_dispatch"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_outgoing_message_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_outgoing_message"),
        sa.UniqueConstraint("message_id", name="uq_outgoing_message_message_id"),
    )
    with op.batch_alter_table("outgoing_message") as batch_op:
        batch_op.create_index("ix_outgoing_message_petition_id", ["petition_id"], unique=False)
        batch_op.create_index("ix_outgoing_message_state", ["state", "next_try_at"], unique=False)
