"""Art. 6 alin. (3): the page of reminders, and the calendar address that only its owner knows."""

from datetime import date
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar

from casework.bootstrap import Office
from casework.jobs.kinds import carry_out
from tests.cases import TheCase, a_case
from tests.clocks import MovableClock
from tests.web.visitor import Visitor, a_visitor


@pytest.fixture
def visitor(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office)


@pytest.fixture
def case(visitor: Visitor) -> TheCase:
    return a_case(visitor.office, visitor.hall).about("Groapă la Ionescu").assigned()


def new_address(visitor: Visitor) -> str:
    response = visitor.client.post("/birou/calendar")
    text = response.get_data(as_text=True)
    start = text.index('id="adresa"')
    address = urlsplit(text[text.index(">", start) + 1 : text.index("</p>", start)])
    return f"{address.path}?{address.query}"


def test_the_page_lists_what_the_ladder_says_to_this_person(
    visitor: Visitor, case: TheCase, clock: MovableClock
) -> None:
    clock.move_to(date(2026, 12, 23))
    carry_out(visitor.office, "remind", {})

    page = visitor.become("referent").open("/birou/avertizari")

    assert case.number in page
    assert "mai sunt 2 zile lucrătoare" in page.casefold()
    assert "Ionescu" not in page
    assert "Nicio avertizare" in visitor.become("referent2").open("/birou/avertizari")


def test_the_feed_holds_numbers_and_both_dates_and_nothing_else(
    visitor: Visitor, case: TheCase
) -> None:
    visitor.become("referent")
    path = new_address(visitor)
    visitor.client.delete_cookie("session")

    reply = visitor.client.get(path)

    calendar = Calendar.from_ical(reply.get_data())
    events = {str(event["summary"]): event.decoded("dtstart") for event in calendar.walk("VEVENT")}
    assert reply.mimetype == "text/calendar"
    assert events == {
        f"Țintă: {case.number}": case.due_safe,
        f"Ultima zi legală: {case.number}": case.due_legal_max,
    }
    assert "Ionescu" not in reply.get_data(as_text=True)


def test_a_new_address_ends_the_old_one_and_both_can_be_ended(
    visitor: Visitor, case: TheCase
) -> None:
    visitor.become("referent")
    first = new_address(visitor)
    second = new_address(visitor)

    assert visitor.client.get(first).status_code == 404
    assert visitor.client.get(second).status_code == 200
    assert "Aveți o adresă" in visitor.open("/birou/calendar")
    visitor.send("/birou/calendar", end="1")
    assert visitor.client.get(second).status_code == 404
    assert "Nu aveți încă o adresă" in visitor.open("/birou/calendar")


@pytest.mark.parametrize("path", ["/birou/calendar.ics", "/birou/calendar.ics?cheie=ghicit"])
def test_without_the_key_there_is_no_feed(visitor: Visitor, case: TheCase, path: str) -> None:
    assert visitor.client.get(path).status_code == 404
