"""R-ART10-CONNEX: what is proposed is found by index, explained, and seen only by who may."""

import pytest
from sqlalchemy import event

from casework.bootstrap import Office
from casework.queries.likely_connected import Proposal, likely_connected
from casework.queries.reading import Reader
from tests.cases import ACase, TheCase, a_case
from tests.hall import TestHall, a_hall


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


@pytest.fixture
def case(office: Office, hall: TestHall) -> ACase:
    return a_case(office, hall)


def proposed(hall: TestHall, case: TheCase, username: str = "sef.relatii") -> list[Proposal]:
    office = hall.office
    reader = Reader(actor=hall.actor(username), clock=office.clock, vault=office.vault)
    return list(office.ask(likely_connected, reader, case.id))


def test_the_same_person_is_found_by_name_email_words_or_place(hall: TestHall, case: ACase) -> None:
    first = case.registered()
    turned = case.from_sender(name="Munteanu Elena", email="alta@exemplu.ro").registered()
    again = case.registered()

    found = proposed(hall, again)

    assert [one.number for one in found] == [first.number, turned.number]
    assert found[0].reasons[0] == "același nume și aceeași adresă de e-mail"
    assert all(one.same_petitioner and one.is_older for one in found)


def test_the_same_words_of_somebody_else_are_shown_as_such(hall: TestHall, case: ACase) -> None:
    other = case.from_sender(name="Gicu Manolache", email="gicu@exemplu.ro")
    place = "Crengi căzute pe str. Brașov, lângă școală, și rampe rupte. Vă rog să le ridicați."
    other.about("Crengi căzute", place).registered()
    here = case.about("Crengi căzute", place).registered()

    (found,) = proposed(hall, here)

    assert not found.same_petitioner
    assert "același loc: Brașov" in found.reasons


def test_what_has_nothing_in_common_is_not_proposed(hall: TestHall, case: ACase) -> None:
    case.from_sender(name="Ion Pop", email="ion@exemplu.ro").about("Impozit", "Taxa.").registered()

    assert proposed(hall, case.registered()) == []


def test_nothing_is_proposed_that_the_reader_may_not_see(hall: TestHall, case: ACase) -> None:
    case.for_unit("Drumuri", "referent.drumuri").assigned()
    own = case.assigned()

    assert proposed(hall, own, "referent") == []


def test_the_number_of_statements_does_not_grow_with_the_register(
    hall: TestHall, case: ACase
) -> None:
    few = _statements(hall, [case.registered(), case.registered()][-1])
    many = [case.registered() for _ in range(12)]

    assert _statements(hall, many[-1]) == few


def _statements(hall: TestHall, case: TheCase) -> int:
    seen: list[str] = []
    engine = hall.office.engine

    def count(*args: object) -> None:
        seen.append(str(args[2]))

    event.listen(engine, "before_cursor_execute", count)
    proposed(hall, case, "registrator")
    event.remove(engine, "before_cursor_execute", count)
    return len(seen)
