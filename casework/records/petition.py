"""Petitions: one row each; what is said of them elsewhere refers to it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from casework.records.base import Base, Id
from casework.records.clock_run import ClockRun
from casework.records.point import Point


class Petition(Base):
    """One registered petition; state, dates and handler are copies of its history, for searching.

    `history_count` is also the version that a page has seen; every act adds a line.
    `docket_key` orders the open ones by danger, target and id; it is null when the case is closed.
    `clock` names the term that governs; `joined_to`, `repeats`, `part_of` and `concerns` are other
    petitions; `closed_by` is the act that closed it; `outcome` is what the citizen said of it.
    """

    __tablename__ = "petition"
    __table_args__ = (
        UniqueConstraint("register", "year", "number"),
        Index("ix_petition_number", "number"),
        Index("ix_petition_docket", "docket_key"),
        Index("ix_petition_docket_unit", "department_id", "docket_key"),
        Index("ix_petition_docket_assignee", "assignee_id", "docket_key"),
        Index("ix_petition_docket_state", "state", "docket_key"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    register: Mapped[str] = mapped_column(String(20))
    year: Mapped[int]
    number: Mapped[int]
    registered_at: Mapped[datetime]
    registered_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(30))
    regime: Mapped[str] = mapped_column(String(30), default="og27")
    kind: Mapped[str | None] = mapped_column(String(20))
    channel: Mapped[str] = mapped_column(String(20))
    subject: Mapped[str] = mapped_column(String(300))
    body_text_id: Mapped[int | None] = mapped_column(ForeignKey("personal_text.id"))
    place: Mapped[str] = mapped_column(String(300), default="")
    received_directly: Mapped[bool] = mapped_column(default=False)
    wants_paper: Mapped[bool] = mapped_column(default=False)
    danger: Mapped[bool] = mapped_column(default=False)
    restricted: Mapped[bool] = mapped_column(default=False)
    department_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("staff_member.id"))
    forwarded_on: Mapped[date | None]
    reply_by: Mapped[date | None]
    due_safe: Mapped[date]
    due_legal_max: Mapped[date]
    answer_by: Mapped[date]
    policy: Mapped[str | None] = mapped_column(String(2))
    calendar_version: Mapped[str] = mapped_column(String(64))
    law_version: Mapped[str] = mapped_column(String(30))
    docket_key: Mapped[str | None] = mapped_column(String(40))
    identity_rung: Mapped[int] = mapped_column(default=0)
    identity_incomplete: Mapped[bool] = mapped_column(default=False)
    invitation_sent: Mapped[bool] = mapped_column(default=False)
    dispatch_pending: Mapped[bool] = mapped_column(default=False)
    answer_id: Mapped[int | None]
    dispatched_at: Mapped[datetime | None]
    dispatched_by: Mapped[str] = mapped_column(String(10), default="")
    solution: Mapped[str | None] = mapped_column(String(30))
    indicator: Mapped[str] = mapped_column(String(30), default="")
    clock: Mapped[str] = mapped_column(String(30), default="answer")
    extended_by: Mapped[int] = mapped_column(default=0)
    category: Mapped[str] = mapped_column(String(40), default="")
    wording_key: Mapped[str] = mapped_column(String(64), default="", index=True)
    joined_to: Mapped[int | None] = mapped_column(index=True)
    repeats: Mapped[int | None] = mapped_column(index=True)
    part_of: Mapped[int | None] = mapped_column(index=True)
    concerns: Mapped[int | None] = mapped_column(index=True)
    part: Mapped[int] = mapped_column(default=0)
    returns_to: Mapped[str] = mapped_column(String(30), default="")
    from_authority: Mapped[int | None]
    issuer_number: Mapped[str] = mapped_column(String(60), default="")
    issuer_date: Mapped[date | None]
    not_ours: Mapped[bool] = mapped_column(default=False)
    names_staff: Mapped[bool] = mapped_column(default=False)
    legal_hold: Mapped[bool] = mapped_column(default=False)
    closed_on: Mapped[date | None] = mapped_column(index=True)
    closed_by: Mapped[str] = mapped_column(String(40), default="")
    outcome: Mapped[str] = mapped_column(String(20), default="")
    access_code_digest: Mapped[str] = mapped_column(String(64))
    history_count: Mapped[int] = mapped_column(default=0)
    history_head: Mapped[str] = mapped_column(String(64), default="")

    clocks: Mapped[list["ClockRun"]] = relationship(order_by="ClockRun.id")
    points: Mapped[list["Point"]] = relationship(
        order_by="Point.position", cascade="all, delete-orphan"
    )
