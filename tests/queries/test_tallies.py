"""The tally: equal to a count of the open petitions at every step, and no larger than they are."""

from collections import Counter

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.queries.tallies import open_by_unit, workloads
from casework.records.petition import Petition
from casework.records.tally import Tally
from casework.store.database import reading
from tests.cases import ACase, a_case
from tests.hall import TestHall, a_hall
from workflows.petition.states import OPEN


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def counted_one_by_one(office: Office) -> Counter[tuple[object, ...]]:
    columns = (
        Petition.department_id,
        Petition.assignee_id,
        Petition.state,
        Petition.due_safe,
        Petition.due_legal_max,
    )
    with reading(office.engine) as session:
        rows = session.execute(select(*columns).where(Petition.state.in_(OPEN)))
        return Counter((unit or 0, person or 0, *rest) for unit, person, *rest in rows)


def kept(office: Office) -> Counter[tuple[object, ...]]:
    columns = (
        Tally.department_id,
        Tally.assignee_id,
        Tally.state,
        Tally.due_safe,
        Tally.due_legal_max,
        Tally.amount,
    )
    with reading(office.engine) as session:
        return Counter({row[:-1]: row[-1] for row in map(tuple, session.execute(select(*columns)))})


def test_the_tally_equals_the_count_in_every_state(office: Office, hall: TestHall) -> None:
    case: ACase = a_case(office, hall)
    for bring in (case.registered, case.qualified, case.forwarded, case.assigned, case.drafted):
        bring()
    for bring in (case.signed_once, case.signed, case.leaving, case.dispatched, case.filed):
        bring()

    assert kept(office) == counted_one_by_one(office)


def test_a_closed_petition_leaves_no_row_behind(office: Office, hall: TestHall) -> None:
    a_case(office, hall).filed()

    assert kept(office) == Counter()


def test_workloads_and_departments_are_added_up(office: Office, hall: TestHall) -> None:
    a_case(office, hall).assigned()
    a_case(office, hall).drafted()
    a_case(office, hall).for_unit("Drumuri").forwarded()
    writer = hall.staff["referent"]

    loads = office.ask(workloads, frozenset({writer, hall.staff["referent2"]}))

    assert loads == {writer: 2}
    assert office.ask(open_by_unit) == {hall.greenery: 2, hall.units["Drumuri"]: 1}
