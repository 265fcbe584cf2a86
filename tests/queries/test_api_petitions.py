"""Petitions as programs read them, on both engines."""

from casework.bootstrap import Office
from casework.queries.api_petitions import PetitionsAsked, departments, petitions_page
from casework.queries.waiting_files import waiting_files
from casework.usecases.read_petition import ReadPetition, read_petition
from casework.wording import parse_number
from tests.cases import a_case
from tests.hall import a_hall
from workflows.petition.states import State


def test_a_page_holds_the_newest_and_says_where_the_next_begins(office: Office) -> None:
    hall = a_hall(office)
    ids = [a_case(office, hall).registered().id for _ in range(3)]
    clerk = hall.actor("registrator")

    first = office.ask(petitions_page, PetitionsAsked(size=2), clerk)
    second = office.ask(
        petitions_page, PetitionsAsked(size=2, before_id=first.next_before_id), clerk
    )

    assert [row.petition_id for row in (*first.rows, *second.rows)] == ids[::-1]
    assert second.next_before_id is None


def test_closed_petitions_are_listed_by_their_state(office: Office) -> None:
    hall = a_hall(office)
    filed = a_case(office, hall).filed().id
    a_case(office, hall).registered()

    page = office.ask(petitions_page, PetitionsAsked(state=State.FILED), hall.actor("registrator"))

    assert [row.petition_id for row in page.rows] == [filed]


def test_a_petition_is_read_whole_by_its_number(office: Office) -> None:
    hall = a_hall(office)
    case = a_case(office, hall).signed()

    ask = ReadPetition(typed=parse_number(case.number))
    read = office.perform(read_petition, ask, hall.actor("juridic"))

    assert read.contents.row.petition_id == case.id
    assert read.contents.answer is not None
    assert [sign.position for sign in read.contents.answer.signatures] == [1, 2]
    assert [line.seq for line in read.contents.history] == list(range(1, 8))


def test_the_chart_and_missing_files(office: Office) -> None:
    hall = a_hall(office)

    found = office.ask(departments, office.clock.today())

    assert {sheet.name for sheet in found} == set(hall.units)
    assert office.ask(waiting_files, ("none",), office.clock.now()) == ()
