"""Private links: opening one changes nothing, pressing its button does."""

import re

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from casework.bootstrap import Office
from casework.records.history_line import HistoryLine
from casework.records.message import OutgoingMessage
from casework.records.petition import Petition
from casework.store.database import reading
from casework.usecases.invite_completion import InviteCompletion, invite_completion
from casework.usecases.step import Case
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from tests.web.visitor import words


@pytest.fixture
def hall(sqlite_office: Office) -> TestHall:
    return a_hall(sqlite_office)


@pytest.fixture
def citizen(client: FlaskClient) -> FlaskClient:
    client.application.config["WTF_CSRF_ENABLED"] = False
    return client


def link_in(office: Office, kind: str, path: str) -> str:
    with reading(office.engine) as session:
        query = select(OutgoingMessage.body).where(OutgoingMessage.kind == kind)
        body = session.scalars(query).all()[-1]
    found = re.search(rf"/{path}/[\w-]+", body)
    assert found is not None
    return found.group()


def rung_and_lines(office: Office) -> tuple[int, int]:
    with reading(office.engine) as session:
        rung = session.scalars(select(Petition.identity_rung)).one()
        return rung, len(session.scalars(select(HistoryLine.id)).all())


def test_a_mail_scanner_that_opens_the_link_changes_nothing(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    a_case(sqlite_office, hall).registered()
    link, before = link_in(sqlite_office, "confirmation", "confirma"), rung_and_lines(sqlite_office)

    opened = citizen.get(link)
    citizen.head(link)

    assert "Deschiderea acestei pagini nu schimbă nimic" in words(opened)
    assert opened.headers["Cache-Control"] == "no-store"
    assert rung_and_lines(sqlite_office) == before


def test_the_button_raises_the_rung_and_the_history_says_so(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    a_case(sqlite_office, hall).registered()
    link, before = link_in(sqlite_office, "confirmation", "confirma"), rung_and_lines(sqlite_office)

    pressed = citizen.post(link)
    again = citizen.post(link)

    assert "este confirmată" in words(pressed)
    assert "este confirmată" in words(again)
    assert rung_and_lines(sqlite_office) == (4, before[1] + 1)


@pytest.mark.parametrize("path", ["/confirma/inventat", "/completare/inventat"])
def test_an_unknown_link_says_so(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall, path: str
) -> None:
    assert citizen.get(path).status_code == citizen.post(path).status_code == 404
    assert "nu mai este valabilă" in words(citizen.get(path))


def test_an_old_link_no_longer_holds(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall, clock: MovableClock
) -> None:
    a_case(sqlite_office, hall).registered()
    link = link_in(sqlite_office, "confirmation", "confirma")
    clock.forward(days=31)

    assert citizen.post(link).status_code == 404


def invited(office: Office, hall: TestHall) -> str:
    case = (
        a_case(office, hall).through("counter").from_sender(name="", email="ana@exemplu.ro")
    ).registered()
    office.perform(
        invite_completion,
        InviteCompletion(case=Case(petition_id=case.id)),
        hall.actor("registrator"),
    )
    return link_in(office, "invitation", "completare")


def test_the_invitation_shows_what_lacks_and_takes_it_in(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    link = invited(sqlite_office, hall)

    shown = words(citizen.get(link))
    done = words(citizen.post(link, data={"name": "Ana Popa"}))

    assert "numele și prenumele" in shown
    assert "datele sunt complete" in done
    assert rung_and_lines(sqlite_office)[0] == 3


def test_nothing_filled_in_keeps_the_form_open(
    citizen: FlaskClient, sqlite_office: Office, hall: TestHall
) -> None:
    page = citizen.post(invited(sqlite_office, hall), data={"name": "  "})

    assert page.status_code == 422
    assert "Mai lipsește" in words(page)
