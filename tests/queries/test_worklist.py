"""The work list: order by danger and target, a page at a time, narrowed, counted from the tally."""

from datetime import date, timedelta

import pytest

from casework.bootstrap import Office
from casework.queries.docket_page import Cursor
from casework.queries.scope import NOTHING, Scope, scope_of
from casework.queries.tallies import Band, queue_counts
from casework.queries.worklist import Narrowing, WorkList, work_list
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from workflows.petition.states import State

ALL = Scope()
FIRST = Cursor()


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def listed(
    office: Office,
    narrowing: Narrowing | None = None,
    scope: Scope = ALL,
    cursor: Cursor = FIRST,
) -> WorkList:
    today = office.clock.today()
    return office.ask(work_list, scope, narrowing or Narrowing(), cursor, today)


def numbers(found: WorkList) -> list[str]:
    return [row.number for row in found.rows]


def test_danger_comes_before_age(office: Office, hall: TestHall, clock: MovableClock) -> None:
    old = a_case(office, hall).registered()
    clock.forward(days=1)
    dangerous = a_case(office, hall).dangerous().qualified()

    assert numbers(listed(office)) == [dangerous.number, old.number]


def test_pages_follow_each_other_and_go_back(office: Office, hall: TestHall) -> None:
    cases = [a_case(office, hall).registered().number for _ in range(60)]

    first = listed(office)
    second = listed(office, cursor=Cursor(after=first.following))
    third = listed(office, cursor=Cursor(after=second.following))
    back = listed(office, cursor=Cursor(before=third.previous))

    assert [*numbers(first), *numbers(second), *numbers(third)] == cases
    assert numbers(back) == numbers(second)
    assert (first.previous, third.following) == ("", "")


def test_a_closed_case_is_not_listed_nor_counted(office: Office, hall: TestHall) -> None:
    a_case(office, hall).dispatched()

    found = listed(office)

    assert (found.rows, found.counts.total) == ((), 0)


def test_bands_are_those_of_today(office: Office, hall: TestHall, clock: MovableClock) -> None:
    case = a_case(office, hall).registered()
    seen = {}
    for day in (
        case.due_safe - timedelta(days=7),
        case.due_safe - timedelta(days=6),
        case.due_safe,
        case.due_safe + timedelta(days=1),
        case.due_legal_max,
        case.due_legal_max + timedelta(days=1),
    ):
        clock.move_to(day)
        seen[day] = [band for band in Band if listed(office, Narrowing(band=band)).rows]
        assert listed(office).counts.of(seen[day][0]) == 1

    assert list(seen.values()) == [
        [Band.OK],
        [Band.SOON],
        [Band.NOW],
        [Band.MARGIN],
        [Band.MARGIN],
        [Band.LATE],
    ]


def test_filters_narrow_the_list_and_its_counts(office: Office, hall: TestHall) -> None:
    a_case(office, hall).registered()
    mine = a_case(office, hall).assigned()
    narrowing = Narrowing(state=State.ASSIGNED, department_id=hall.greenery)

    found = listed(office, narrowing)

    assert (numbers(found), found.counts.total) == ([mine.number], 1)


@pytest.mark.parametrize("text", ["munteanu", "crengi CAZUTE", "Crengi căzute", "118.204"])
def test_words_without_diacritics_and_numbers_find(
    office: Office, hall: TestHall, text: str
) -> None:
    case = a_case(office, hall).registered()
    a_case(office, hall).about("Groapă în asfalt").from_sender(name="Ion Pop").registered()

    assert numbers(listed(office, Narrowing(text=text))) == [case.number]


def test_a_channel_and_unassigned_narrow(office: Office, hall: TestHall) -> None:
    paper = a_case(office, hall).through("counter").registered()
    a_case(office, hall).registered()
    a_case(office, hall).through("counter").assigned()

    found = listed(office, Narrowing(channel="counter", assignee_id=0))

    assert numbers(found) == [paper.number]


def test_a_department_head_sees_his_own_and_what_is_below(office: Office, hall: TestHall) -> None:
    green = a_case(office, hall).forwarded()
    road = a_case(office, hall).for_unit("Drumuri").forwarded()
    a_case(office, hall).registered()
    director = office.ask(scope_of, hall.actor("director"))
    head = office.ask(scope_of, hall.actor("sef.serviciu"))

    assert numbers(listed(office, scope=director)) == [green.number, road.number]
    assert numbers(listed(office, scope=head)) == [green.number]


def test_a_specialist_sees_only_what_is_his(office: Office, hall: TestHall) -> None:
    a_case(office, hall).given_to("referent2").assigned()
    mine = a_case(office, hall).assigned()
    scope = office.ask(scope_of, hall.actor("referent"))

    assert numbers(listed(office, scope=scope)) == [mine.number]


def test_whoever_has_no_business_sees_nothing(office: Office, hall: TestHall) -> None:
    a_case(office, hall).registered()

    assert office.ask(scope_of, hall.actor("admin")) == NOTHING
    assert listed(office, scope=NOTHING).rows == ()


def test_queues_are_counted_for_each_role(office: Office, hall: TestHall) -> None:
    a_case(office, hall).registered()
    a_case(office, hall).forwarded()
    a_case(office, hall).drafted()
    a_case(office, hall).signed()
    clerk, head = hall.actor("registrator"), hall.actor("sef.serviciu")
    today: date = office.clock.today()

    mine = office.ask(queue_counts, head, office.ask(scope_of, head), today)
    theirs = office.ask(queue_counts, clerk, office.ask(scope_of, clerk), today)

    assert (mine.to_assign, mine.to_sign, mine.open) == (1, 1, 3)
    assert (theirs.inbox, theirs.to_dispatch, theirs.open) == (1, 1, 4)
