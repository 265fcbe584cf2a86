"""Each petition tells what it is connected to, when it closed, and where it stood at any moment."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Change the tables one by one."""
    _petition()
    _party()
    _access_line()
    _outgoing_message()
    _staff_member()
    _span()
    _stand_where_they_are()


def _petition() -> None:
    op.add_column(
        "petition",
        sa.Column("clock", sa.String(length=30), nullable=False, server_default="answer"),
    )
    op.add_column(
        "petition", sa.Column("extended_by", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column(
        "petition", sa.Column("category", sa.String(length=40), nullable=False, server_default="")
    )
    op.add_column(
        "petition",
        sa.Column("wording_key", sa.String(length=64), nullable=False, server_default=""),
    )
    op.add_column("petition", sa.Column("joined_to", sa.Integer(), nullable=True))
    op.add_column("petition", sa.Column("repeats", sa.Integer(), nullable=True))
    op.add_column("petition", sa.Column("part_of", sa.Integer(), nullable=True))
    op.add_column("petition", sa.Column("concerns", sa.Integer(), nullable=True))
    op.add_column("petition", sa.Column("part", sa.Integer(), nullable=False, server_default="0"))
    op.add_column(
        "petition", sa.Column("returns_to", sa.String(length=30), nullable=False, server_default="")
    )
    op.add_column("petition", sa.Column("from_authority", sa.Integer(), nullable=True))
    op.add_column(
        "petition",
        sa.Column("issuer_number", sa.String(length=60), nullable=False, server_default=""),
    )
    op.add_column("petition", sa.Column("issuer_date", sa.Date(), nullable=True))
    op.add_column(
        "petition", sa.Column("not_ours", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column(
        "petition",
        sa.Column("names_staff", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column(
        "petition", sa.Column("legal_hold", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("petition", sa.Column("closed_on", sa.Date(), nullable=True))
    op.add_column(
        "petition", sa.Column("closed_by", sa.String(length=40), nullable=False, server_default="")
    )
    op.add_column(
        "petition", sa.Column("outcome", sa.String(length=20), nullable=False, server_default="")
    )
    op.create_index("ix_petition_closed_on", "petition", ["closed_on"], unique=False)
    op.create_index("ix_petition_concerns", "petition", ["concerns"], unique=False)
    op.create_index("ix_petition_joined_to", "petition", ["joined_to"], unique=False)
    op.create_index("ix_petition_part_of", "petition", ["part_of"], unique=False)
    op.create_index("ix_petition_repeats", "petition", ["repeats"], unique=False)
    op.create_index("ix_petition_wording_key", "petition", ["wording_key"], unique=False)


def _party() -> None:
    op.add_column(
        "party", sa.Column("name_key", sa.String(length=120), nullable=False, server_default="")
    )
    op.add_column(
        "party", sa.Column("cui", sa.String(length=12), nullable=False, server_default="")
    )
    op.create_index("ix_party_name_key", "party", ["name_key"], unique=False)
    op.create_index("ix_party_email", "party", ["email"], unique=False)


def _access_line() -> None:
    op.add_column(
        "access_line", sa.Column("amount", sa.Integer(), nullable=False, server_default="1")
    )
    op.add_column(
        "access_line", sa.Column("reason", sa.String(length=300), nullable=False, server_default="")
    )


def _outgoing_message() -> None:
    op.add_column("outgoing_message", sa.Column("letter_id", sa.Integer(), nullable=True))
    op.create_index(
        "ix_outgoing_message_letter_id", "outgoing_message", ["letter_id"], unique=False
    )


def _staff_member() -> None:
    op.add_column(
        "staff_member",
        sa.Column("feed_digest", sa.String(length=64), nullable=False, server_default=""),
    )
    op.create_index("ix_staff_member_feed_digest", "staff_member", ["feed_digest"], unique=False)


def _span() -> None:
    op.create_table(
        "span",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(length=30), nullable=False),
        sa.Column("regime", sa.String(length=30), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("assignee_id", sa.Integer(), nullable=True),
        sa.Column("due_safe", sa.Date(), nullable=False),
        sa.Column("due_legal_max", sa.Date(), nullable=False),
        sa.Column("begun_by", sa.String(length=40), nullable=False),
        sa.Column("ended_by", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_span_petition_id_petition"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_span"),
    )
    op.create_index("ix_span_petition_id", "span", ["petition_id"], unique=False)
    op.create_index("ix_span_time", "span", ["until", "since"], unique=False)


def _stand_where_they_are() -> None:
    """Begin a stretch of time for each petition that is open; earlier ones are in its history."""
    op.execute(
        "insert into span (petition_id, since, state, regime, department_id, assignee_id,"
        " due_safe, due_legal_max, begun_by, ended_by)"
        " select id, registered_at, state, regime, department_id, assignee_id,"
        " due_safe, due_legal_max, 'register_arrival', '' from petition where state in"
        " ('registered', 'qualified', 'forwarded', 'assigned', 'drafted', 'signed_by_department',"
        " 'signed_by_head')"
    )
