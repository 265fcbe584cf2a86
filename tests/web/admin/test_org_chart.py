"""The org chart: read by everybody of the hall; an empty chair is named with its work (art. 12)."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from casework.records.post import Post
from casework.store.database import writing
from tests.cases import a_case
from tests.web.visitor import Visitor, a_visitor


@pytest.fixture
def visitor(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("admin")


def test_departments_heads_and_people_are_shown(visitor: Visitor) -> None:
    page = visitor.open("/birou/structura")

    assert "Spații verzi Daniela Crețu 3 persoane" in page
    assert "Radu Iliescu referent" in page
    assert "compartimentul art. 6" in page


def test_an_empty_chair_is_named_with_the_work_that_waits(visitor: Visitor) -> None:
    a_case(visitor.office, visitor.hall).forwarded()
    with writing(visitor.office.engine) as session:
        post = session.query(Post).filter_by(staff_id=visitor.hall.staff["sef.serviciu"]).one()
        post.until = visitor.office.clock.today() - timedelta(days=1)
        session.commit()

    page = visitor.open("/birou/structura")

    assert "Spații verzi nu are șef: o lucrare deschisă" in page
    assert "fără șef" in page


@pytest.mark.parametrize("username", ["registrator", "referent", "primar", "online"])
def test_everybody_of_the_hall_may_read_it(visitor: Visitor, username: str) -> None:
    assert "Structura" in visitor.become(username).open("/birou/structura")
