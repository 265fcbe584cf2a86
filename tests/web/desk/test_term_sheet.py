"""R-TERM-DUAL: the proof sheet of a term, as a page, as JSON and for programs."""

from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from casework.records.institution import Institution
from casework.store.database import writing
from casework.usecases.enter_calendar_day import (
    ApproveCalendarDay,
    EnterCalendarDay,
    approve_calendar_day,
    enter_calendar_day,
)
from casework.usecases.replay_calendar import (
    BeginReplay,
    ReplayBatch,
    ReplayBegun,
    begin_replay,
    replay_batch,
)
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.web.visitor import Visitor, a_visitor
from workflows.deadlines.calendar import DayKind

CHRISTMAS_EVE = date(2026, 12, 24)


@pytest.fixture
def visitor(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office)


def sheet_of(visitor: Visitor, url: str) -> Any:
    return visitor.become("juridic").client.get(f"{url}/termen.json").json


def close_christmas_eve(visitor: Visitor) -> None:
    office, hall = visitor.office, visitor.hall
    legal = hall.actor("juridic")
    ask = EnterCalendarDay(day=CHRISTMAS_EVE, kind=DayKind.BRIDGE, act="H.G. nr. 1000/2026")
    office.perform(enter_calendar_day, ask, legal)
    office.perform(approve_calendar_day, ApproveCalendarDay(day=CHRISTMAS_EVE), hall.actor("admin"))
    begun = office.perform(begin_replay, BeginReplay(act="Dispoziția nr. 7/2026"), legal)
    assert isinstance(begun, ReplayBegun)
    office.perform(replay_batch, ReplayBatch(replay_id=begun.replay_id), legal)


def test_every_way_of_counting_is_worked_out_and_one_decides(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    sheet = sheet_of(visitor, case.url)

    answer = sheet["runs"][0]
    assert [way["policy"] for way in answer["ways"]] == ["A", "A0", "B", "C"]
    assert [way["due"] for way in answer["ways"]] == [
        "2026-12-24",
        "2026-12-23",
        "2026-12-24",
        "2026-12-28",
    ]
    assert [way["policy"] for way in answer["ways"] if way["decides"]] == ["A"]
    rolled = [step["says"] for step in answer["ways"][3]["steps"]]
    assert any("Crăciun" in says for says in rolled)
    assert all(step["law"] for step in answer["ways"][3]["steps"])
    assert sheet["calendar_version"] == answer["calendar_version"]


@pytest.mark.parametrize(
    ("today", "word"),
    [
        (date(2026, 12, 24), "În termen"),
        (date(2026, 12, 27), "În marjă"),
        (date(2026, 12, 30), "Depășit"),
    ],
)
def test_r_term_dual_the_class_of_today_stands_on_the_sheet(
    visitor: Visitor, clock: MovableClock, today: date, word: str
) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    clock.move_to(today)

    assert word in visitor.become("juridic").open(f"{case.url}/termen")


def test_r_term_nosuspend_the_sheet_says_that_questions_stop_nothing(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).registered()

    page = visitor.become("juridic").open(f"{case.url}/termen")

    assert "nu opresc și nu amână termenul" in page


def test_a_replay_shows_both_pairs_of_dates_and_who_ended_the_run(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    close_christmas_eve(visitor)

    page = visitor.become("juridic").open(f"{case.url}/termen")
    sheet = sheet_of(visitor, case.url)

    assert "Dispoziția nr. 7/2026" in page
    assert "țintă 24.12.2026 → 23.12.2026" in page
    assert "Cătălina Vraciu, juristul" in page
    ended = [run for run in sheet["runs"] if run["ended_on"]]
    assert [(run["ended_by"], run["due_safe"]) for run in ended] == [
        ("Calendar schimbat", "2026-12-24")
    ]
    (move,) = sheet["moves"]
    assert (move["safe_before"], move["safe_after"]) == ("2026-12-24", "2026-12-23")


def test_the_adopted_way_is_named_with_its_act(visitor: Visitor) -> None:
    with writing(visitor.office.engine) as session:
        hall = session.get_one(Institution, 1)
        hall.policy, hall.policy_act = "C", "Dispoziția nr. 3/2026"
        session.commit()
    case = a_case(visitor.office, visitor.hall).registered()

    sheet = sheet_of(visitor, case.url)

    assert (sheet["policy"], sheet["policy_act"]) == ("C", "Dispoziția nr. 3/2026")
    assert [way["policy"] for way in sheet["runs"][0]["ways"] if way["decides"]] == ["C"]


def test_nothing_of_the_petition_itself_stands_in_the_document(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).about("Groapă la familia Ionescu").registered()

    text = visitor.become("juridic").client.get(f"{case.url}/termen.json").get_data(as_text=True)

    assert "Ionescu" not in text
    assert "Munteanu" not in text


def test_an_answered_case_is_judged_on_the_day_it_left(
    visitor: Visitor, clock: MovableClock
) -> None:
    case = a_case(visitor.office, visitor.hall).dispatched()
    clock.move_to(date(2027, 3, 1))

    sheet = sheet_of(visitor, case.url)

    assert (sheet["standing"], sheet["judged_on"]) == ("in_term", "2026-11-24")
