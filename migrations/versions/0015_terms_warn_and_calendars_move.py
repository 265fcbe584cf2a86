"""Terms warn in time, and a change of the calendar is replayed."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Change the tables one by one."""
    _reminder()
    _calendar_override()
    _calendar_check()
    _calendar_replay()
    _calendar_move()


def _reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("due_safe", sa.Date(), nullable=False),
        sa.Column("staff_id", ID, nullable=False),
        sa.Column("reached_on", sa.Date(), nullable=False),
        sa.Column("digest_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_reminder_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff_member.id"], name="fk_reminder_staff_id_staff_member"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reminder"),
        sa.UniqueConstraint(
            "petition_id",
            "step",
            "due_safe",
            "staff_id",
            name="uq_reminder_petition_id_step_due_safe_staff_id",
        ),
    )
    op.create_index("ix_reminder_petition_id", "reminder", ["petition_id"], unique=False)
    op.create_index("ix_reminder_waiting", "reminder", ["staff_id", "digest_on"], unique=False)


def _calendar_override() -> None:
    for name in ("entered_at", "approved_at"):
        op.add_column(
            "calendar_override", sa.Column(name, sa.DateTime(timezone=True), nullable=True)
        )


def _calendar_check() -> None:
    op.create_table(
        "calendar_check",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(length=200), nullable=False),
        sa.Column("checked_by", sa.String(length=120), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("year", name="pk_calendar_check"),
    )


def _calendar_replay() -> None:
    op.create_table(
        "calendar_replay",
        sa.Column("id", ID, nullable=False),
        sa.Column("act", sa.String(length=200), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_by", ID, nullable=True),
        sa.Column("second", sa.String(length=120), nullable=False),
        sa.Column("version_before", sa.String(length=64), nullable=False),
        sa.Column("version_after", sa.String(length=64), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["done_by"], ["staff_member.id"], name="fk_calendar_replay_done_by_staff_member"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_calendar_replay"),
    )


def _calendar_move() -> None:
    op.create_table(
        "calendar_move",
        sa.Column("replay_id", ID, nullable=False),
        sa.Column("petition_id", ID, nullable=False),
        sa.Column("clock", sa.String(length=30), nullable=False),
        sa.Column("safe_before", sa.Date(), nullable=False),
        sa.Column("legal_before", sa.Date(), nullable=False),
        sa.Column("safe_after", sa.Date(), nullable=False),
        sa.Column("legal_after", sa.Date(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["petition_id"], ["petition.id"], name="fk_calendar_move_petition_id_petition"
        ),
        sa.ForeignKeyConstraint(
            ["replay_id"],
            ["calendar_replay.id"],
            name="fk_calendar_move_replay_id_calendar_replay",
        ),
        sa.PrimaryKeyConstraint("replay_id", "petition_id", "clock", name="pk_calendar_move"),
    )
