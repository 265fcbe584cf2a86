"""Petitions are registered under numbers without gaps, with their clocks."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables in the order in which they refer to one another."""
    _personal_text()
    _register_counter()
    _stored_file()
    _tally()
    _petition()
    _arrival()
    _clock_run()
    _history_line()
    _point()
    _search_word()
    _register_line()


def _personal_text() -> None:
    op.create_table(
        "personal_text",
        sa.Column("id", ID, nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=True),
        sa.Column("body", sa.String(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("erased_under", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_personal_text"),
    )


def _register_counter() -> None:
    op.create_table(
        "register_counter",
        sa.Column("register", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("next_number", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("head", sa.String(length=64), nullable=False),
        sa.Column("last_moment", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("act", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("register", "year", name="pk_register_counter"),
    )


def _stored_file() -> None:
    op.create_table(
        "stored_file",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_stored_file"),
    )


def _tally() -> None:
    op.create_table(
        "tally",
        sa.Column("department_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("assignee_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=30), nullable=False),
        sa.Column("due_safe", sa.Date(), nullable=False),
        sa.Column("due_legal_max", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "department_id", "assignee_id", "state", "due_safe", "due_legal_max", name="pk_tally"
        ),
    )


def _petition() -> None:
    op.create_table(
        "petition",
        sa.Column("id", ID, nullable=False),
        sa.Column("register", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=30), nullable=False),
        sa.Column("regime", sa.String(length=30), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=True),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("body_text_id", ID, nullable=True),
        sa.Column("place", sa.String(length=300), nullable=False),
        sa.Column("received_directly", sa.Boolean(), nullable=False),
        sa.Column("wants_paper", sa.Boolean(), nullable=False),
        sa.Column("danger", sa.Boolean(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("department_id", ID, nullable=True),
        sa.Column("assignee_id", ID, nullable=True),
        sa.Column("forwarded_on", sa.Date(), nullable=True),
        sa.Column("reply_by", sa.Date(), nullable=True),
        sa.Column("due_safe", sa.Date(), nullable=False),
        sa.Column("due_legal_max", sa.Date(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("policy", sa.String(length=2), nullable=True),
        sa.Column("calendar_version", sa.String(length=64), nullable=False),
        sa.Column("law_version", sa.String(length=30), nullable=False),
        sa.Column("docket_key", sa.String(length=40), nullable=True),
        sa.Column("identity_rung", sa.Integer(), nullable=False),
        sa.Column("identity_incomplete", sa.Boolean(), nullable=False),
        sa.Column("invitation_sent", sa.Boolean(), nullable=False),
        sa.Column("dispatch_pending", sa.Boolean(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=True),
        sa.Column("dispatched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dispatched_by", sa.String(length=10), nullable=False),
        sa.Column("solution", sa.String(length=30), nullable=True),
        sa.Column("indicator", sa.String(length=30), nullable=False),
        sa.Column("access_code_digest", sa.String(length=64), nullable=False),
        sa.Column("history_count", sa.Integer(), nullable=False),
        sa.Column("history_head", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignee_id"], ["staff_member.id"], name="fk_petition_assignee_id_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["body_text_id"], ["personal_text.id"], name="fk_petition_body_text_id_personal_text"
        ),
        sa.ForeignKeyConstraint(
            ["department_id"], ["unit.id"], name="fk_petition_department_id_unit"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_petition"),
        sa.UniqueConstraint("register", "year", "number", name="uq_petition_register_year_number"),
    )
    with op.batch_alter_table("petition") as batch_op:
        batch_op.create_index("ix_petition_docket", ["docket_key"], unique=False)
        batch_op.create_index(
            "ix_petition_docket_assignee", ["assignee_id", "docket_key"], unique=False
        )
        batch_op.create_index("ix_petition_docket_state", ["state", "docket_key"], unique=False)
        batch_op.create_index(
            "ix_petition_docket_unit", ["department_id", "docket_key"], unique=False
        )


def _arrival() -> None:
    op.create_table(
        "arrival",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("raw_digest", sa.String(length=64), nullable=False),
        sa.Column("dedupe_key", sa.String(length=80), nullable=False),
        sa.Column("ended_as", sa.String(length=20), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("petition_id", ID, nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_arrival_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["raw_digest"], ["stored_file.digest"], name="fk_arrival_raw_digest_stored_file"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_arrival"),
        sa.UniqueConstraint("dedupe_key", name="uq_arrival_dedupe_key"),
    )
    with op.batch_alter_table("arrival") as batch_op:
        batch_op.create_index("ix_arrival_open", ["ended_as", "received_at"], unique=False)
        batch_op.create_index("ix_arrival_petition_id", ["petition_id"], unique=False)


def _clock_run() -> None:
    op.create_table(
        "clock_run",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("clock", sa.String(length=30), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("due_safe", sa.Date(), nullable=False),
        sa.Column("due_legal_max", sa.Date(), nullable=False),
        sa.Column("calendar_version", sa.String(length=64), nullable=False),
        sa.Column("law", sa.String(length=120), nullable=False),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_by", sa.String(length=30), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_clock_run_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_clock_run"),
    )
    with op.batch_alter_table("clock_run") as batch_op:
        batch_op.create_index("ix_clock_run_petition_id", ["petition_id"], unique=False)


def _history_line() -> None:
    op.create_table(
        "history_line",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=30), nullable=False),
        sa.Column("dest", sa.String(length=30), nullable=False),
        sa.Column("actor_id", ID, nullable=True),
        sa.Column("actor_role", sa.String(length=30), nullable=False),
        sa.Column("law", sa.String(length=300), nullable=False),
        sa.Column("law_version", sa.String(length=30), nullable=False),
        sa.Column("text_id", ID, nullable=True),
        sa.Column("hash_version", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["staff_member.id"], name="fk_history_line_actor_id_staff_member"
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_history_line_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["text_id"], ["personal_text.id"], name="fk_history_line_text_id_personal_text"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_history_line"),
        sa.UniqueConstraint("petition_id", "seq", name="uq_history_line_petition_id_seq"),
    )


def _point() -> None:
    op.create_table(
        "point",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("result", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_point_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_point"),
    )
    with op.batch_alter_table("point") as batch_op:
        batch_op.create_index("ix_point_petition_id", ["petition_id"], unique=False)


def _search_word() -> None:
    op.create_table(
        "search_word",
        sa.Column("word", sa.String(length=40), nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_search_word_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("word", "petition_id", name="pk_search_word"),
    )
    with op.batch_alter_table("search_word") as batch_op:
        batch_op.create_index("ix_search_word_petition_id", ["petition_id"], unique=False)


def _register_line() -> None:
    op.create_table(
        "register_line",
        sa.Column("id", ID, nullable=False),
        sa.Column("register", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("petition_id", ID, nullable=True),
        sa.Column("arrival_id", ID, nullable=True),
        sa.Column("issuer_number", sa.String(length=60), nullable=False),
        sa.Column("issuer_date", sa.String(length=10), nullable=False),
        sa.Column("sheets", sa.Integer(), nullable=True),
        sa.Column("annexes", sa.Integer(), nullable=True),
        sa.Column("issuer_text_id", ID, nullable=True),
        sa.Column("content_text_id", ID, nullable=True),
        sa.Column("hash_version", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["arrival_id"], ["arrival.id"], name="fk_register_line_arrival_id_arrival"
        ),
        sa.ForeignKeyConstraint(
            ["content_text_id"],
            ["personal_text.id"],
            name="fk_register_line_content_text_id_personal_text",
        ),
        sa.ForeignKeyConstraint(
            ["issuer_text_id"],
            ["personal_text.id"],
            name="fk_register_line_issuer_text_id_personal_text",
        ),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_register_line_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_register_line"),
        sa.UniqueConstraint("register", "year", "seq", name="uq_register_line_register_year_seq"),
    )
    with op.batch_alter_table("register_line") as batch_op:
        batch_op.create_index("ix_register_line_petition_id", ["petition_id"], unique=False)
        batch_op.create_index(
            "uq_register_line_number", ["register", "year", "number", "kind"], unique=True
        )
