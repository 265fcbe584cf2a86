"""The work list on screen: groups by urgency, filters in the address, scope by role."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.web.visitor import Visitor, a_visitor


@pytest.fixture
def visitor(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("registrator")


def test_rows_stand_under_their_urgency_with_term_state_and_identity(
    visitor: Visitor, clock: MovableClock
) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    clock.move_to(case.due_safe)
    visitor.become("registrator")

    page = visitor.open("/birou/lucrari")

    assert "Țintă azi 1 pe această pagină" in page
    assert "țintă azi legal până luni, 28 dec." in page
    assert "identitate: declarată, cu adresă poștală" in page
    assert "Atribuită Spații verzi Radu Iliescu" in page


def test_danger_has_a_group_of_its_own(visitor: Visitor) -> None:
    a_case(visitor.office, visitor.hall).dangerous().qualified()

    assert "Pericol 1 pe această pagină" in visitor.open("/birou/lucrari")


def test_filters_are_kept_in_the_address_and_can_be_taken_off(visitor: Visitor) -> None:
    a_case(visitor.office, visitor.hall).registered()
    unit = visitor.hall.greenery

    page = visitor.open(f"/birou/lucrari?q=crengi&comp={unit}&stare=assigned&canal=web&ref=0")
    html = visitor.client.get(f"/birou/lucrari?q=crengi&comp={unit}").get_data(as_text=True)

    assert "Nicio lucrare nu se potrivește" in page
    for active in ("Text: „crengi”", "Compartiment: Spații verzi", "Stare: Atribuită"):
        assert active in page
    assert f'href="/birou/lucrari?comp={unit}"' in html


def test_what_is_not_a_filter_is_passed_over(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    address = "/birou/lucrari?termen=x&stare=filed&canal=fum&comp=abc&dupa=x%27&inainte=1"

    assert case.number in visitor.open(address)


def test_pages_go_forward_and_back(visitor: Visitor) -> None:
    cases = [a_case(visitor.office, visitor.hall).registered() for _ in range(27)]
    html = visitor.client.get("/birou/lucrari").get_data(as_text=True)
    following = html.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0]

    page = visitor.open(following)

    assert cases[26].number in page
    assert cases[0].number not in page
    assert "27 de lucrări în total" in page
    assert "Pagina anterioară" in page


@pytest.mark.parametrize(
    ("username", "title"),
    [
        ("juridic", "Lucrări în urmărire"),
        ("primar", "Lucrări în urmărire"),
        ("sef.serviciu", "Lucrările compartimentului"),
        ("referent", "Lucrările mele"),
    ],
)
def test_each_role_has_its_own_list(visitor: Visitor, username: str, title: str) -> None:
    mine = a_case(visitor.office, visitor.hall).assigned()
    road = a_case(visitor.office, visitor.hall).for_unit("Drumuri").forwarded()
    visitor.become(username)

    page = visitor.open("/birou/lucrari")

    assert f"{title} · Registratură" in page
    assert mine.number in page
    assert (road.number in page) == (title == "Lucrări în urmărire")


def test_a_page_of_25_stays_light(visitor: Visitor, clock: MovableClock) -> None:
    for _ in range(25):
        a_case(visitor.office, visitor.hall).assigned()
    clock.forward(days=2)
    visitor.become("registrator")

    response = visitor.client.get("/birou/lucrari")

    assert len(response.get_data()) < 60_000


def test_an_empty_list_is_good_news(visitor: Visitor, clock: MovableClock) -> None:
    clock.forward(days=timedelta(days=1).days)

    assert "Nicio lucrare deschisă" in visitor.become("referent").open("/birou/lucrari")


def test_the_administrator_reads_no_petitions(visitor: Visitor) -> None:
    visitor.become("admin")

    assert visitor.client.get("/birou/lucrari").status_code == 403
