"""Codul muncii art. 139 alin. (4): days by two persons, then one act moves the open petitions."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.errors import BadInput
from casework.queries.calendar_days import calendar_year
from casework.queries.calendar_moves import Move, all_moves, hall_calendar_with
from casework.records.calendar_move import CalendarMove
from casework.records.calendar_replay import CalendarReplay
from casework.records.clock_run import ClockRun
from casework.records.history_line import HistoryLine
from casework.records.petition import Petition
from casework.store import calendars
from casework.store.database import reading
from casework.store.verification import verified
from casework.usecases.check_calendar_year import (
    CalendarYearChecked,
    CheckCalendarYear,
    check_calendar_year,
)
from casework.usecases.enter_calendar_day import (
    ApproveCalendarDay,
    CalendarDaySet,
    EnterCalendarDay,
    approve_calendar_day,
    enter_calendar_day,
)
from casework.usecases.replay_calendar import (
    BatchReplayed,
    BeginReplay,
    ReplayBatch,
    ReplayBegun,
    begin_replay,
    replay_batch,
)
from tests.cases import TheCase, a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from workflows.deadlines.calendar import DayKind, Override, legal_calendar
from workflows.decisions import Stopped

CHRISTMAS_EVE = date(2026, 12, 24)
ACT = "H.G. nr. 1000/2026"


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def a_bridge(day: date = CHRISTMAS_EVE, kind: DayKind = DayKind.BRIDGE) -> EnterCalendarDay:
    return EnterCalendarDay(day=day, kind=kind, act=ACT)


def entered(office: Office, hall: TestHall, ask: EnterCalendarDay | None = None) -> None:
    outcome = office.perform(enter_calendar_day, ask or a_bridge(), hall.actor("juridic"))
    assert isinstance(outcome, CalendarDaySet)


def in_force(office: Office, hall: TestHall, ask: EnterCalendarDay | None = None) -> None:
    ask = ask or a_bridge()
    entered(office, hall, ask)
    approved = office.perform(
        approve_calendar_day, ApproveCalendarDay(day=ask.day), hall.actor("admin")
    )
    assert isinstance(approved, CalendarDaySet)


def replayed(office: Office, hall: TestHall, act: str = "Dispoziția nr. 7/2026") -> int:
    actor = hall.actor("juridic")
    begun = office.perform(begin_replay, BeginReplay(act=act), actor)
    assert isinstance(begun, ReplayBegun)
    batch = office.perform(replay_batch, ReplayBatch(replay_id=begun.replay_id), actor)
    assert isinstance(batch, BatchReplayed)
    return batch.moved


def what_if(office: Office, *days: date) -> tuple[Move, ...]:
    supposed = [Override(day=day, kind=DayKind.BRIDGE, act="", entered_by="") for day in days]
    would_be = office.ask(hall_calendar_with, supposed)
    return office.ask(all_moves, would_be, office.clock.today())


def dates(office: Office, case: TheCase) -> tuple[date, date]:
    with reading(office.engine) as session:
        petition = session.get_one(Petition, case.id)
        return petition.due_safe, petition.due_legal_max


def rules(outcome: object) -> set[str]:
    assert isinstance(outcome, Stopped), outcome
    return {reason.rule for reason in outcome.reasons}


def test_r_term_bridge_a_day_of_one_person_does_not_count(office: Office, hall: TestHall) -> None:
    entered(office, hall)

    assert office.ask(calendars.of_the_hall) == legal_calendar()
    assert office.ask(calendars.of_the_hall).is_office_day(CHRISTMAS_EVE)


def test_r_term_bridge_a_day_of_two_persons_closes_the_office_and_moves_no_legal_term(
    office: Office, hall: TestHall
) -> None:
    in_force(office, hall)

    calendar = office.ask(calendars.of_the_hall)
    assert not calendar.is_office_day(CHRISTMAS_EVE)
    assert calendar.is_legal_working_day(CHRISTMAS_EVE)


def test_r_term_bridge_the_same_person_does_not_approve(office: Office, hall: TestHall) -> None:
    entered(office, hall)

    outcome = office.perform(
        approve_calendar_day, ApproveCalendarDay(day=CHRISTMAS_EVE), hall.actor("juridic")
    )

    assert rules(outcome) == {"R-TERM-BRIDGE"}
    assert office.ask(calendars.of_the_hall) == legal_calendar()


def test_r_term_bridge_a_day_typed_twice_changes_nothing(office: Office, hall: TestHall) -> None:
    in_force(office, hall)
    again = EnterCalendarDay(day=CHRISTMAS_EVE, kind=DayKind.RECOVERY_WORKDAY, act="alt act")

    outcome = office.perform(enter_calendar_day, again, hall.actor("admin"))

    assert rules(outcome) == {"R-TERM-BRIDGE"}
    assert not office.ask(calendars.of_the_hall).is_office_day(CHRISTMAS_EVE)


def test_what_is_approved_or_was_never_entered_is_not_approved(
    office: Office, hall: TestHall
) -> None:
    nobody = office.perform(
        approve_calendar_day, ApproveCalendarDay(day=CHRISTMAS_EVE), hall.actor("admin")
    )
    in_force(office, hall)
    twice = office.perform(
        approve_calendar_day, ApproveCalendarDay(day=CHRISTMAS_EVE), hall.actor("admin")
    )

    assert rules(nobody) == rules(twice) == {"R-TERM-BRIDGE"}


@pytest.mark.parametrize("username", ["referent", "registrator", "primar"])
def test_only_legal_office_and_administrator_touch_the_calendar(
    office: Office, hall: TestHall, username: str
) -> None:
    actor = hall.actor(username)
    approve = office.perform(approve_calendar_day, ApproveCalendarDay(day=CHRISTMAS_EVE), actor)
    check = office.perform(check_calendar_year, CheckCalendarYear(year=2027, act="x"), actor)
    batch = office.perform(replay_batch, ReplayBatch(replay_id=1), actor)

    assert rules(office.perform(enter_calendar_day, a_bridge(), actor)) == {"R-TERM-BRIDGE"}
    assert rules(office.perform(begin_replay, BeginReplay(act="x"), actor)) == {"R-TERM-BRIDGE"}
    assert rules(approve) == rules(check) == rules(batch) == {"R-TERM-BRIDGE"}


def test_a_day_without_an_act_is_bad_input(office: Office, hall: TestHall) -> None:
    ask = EnterCalendarDay(day=CHRISTMAS_EVE, kind=DayKind.BRIDGE, act="  ")
    far = EnterCalendarDay(day=date(2150, 1, 4), kind=DayKind.BRIDGE, act=ACT)

    for wrong in (ask, far, EnterCalendarDay(day=CHRISTMAS_EVE, kind=ask.kind, act="x" * 201)):
        with pytest.raises(BadInput):
            office.perform(enter_calendar_day, wrong, hall.actor("juridic"))


def test_the_replay_moves_open_petitions_and_writes_before_and_after(
    office: Office, hall: TestHall
) -> None:
    case = a_case(office, hall).assigned()
    assert dates(office, case) == (CHRISTMAS_EVE, date(2026, 12, 28))
    in_force(office, hall)
    assert dates(office, case) == (CHRISTMAS_EVE, date(2026, 12, 28))

    assert replayed(office, hall) == 1

    assert dates(office, case) == (date(2026, 12, 23), date(2026, 12, 28))
    with reading(office.engine) as session:
        (replay,) = session.scalars(select(CalendarReplay))
        (move,) = session.scalars(select(CalendarMove))
        line = session.scalars(select(HistoryLine).order_by(HistoryLine.id.desc())).first()
        runs = session.scalars(
            select(ClockRun).where(ClockRun.clock == "answer").order_by(ClockRun.id)
        ).all()
        assert (replay.moved, replay.act) == (1, "Dispoziția nr. 7/2026")
        assert replay.version_before == legal_calendar().version
        assert (move.safe_before, move.safe_after) == (CHRISTMAS_EVE, date(2026, 12, 23))
        assert line is not None
        assert (line.event, line.law) == (
            "calendar_replay",
            "Codul muncii, art. 139 alin. (4)",
        )
        assert b'"due_safe":"2026-12-23"' in line.sealed
        assert b'"due_safe_before":"2026-12-24"' in line.sealed
        assert [(run.ended_by, run.due_safe) for run in runs] == [
            ("calendar_replay", CHRISTMAS_EVE),
            ("", date(2026, 12, 23)),
        ]
    assert office.ask(verified).ok


def test_the_dry_run_tells_what_the_replay_does(office: Office, hall: TestHall) -> None:
    for _ in range(3):
        a_case(office, hall).assigned()
    a_case(office, hall).dispatched()

    before_typing = what_if(office, CHRISTMAS_EVE)
    entered(office, hall)
    proposed = what_if(office, CHRISTMAS_EVE)
    office.perform(approve_calendar_day, ApproveCalendarDay(day=CHRISTMAS_EVE), hall.actor("admin"))
    approved = what_if(office)
    replayed(office, hall)

    with reading(office.engine) as session:
        done = [
            (move.petition_id, move.safe_before, move.safe_after, move.legal_after)
            for move in session.scalars(select(CalendarMove).order_by(CalendarMove.petition_id))
        ]
    assert len(done) == 3
    assert before_typing == proposed == approved
    assert [(m.petition_id, m.safe_before, m.safe_after, m.legal_after) for m in approved] == done
    assert what_if(office) == ()


def test_closed_petitions_keep_their_dates(office: Office, hall: TestHall) -> None:
    closed = [a_case(office, hall).dispatched(), a_case(office, hall).filed()]
    open_one = a_case(office, hall).assigned()
    was = [dates(office, case) for case in closed]
    in_force(office, hall)

    assert replayed(office, hall) == 1

    assert [dates(office, case) for case in closed] == was
    assert dates(office, open_one)[0] == date(2026, 12, 23)


def test_a_petition_whose_new_target_is_past_is_judged_by_the_old_one(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    case = a_case(office, hall).assigned()
    clock.move_to(CHRISTMAS_EVE)
    in_force(office, hall)

    assert replayed(office, hall) == 0

    assert dates(office, case)[0] == CHRISTMAS_EVE
    with reading(office.engine) as session:
        (move,) = session.scalars(select(CalendarMove))
        assert (move.kept, move.safe_after) == (True, date(2026, 12, 23))
    assert office.ask(verified).ok
    assert what_if(office) == ()


def test_short_terms_still_running_move_too(office: Office, hall: TestHall) -> None:
    a_case(office, hall).registered()
    friday = date(2026, 11, 27)
    in_force(office, hall, a_bridge(friday))

    replayed(office, hall)

    with reading(office.engine) as session:
        runs = select(ClockRun).where(ClockRun.clock == "redirection").order_by(ClockRun.id)
        assert [run.due_safe for run in session.scalars(runs)] == [friday, date(2026, 11, 26)]
    assert office.ask(verified).ok


def test_nothing_to_move_is_said_and_no_decision_is_written(office: Office, hall: TestHall) -> None:
    a_case(office, hall).assigned()

    outcome = office.perform(begin_replay, BeginReplay(act="x"), hall.actor("juridic"))

    assert rules(outcome) == {"R-TERM-BRIDGE"}
    with pytest.raises(BadInput):
        office.perform(begin_replay, BeginReplay(act=" "), hall.actor("juridic"))


def test_an_interrupted_replay_goes_on_under_its_own_act(office: Office, hall: TestHall) -> None:
    a_case(office, hall).assigned()
    in_force(office, hall)
    actor = hall.actor("juridic")
    first = office.perform(begin_replay, BeginReplay(act="Dispoziția 7"), actor)
    second = office.perform(begin_replay, BeginReplay(act="Dispoziția 7"), actor)

    assert first == second


def test_two_replays_at_once_move_each_petition_once(office: Office, hall: TestHall) -> None:
    for _ in range(5):
        a_case(office, hall).registered()
    in_force(office, hall)
    actor = hall.actor("juridic")
    begun = office.perform(begin_replay, BeginReplay(act="Dispoziția 7"), actor)
    assert isinstance(begun, ReplayBegun)
    ask = ReplayBatch(replay_id=begun.replay_id)

    with ThreadPoolExecutor(3) as workers:
        batches = list(workers.map(lambda _: office.perform(replay_batch, ask, actor), range(3)))

    moved = [batch.moved for batch in batches if isinstance(batch, BatchReplayed)]
    assert sorted(moved) == [0, 0, 5]
    with reading(office.engine) as session:
        assert session.get_one(CalendarReplay, begun.replay_id).moved == 5
    assert office.ask(verified).ok


def test_new_petitions_are_counted_by_the_new_calendar_at_once(
    office: Office, hall: TestHall
) -> None:
    in_force(office, hall)

    assert a_case(office, hall).registered().due_safe == date(2026, 12, 23)


def test_r_term_holiday_the_next_year_is_checked_by_the_first_of_december(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    clock.move_to(date(2026, 12, 1))
    before = office.ask(calendar_year, 2027, clock.today()).caution
    ask = CheckCalendarYear(year=2027, act=ACT)
    checked = office.perform(check_calendar_year, ask, hall.actor("juridic"))

    assert before is not None
    assert (before.rule, before.facts["year"]) == ("R-TERM-HOLIDAY", "2027")
    assert isinstance(checked, CalendarYearChecked)
    found = office.ask(calendar_year, 2027, clock.today())
    assert found.caution is None
    assert found.checked == f"Cătălina Vraciu, {ACT}"


def test_a_check_needs_an_act_and_a_known_year(office: Office, hall: TestHall) -> None:
    for ask in (CheckCalendarYear(year=2027, act=" "), CheckCalendarYear(year=2500, act="x")):
        with pytest.raises(BadInput):
            office.perform(check_calendar_year, ask, hall.actor("juridic"))


def test_the_system_alone_changes_no_calendar(office: Office, hall: TestHall) -> None:
    assert rules(office.perform(enter_calendar_day, a_bridge(), SYSTEM)) == {"R-TERM-BRIDGE"}
