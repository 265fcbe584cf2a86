"""The reminders of one person, one line a petition, the most pressing first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.records.petition import Petition
from casework.records.reminder import Reminder
from casework.store.concerned import away_of
from casework.wording import format_number
from workflows.deadlines.ladder import Urgency, said, urgency
from workflows.petition.states import OPEN, WORDS, State

PRESSING = tuple(Urgency)
SHOWN = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderLine:
    """What one petition asks of a person; nothing personal stands in it."""

    petition_id: int
    number: str
    state: str
    due_safe: date
    due_legal_max: date
    reached_on: date
    says: tuple[str, ...]
    urgency: Urgency


def waiting_people(session: Session) -> tuple[int, ...]:
    """Name the people whose digest has not been made yet."""
    query = select(Reminder.staff_id).where(Reminder.digest_on.is_(None)).distinct()
    return tuple(session.scalars(query.order_by(Reminder.staff_id)))


def reminders_of(session: Session, actor: Actor) -> tuple[ReminderLine, ...]:
    """List the open petitions a person was reminded of, for the dates they now have."""
    query = (
        select(Reminder)
        .join(Petition, Petition.id == Reminder.petition_id)
        .where(
            Reminder.staff_id == actor.staff_id,
            Petition.state.in_(OPEN),
            away_of(actor).shown(),
        )
        .order_by(Reminder.id.desc())
        .limit(SHOWN)
    )
    return lines_of(session, session.scalars(query))


def reminded_on(session: Session, actor: Actor, day: date) -> int:
    """Count the petitions in the digest of a day; an index on person and day holds them."""
    query = select(func.count(distinct(Reminder.petition_id))).where(
        Reminder.staff_id == actor.staff_id, Reminder.digest_on == day
    )
    return session.scalar(query) or 0


def lines_of(session: Session, reminders: Iterable[Reminder]) -> tuple[ReminderLine, ...]:
    """Gather reminders by petition and order them: late first, then by the day that comes next."""
    by_petition: dict[int, list[Reminder]] = {}
    for reminder in reminders:
        by_petition.setdefault(reminder.petition_id, []).append(reminder)
    petitions = session.scalars(select(Petition).where(Petition.id.in_(by_petition)))
    lines = [_line(petition, by_petition[petition.id]) for petition in petitions]
    return tuple(
        sorted(lines, key=lambda one: (PRESSING.index(one.urgency), one.due_safe, one.petition_id))
    )


def _line(petition: Petition, reminders: list[Reminder]) -> ReminderLine:
    latest = sorted(reminders, key=lambda one: (one.reached_on, one.id), reverse=True)
    steps = dict.fromkeys(one.step for one in latest if one.reached_on == latest[0].reached_on)
    ordered = sorted(steps, key=lambda step: PRESSING.index(urgency(step)))
    return ReminderLine(
        petition_id=petition.id,
        number=format_number(petition.number, petition.registered_on, petition.part),
        state=WORDS[State(petition.state)],
        due_safe=petition.due_safe,
        due_legal_max=petition.due_legal_max,
        reached_on=latest[0].reached_on,
        says=tuple(dict.fromkeys(said(step) for step in ordered)),
        urgency=urgency(ordered[0]),
    )
