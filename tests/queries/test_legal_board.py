"""The board of the legal office: any past day shows what it showed then (R-AUDIT-LEGAL, art. 4)."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.clock import romanian_date
from casework.queries.legal.board import Board, legal_board
from casework.queries.legal.case_list import After, TermRow, amount_of, term_list, whole_list
from casework.queries.legal.docket import Age, Wanted
from casework.queries.legal.queues import Queue
from casework.queries.tallies import EVERYTHING, band_counts
from casework.records.history_line import HistoryLine
from casework.records.span import Span
from casework.store.database import reading
from casework.usecases.assign_petition import AssignPetition, assign_petition
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.step import Case, Done
from tests.cases import REASONS, TheCase, a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from workflows.deadlines.standing import Standing
from workflows.petition.regimes import Kind, Regime
from workflows.petition.states import OPEN, State

FIRST = date(2026, 11, 24)
CLASSES = list(Standing)


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def board_of(office: Office, day: date) -> Board:
    return office.ask(legal_board, day)


def test_the_board_of_a_past_day_is_what_it_showed_that_day(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    shown: dict[date, Board] = {}
    a_case(office, hall).assigned()
    walked = a_case(office, hall).registered()
    drums = a_case(office, hall).for_unit("Drumuri", "referent.drumuri")
    steps: dict[int, Callable[[], object]] = {
        1: partial(_qualified, office, hall, walked),
        3: partial(_forwarded, office, hall, walked),
        7: partial(_assigned, office, hall, walked),
        20: drums.leaving,
        32: a_case(office, hall).dispatched,
    }
    for offset in range(36):
        clock.move_to(FIRST + timedelta(days=offset))
        if offset in steps:
            steps[offset]()
        shown[clock.today()] = board_of(office, clock.today())

    for day, then in shown.items():
        assert board_of(office, day) == then, day
    assert shown[FIRST + timedelta(days=35)].head.overdue == 2


def test_the_board_of_today_agrees_with_the_tally(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    for offset in (0, 5, 9):
        clock.move_to(FIRST + timedelta(days=offset))
        a_case(office, hall).forwarded()
        a_case(office, hall).dispatched()
    for day in (clock.today(), date(2026, 12, 24), date(2027, 1, 10)):
        clock.move_to(day)
        board, bands = board_of(office, day), office.ask(band_counts, EVERYTHING, day)

        assert board.counts.total == bands.total == 3
        assert (board.counts.in_margin, board.counts.late) == (bands.margin, bands.late)


def test_every_figure_is_the_length_of_its_list(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    for offset, unit in ((0, "Drumuri"), (3, "Spații verzi"), (14, "Spații verzi")):
        clock.move_to(FIRST + timedelta(days=offset))
        a_case(office, hall).for_unit(unit).forwarded()
        a_case(office, hall).registered()
    a_case(office, hall).leaving()
    for day in (FIRST, date(2026, 12, 8), date(2026, 12, 24), date(2026, 12, 28)):
        board = board_of(office, day)
        for row in board.units:
            for kind in CLASSES:
                asked = Wanted(day=day, unit_id=row.id, standing=kind)
                assert row.counts.of(kind) == _listed(office, asked)
        for age, counts in board.ages:
            assert counts.total == _listed(office, Wanted(day=day, age=age))
        for load in board.load:
            assert load.amount == _listed(office, Wanted(day=day, target=load.day))
        for queue, amount in board.queues.items():
            assert amount == _listed(office, Wanted(day=day, queue=queue))


def test_the_registry_sees_the_redirections_that_are_due(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    a_case(office, hall).registered()
    a_case(office, hall).forwarded()

    board = board_of(office, FIRST)
    assert (board.queues[Queue.REDIRECTIONS], board.queues[Queue.REDIRECTIONS_DUE]) == (1, 0)
    late = board_of(office, FIRST + timedelta(days=6))
    assert late.head.redirections_today == 1


def test_what_is_on_its_way_is_pending_until_its_proof(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    case = a_case(office, hall).leaving_by("post").leaving()
    clock.forward(days=3)
    proved = RecordDispatch(case=Case(petition_id=case.id), proof="lista 14")
    _done(office.perform(record_dispatch, proved, hall.actor("registrator"), REASONS))

    pending = [
        board_of(office, FIRST + timedelta(days=offset)).queues[Queue.DISPATCHES]
        for offset in range(4)
    ]
    assert pending == [1, 1, 1, 0]


def test_spans_agree_with_the_history_replayed(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    case = a_case(office, hall).registered()
    for step in (_qualified, _forwarded, _assigned):
        clock.forward(days=2)
        step(office, hall, case)
    clock.forward(days=4)
    a_case(office, hall).filed()

    with reading(office.engine) as session:
        lines = session.scalars(select(HistoryLine).order_by(HistoryLine.id)).all()
        spans = session.scalars(select(Span)).all()
        for offset in range(12):
            day = FIRST + timedelta(days=offset)
            replayed: dict[int, str] = {}
            for line in lines:
                if romanian_date(line.at) <= day:
                    replayed[line.petition_id] = line.dest
            stood = {
                span.petition_id: span.state
                for span in spans
                if romanian_date(span.since) <= day
                and (span.until is None or romanian_date(span.until) > day)
            }
            assert stood == {
                number: state for number, state in replayed.items() if State(state) in OPEN
            }


def test_a_list_is_read_page_after_page_without_gap(office: Office, hall: TestHall) -> None:
    for _ in range(5):
        a_case(office, hall).registered()
    wanted = Wanted(day=FIRST)
    whole = office.ask(whole_list, wanted)

    seen: list[TermRow] = []
    after = None
    while True:
        page = office.ask(term_list, wanted, after, 2)
        seen += page.rows
        assert page.total == 5
        if not page.following:
            break
        after = After.read(page.following)

    assert tuple(seen) == whole


@pytest.mark.parametrize("typed", ["", "x", "2026-13-01.5", "2026-11-24", "2026-11-24.-1"])
def test_what_is_no_key_begins_at_the_first_page(typed: str) -> None:
    assert After.read(typed) is None


def test_the_ages_leave_no_day_out() -> None:
    bounds = [age.days for age in Age]

    assert [first for first, _ in bounds[1:]] == [last + 1 for _, last in bounds[:-1]]
    assert bounds[0][0] == 0


def test_the_figures_of_the_head_are_counted_over_the_whole_hall(
    office: Office, hall: TestHall
) -> None:
    a_case(office, hall).for_unit("Drumuri").forwarded()

    board = office.ask(legal_board, date(2026, 12, 23), hall.greenery)

    assert board.counts.total == 0
    assert board.head.due_soon == 1, "R-ART4-HEAD"
    assert {field.name for field in fields(board.head)} == {
        "overdue",
        "due_soon",
        "redirections_today",
    }


def _listed(office: Office, wanted: Wanted) -> int:
    rows = office.ask(whole_list, wanted)
    assert len(rows) == office.ask(amount_of, wanted)
    return len(rows)


def _qualified(office: Office, hall: TestHall, case: TheCase) -> None:
    ask = QualifyPetition(
        case=Case(petition_id=case.id), regime=Regime.OG27, kind=Kind.REPORT, danger=False
    )
    _done(office.perform(qualify_petition, ask, hall.actor("registrator"), REASONS))


def _forwarded(office: Office, hall: TestHall, case: TheCase) -> None:
    ask = ForwardPetition(
        case=Case(petition_id=case.id), department_id=hall.greenery, reply_by=case.due_safe
    )
    _done(office.perform(forward_petition, ask, hall.actor("registrator"), REASONS))


def _assigned(office: Office, hall: TestHall, case: TheCase) -> None:
    ask = AssignPetition(case=Case(petition_id=case.id), assignee_id=hall.staff["referent"])
    _done(office.perform(assign_petition, ask, hall.actor("sef.serviciu"), REASONS))


def _done(outcome: object) -> None:
    assert isinstance(outcome, Done), outcome
