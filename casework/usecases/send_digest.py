"""Send a member of staff the one digest of the day: numbers, dates and links, nobody's name."""

from dataclasses import dataclass

from sqlalchemy import exists, select

from casework.desk import Desk
from casework.queries.reminders import ReminderLine, lines_of
from casework.records.petition import Petition
from casework.records.reminder import Reminder
from casework.records.staff_member import StaffMember
from casework.store import calendars, institution, outbox
from casework.wording import counted, day_short
from workflows.petition.states import OPEN

DIGEST = "digest"
LISTED = 100


@dataclass(frozen=True, slots=True)
class SendDigest:
    """Somebody has reminders that wait."""

    staff_id: int


@dataclass(frozen=True, slots=True)
class DigestSent:
    """How many petitions the digest names; none when it was sent before, or nothing waits."""

    petitions: int


def send_digest(ask: SendDigest, desk: Desk) -> DigestSent:
    """Gather what waits for a person into one e-mail; a second worker finds the day's one sent."""
    if not calendars.of_the_hall(desk.session).is_office_day(desk.today):
        return DigestSent(0)
    person = _alone(desk, ask.staff_id)
    if person is None or _sent_today(desk, person.id):
        return DigestSent(0)
    waiting = list(
        desk.session.scalars(
            select(Reminder)
            .where(Reminder.staff_id == person.id, Reminder.digest_on.is_(None))
            .order_by(Reminder.id)
        )
    )
    for reminder in waiting:
        reminder.digest_on = desk.today
    open_ones = set(
        desk.session.scalars(
            select(Petition.id).where(
                Petition.id.in_({one.petition_id for one in waiting}), Petition.state.in_(OPEN)
            )
        )
    )
    lines = lines_of(desk.session, [one for one in waiting if one.petition_id in open_ones])
    if lines and person.email:
        outbox.queue(desk, _letter(desk, person, lines))
    return DigestSent(len(lines))


def _alone(desk: Desk, staff_id: int) -> StaffMember | None:
    """Keep every other worker off the person until this digest is committed."""
    return desk.session.scalar(
        select(StaffMember)
        .where(StaffMember.id == staff_id)
        .with_for_update(of=StaffMember)
        .execution_options(populate_existing=True)
    )


def _sent_today(desk: Desk, staff_id: int) -> bool:
    query = select(exists().where(Reminder.staff_id == staff_id, Reminder.digest_on == desk.today))
    return bool(desk.session.scalar(query))


def _letter(desk: Desk, person: StaffMember, lines: tuple[ReminderLine, ...]) -> outbox.Letter:
    amount = counted(len(lines), "o petiție cere", "petiții cer")
    body = "\n\n".join(_told(desk, line) for line in lines[:LISTED])
    more = len(lines) - LISTED
    rest = f"\n\nÎncă {more}, la {desk.public_url}/birou/avertizari" if more > 0 else ""
    hall = institution.of(desk.session).name
    return outbox.Letter(
        kind=DIGEST,
        recipient=person.email,
        subject=f"Termene, {day_short(desk.today)}: {amount} atenție",
        body=(
            f"{amount[0].upper()}{amount[1:]} atenția dumneavoastră. Urmărirea soluționării în "
            f"termen: O.G. nr. 27/2002, art. 6 alin. (3).\n\n{body}{rest}\n\n"
            f"Toate avertizările: {desk.public_url}/birou/avertizari\n\n{hall}\n"
        ),
        petition_id=None,
    )


def _told(desk: Desk, line: ReminderLine) -> str:
    return (
        f"{line.number}, {line.state}: {'; '.join(line.says)}\n"
        f"Țintă: {day_short(line.due_safe)}; ultima zi legală: {day_short(line.due_legal_max)}\n"
        f"{desk.public_url}/birou/dosar/{line.petition_id}"
    )
