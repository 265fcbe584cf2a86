"""When recurring work is due: one row a kind, taken by one worker of the whole cluster."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Table, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.clock import BUCHAREST
from casework.desk import SYSTEM, Desk
from casework.records.schedule import Schedule

EPOCH = datetime(2002, 2, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Every:
    """Again after each step of time."""

    step: timedelta

    def after(self, at: datetime) -> datetime:
        """Give the next moment."""
        return EPOCH + ((at - EPOCH) // self.step + 1) * self.step


@dataclass(frozen=True, slots=True)
class DailyAt:
    """Once a day, at this time in Romania; a day on which nobody was up is made good later."""

    hour: time

    def after(self, at: datetime) -> datetime:
        """Give the next moment."""
        day = at.astimezone(BUCHAREST).date()
        today = datetime.combine(day, self.hour, BUCHAREST).astimezone(UTC)
        tomorrow = datetime.combine(day + DAY, self.hour, BUCHAREST).astimezone(UTC)
        return today if today > at else tomorrow


Rhythm = Every | DailyAt


@dataclass(frozen=True, slots=True)
class AskForDue:
    """A worker looks at the clock."""

    rhythms: Mapping[str, Rhythm]


def run_schedule(office: Office, rhythms: Mapping[str, Rhythm]) -> None:
    """Ask for what is due; mostly this reads a few rows and writes nothing."""
    if office.ask(_something_is_due, rhythms, office.clock.now()):
        office.perform(ask_for_due, AskForDue(rhythms), SYSTEM)


def ask_for_due(ask: AskForDue, desk: Desk) -> tuple[str, ...]:
    """Enqueue each kind that is due and move its row on; rows that another worker holds are his."""
    now = desk.now
    _put_missing_rows(desk.session, ask.rhythms, now)
    due = (
        select(Schedule)
        .where(Schedule.kind.in_(ask.rhythms), Schedule.next_at <= now)
        .order_by(Schedule.kind)
        .with_for_update(skip_locked=True)
    )
    asked = []
    for row in desk.session.scalars(due):
        rhythm = ask.rhythms[row.kind]
        key = f"{row.kind}@{row.next_at.isoformat()}" if isinstance(rhythm, DailyAt) else row.kind
        desk.queue.enqueue(desk.session, row.kind, key, now, {})
        row.next_at = rhythm.after(now)
        asked.append(row.kind)
    return tuple(asked)


def _something_is_due(session: Session, rhythms: Mapping[str, Rhythm], now: datetime) -> bool:
    known = {row.kind: row.next_at for row in session.scalars(select(Schedule))}
    return any(kind not in known or known[kind] <= now for kind in rhythms)


def _put_missing_rows(session: Session, rhythms: Mapping[str, Rhythm], now: datetime) -> None:
    known = set(session.scalars(select(Schedule.kind)))
    rows = [
        {"kind": kind, "next_at": rhythm.after(now)}
        for kind, rhythm in rhythms.items()
        if kind not in known
    ]
    if not rows:
        return
    table = Schedule.__table__
    assert isinstance(table, Table)
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    session.execute(insert(table).on_conflict_do_nothing(), rows)
