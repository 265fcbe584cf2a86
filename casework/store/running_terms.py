"""The terms that run on open petitions, and what another calendar would make of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.calendar_move import CalendarMove
from casework.records.clock_run import ClockRun
from casework.records.petition import Petition
from workflows.deadlines.calendar import Calendar
from workflows.deadlines.changing import Shift, Term, shifted
from workflows.deadlines.clocks import CLOCKS
from workflows.deadlines.regime_clocks import as_it_ran
from workflows.petition.states import OPEN


@dataclass(frozen=True, slots=True)
class Moving:
    """A term of a petition that a calendar moves."""

    petition: Petition
    run: ClockRun
    term: Term
    shift: Shift

    @property
    def governs(self) -> bool:
        """Tell whether it is the term by which the petition is judged."""
        return self.run.clock == self.petition.clock


def open_ids(session: Session, after: int, size: int) -> Sequence[int]:
    """Name the next open petitions, in the ascending order in which they are locked."""
    return session.scalars(
        select(Petition.id)
        .where(Petition.id > after, Petition.state.in_(OPEN))
        .order_by(Petition.id)
        .limit(size)
    ).all()


def moving(
    session: Session, petitions: Iterable[Petition], calendar: Calendar, today: date
) -> Iterator[Moving]:
    """Give the running terms that the calendar moves; what was kept once is not told again."""
    by_id = {petition.id: petition for petition in petitions}
    kept_before = _kept_before(session, by_id)
    for run in _running(session, by_id):
        petition = by_id[run.petition_id]
        term = _term(run, petition)
        shift = shifted(term, calendar, today) if term else None
        if term is None or shift is None:
            continue
        if shift.kept and (_key(run, shift) in kept_before or run.clock != petition.clock):
            continue
        yield Moving(petition, run, term, shift)


def _running(session: Session, by_id: dict[int, Petition]) -> Sequence[ClockRun]:
    runs = session.scalars(
        select(ClockRun)
        .where(ClockRun.petition_id.in_(by_id), ClockRun.ended_on.is_(None))
        .order_by(ClockRun.petition_id, ClockRun.id)
    )
    latest = {(run.petition_id, run.clock): run for run in runs}
    return tuple(latest.values())


def _term(run: ClockRun, petition: Petition) -> Term | None:
    """Read a run as a term; a joined case shows earlier dates than its own run computed."""
    clock = CLOCKS.get(run.clock)
    if clock is None:
        return None
    governs = run.clock == petition.clock
    return Term(
        clock=as_it_ran(clock, run.started_on, run.days),
        start=run.started_on,
        days=run.days,
        due_safe=petition.due_safe if governs else run.due_safe,
        due_legal_max=petition.due_legal_max if governs else run.due_legal_max,
    )


def _key(run: ClockRun, shift: Shift) -> tuple[int, str, date, date]:
    return run.petition_id, run.clock, shift.due.due_safe, shift.due.due_legal_max


def _kept_before(session: Session, by_id: dict[int, Petition]) -> set[tuple[int, str, date, date]]:
    query = select(
        CalendarMove.petition_id,
        CalendarMove.clock,
        CalendarMove.safe_after,
        CalendarMove.legal_after,
    ).where(CalendarMove.petition_id.in_(by_id), CalendarMove.kept)
    return {(row[0], row[1], row[2], row[3]) for row in session.execute(query)}
