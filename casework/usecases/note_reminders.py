"""Climb the ladder of reminders over a batch of open petitions; each rung is noted once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import Row, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from casework.clock import romanian_date
from casework.desk import Desk
from casework.records.clock_run import ClockRun
from casework.records.opinion import Opinion
from casework.records.person_concerned import PersonConcerned
from casework.records.petition import Petition
from casework.records.reminder import Reminder
from casework.store import calendars
from casework.store.presence import Presence, presence_on
from workflows.deadlines.clocks import COMPLETION, OPINION, REDIRECTION
from workflows.deadlines.ladder import Rung, RunningTerm, reached
from workflows.petition.regime_rows import CONFIDENTIAL
from workflows.petition.states import OPEN, State
from workflows.roles import Role

BATCH = 500
SHORT = frozenset({REDIRECTION.name, COMPLETION.name})
BEFORE_ROUTING = (State.REGISTERED, State.QUALIFIED)
OpenRow = Row[int, str, str, date, date, date, int | None, int | None, bool, str]
"""What is read of an open petition."""

TRANSPORT = frozenset({Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER})
"""They move and audit papers even of a petition that names somebody above them (art. 11)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReminders:
    """The day has come; the petitions after this id are looked at."""

    after: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindersNoted:
    """How many reminders were new, and after which petition the next batch begins."""

    noted: int
    last: int | None


@dataclass(frozen=True, slots=True)
class _Watched:
    """A term, and the petition and department it is asked of."""

    petition: OpenRow
    term: RunningTerm
    unit_id: int | None
    assignee_id: int | None


def note_reminders(ask: NoteReminders, desk: Desk) -> RemindersNoted:
    """Write down the rungs reached by one batch (R-ART6-TRACK); none on a day off."""
    calendar = calendars.of_the_hall(desk.session)
    petitions = _open_after(desk, ask.after) if calendar.is_office_day(desk.today) else []
    if not petitions:
        return RemindersNoted(noted=0, last=None)
    presence = presence_on(desk.session, desk.today)
    ids = [petition.id for petition in petitions]
    hidden = _concerned(desk, ids)

    @cache
    def climbed(term: RunningTerm) -> tuple[Rung, ...]:
        return reached(term, desk.today, calendar)

    rows = {
        (watched.petition.id, rung.name, watched.term.due_safe, person)
        for watched in _watched(desk, petitions)
        for rung in climbed(watched.term)
        for person in _told(presence, watched, rung, hidden[watched.petition.id])
    }
    new = sorted(rows - _known(desk, ids))
    _insert(desk, new)
    return RemindersNoted(noted=len(new), last=ids[-1])


def _open_after(desk: Desk, after: int) -> Sequence[OpenRow]:
    return desk.session.execute(
        select(
            Petition.id,
            Petition.state,
            Petition.clock,
            Petition.registered_on,
            Petition.due_safe,
            Petition.due_legal_max,
            Petition.department_id,
            Petition.assignee_id,
            Petition.not_ours,
            Petition.regime,
        )
        .where(Petition.id > after, Petition.state.in_(OPEN))
        .order_by(Petition.id)
        .limit(BATCH)
    ).all()


def _watched(
    desk: Desk,
    petitions: Iterable[OpenRow],
) -> Iterator[_Watched]:
    """Give the governing term of each petition, then its short terms and its open questions."""
    by_id = {petition.id: petition for petition in petitions}
    runs = list(
        desk.session.scalars(
            select(ClockRun).where(ClockRun.petition_id.in_(by_id), ClockRun.ended_on.is_(None))
        )
    )
    started = {(run.petition_id, run.clock): run.started_on for run in runs}
    for petition in petitions:
        since = started.get((petition.id, petition.clock), petition.registered_on)
        yield _Watched(
            petition,
            RunningTerm(
                clock=petition.clock,
                started_on=since,
                due_safe=petition.due_safe,
                due_legal_max=petition.due_legal_max,
                unsigned=petition.state != State.SIGNED_BY_HEAD,
            ),
            petition.department_id,
            petition.assignee_id,
        )
    for run in runs:
        petition = by_id[run.petition_id]
        if run.clock == COMPLETION.name or (run.clock == REDIRECTION.name and _unrouted(petition)):
            yield _Watched(petition, _short(run), petition.department_id, petition.assignee_id)
    yield from _questions(desk, by_id)


def _unrouted(
    petition: OpenRow,
) -> bool:
    """The five days matter while nobody has said whose the petition is, or it is not ours."""
    return petition.not_ours or petition.state in BEFORE_ROUTING


def _short(run: ClockRun) -> RunningTerm:
    return RunningTerm(
        clock=run.clock,
        started_on=run.started_on,
        due_safe=run.due_safe,
        due_legal_max=run.due_legal_max,
    )


def _questions(
    desk: Desk,
    by_id: dict[int, OpenRow],
) -> Iterator[_Watched]:
    """The opinions not yet given; the department asked is reminded, not the one that asked."""
    waiting = select(Opinion).where(
        Opinion.petition_id.in_(by_id), Opinion.given_at.is_(None), Opinion.unit_id.is_not(None)
    )
    for opinion in desk.session.scalars(waiting):
        if opinion.due_on is not None:
            term = RunningTerm(
                clock=OPINION.name,
                started_on=romanian_date(opinion.asked_at),
                due_safe=opinion.due_on,
                due_legal_max=opinion.due_on,
            )
            yield _Watched(by_id[opinion.petition_id], term, opinion.unit_id, None)


def _told(presence: Presence, watched: _Watched, rung: Rung, concerned: set[int]) -> Iterator[int]:
    """Name who hears of a rung; nobody whom the petition names, nor who works under them.

    Of a confidential one only the first on the ladder hears.
    """
    confidential = watched.petition.regime in CONFIDENTIAL
    for role in rung.to[:1] if confidential else rung.to:
        for person in presence.told(role, watched.unit_id, watched.assignee_id):
            under = role not in TRANSPORT and any(
                presence.stands_under(person, boss) for boss in concerned
            )
            if person not in concerned and not under:
                yield person


def _concerned(desk: Desk, ids: list[int]) -> defaultdict[int, set[int]]:
    query = select(PersonConcerned.petition_id, PersonConcerned.staff_id).where(
        PersonConcerned.petition_id.in_(ids), PersonConcerned.state != "dismissed"
    )
    found: defaultdict[int, set[int]] = defaultdict(set)
    for petition_id, staff_id in desk.session.execute(query):
        found[petition_id].add(staff_id)
    return found


def _known(desk: Desk, ids: list[int]) -> set[tuple[int, str, date, int]]:
    query = select(Reminder.petition_id, Reminder.step, Reminder.due_safe, Reminder.staff_id).where(
        Reminder.petition_id.in_(ids)
    )
    return {(row[0], row[1], row[2], row[3]) for row in desk.session.execute(query)}


def _insert(desk: Desk, new: list[tuple[int, str, date, int]]) -> None:
    """Insert what no other worker has inserted meanwhile."""
    if not new:
        return
    table = Reminder.__table__
    assert isinstance(table, Table)
    on_postgresql = desk.session.get_bind().dialect.name == "postgresql"
    insert = postgresql.insert(table) if on_postgresql else sqlite.insert(table)
    desk.session.execute(
        insert.on_conflict_do_nothing(),
        [
            {
                "petition_id": petition_id,
                "step": step,
                "due_safe": due_safe,
                "staff_id": staff_id,
                "reached_on": desk.today,
                "digest_on": None,
            }
            for petition_id, step, due_safe, staff_id in new
        ],
    )
