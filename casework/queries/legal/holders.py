"""Who held some petitions, for how long, read from their stretches and from what was asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.errors import NotFound
from casework.queries.case_rows import shown_subject
from casework.queries.legal.docket import ends_at
from casework.records.opinion import Opinion
from casework.records.petition import Petition
from casework.records.span import Span
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.reports.stays import Holder, Period, Stay, Stretch, stays_of
from casework.store import calendars
from casework.wording import format_number
from workflows.deadlines.standing import days_late
from workflows.petition.states import State

ASKED_OF_OTHERS = ("opinion", "clarification")
POSTS = {
    Holder.REGISTRY: "Registratură",
    Holder.HEAD: "Conducătorul instituției",
    Holder.SPECIALIST: "Referent",
    Holder.DEPARTMENT_HEAD: "Șef de compartiment",
}

Key = tuple[Holder, int | None]


def stays_until(session: Session, ids: Sequence[int], day: date) -> dict[int, tuple[Stay, ...]]:
    """Give the stays of each petition up to a day."""
    stretches = _stretches(session, ids, day)
    waits = _waits(session, ids, day)
    calendar = calendars.of_the_hall(session)
    return {
        petition_id: stays_of(stretches[petition_id], waits.get(petition_id, []), calendar)
        for petition_id in stretches
    }


def holder_names(session: Session, stays: Iterable[Stay]) -> dict[Key, str]:
    """Name the holders of some stays: the specialist by name, the others by their post."""
    wanted = list(stays)
    people = {stay.staff_id for stay in wanted if stay.staff_id}
    units = {stay.unit_id for stay in wanted if stay.unit_id}
    person = select(StaffMember.id, StaffMember.name).where(StaffMember.id.in_(people))
    unit = select(Unit.id, Unit.name).where(Unit.id.in_(units))
    staff, departments = dict(session.execute(person).all()), dict(session.execute(unit).all())
    names: dict[Key, str] = {(holder, None): word for holder, word in POSTS.items()}
    for stay in wanted:
        if stay.holder is Holder.SPECIALIST and stay.staff_id:
            names[stay.holder, stay.staff_id] = staff[stay.staff_id]
        elif stay.holder is Holder.DEPARTMENT_HEAD and stay.unit_id:
            names[stay.holder, stay.unit_id] = f"Șef {departments[stay.unit_id]}"
    return names


def key_of(stay: Stay) -> Key:
    """Give what a stay's holder is found by among the names."""
    return stay.holder, stay.staff_id if stay.holder is Holder.SPECIALIST else stay.unit_id


def _stretches(session: Session, ids: Sequence[int], day: date) -> dict[int, list[Stretch]]:
    query = select(Span).where(Span.petition_id.in_(ids), Span.since < ends_at(day))
    found: dict[int, list[Stretch]] = {}
    for span in session.scalars(query.order_by(Span.petition_id, Span.id)):
        until = min(romanian_date(span.until), day) if span.until else day
        found.setdefault(span.petition_id, []).append(
            Stretch(
                since=romanian_date(span.since),
                until=until,
                state=State(span.state),
                unit_id=span.department_id,
                staff_id=span.assignee_id,
            )
        )
    return found


def _waits(session: Session, ids: Sequence[int], day: date) -> dict[int, list[Period]]:
    query = select(Opinion.petition_id, Opinion.asked_at, Opinion.given_at).where(
        Opinion.petition_id.in_(ids),
        Opinion.kind.in_(ASKED_OF_OTHERS),
        Opinion.asked_at < ends_at(day),
    )
    found: dict[int, list[Period]] = {}
    for petition_id, asked_at, given_at in session.execute(query):
        until = min(romanian_date(given_at), day) if given_at else day
        found.setdefault(petition_id, []).append(Period(romanian_date(asked_at), until))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTimes:
    """One petition with the stays at its holders up to a day."""

    petition_id: int
    version: int
    number: str
    subject: str
    due_legal_max: date
    days_late: int
    legal_hold: bool
    stays: tuple[Stay, ...]
    names: Mapping[Key, str]


def case_times(session: Session, petition_id: int, day: date) -> CaseTimes:
    """Read in whose hands the days of a petition went; raises NotFound."""
    petition = session.get(Petition, petition_id)
    if petition is None:
        raise NotFound("petiția nu există")
    stays = stays_until(session, [petition_id], day).get(petition_id, ())
    done = petition.closed_on if petition.closed_on and petition.closed_on <= day else day
    return CaseTimes(
        petition_id=petition.id,
        version=petition.history_count,
        number=format_number(petition.number, petition.registered_on, petition.part),
        subject=shown_subject(petition),
        due_legal_max=petition.due_legal_max,
        days_late=days_late(done, petition.due_legal_max),
        legal_hold=petition.legal_hold,
        stays=stays,
        names=holder_names(session, stays),
    )
