"""Signing in: wrong passwords are slowed down, sessions end, and nothing typed is ever lost."""

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from casework.records.institution import Institution
from casework.records.parked_form import ParkedForm
from casework.records.staff_member import StaffMember
from casework.store.database import reading, writing
from tests.cases import a_case, version_of
from tests.hall import PASSWORD, TestHall, a_hall
from tests.web.sessions import sign_in_as
from tests.web.visitor import words

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from casework.bootstrap import Office
    from tests.clocks import MovableClock

WRONG = "Numele sau parola nu se potrivesc"
KEPT = "Am păstrat ce ați scris"


@pytest.fixture
def hall(sqlite_office: "Office") -> TestHall:
    return a_hall(sqlite_office)


def token_on(page: "TestResponse") -> str:
    found = re.search(r'name="csrf_token" value="([^"]+)"', page.get_data(as_text=True))
    assert found is not None
    return found[1]


def enter(
    client: "FlaskClient", username: str, password: str = PASSWORD, then: str = ""
) -> "TestResponse":
    fields = {
        "username": username,
        "parola": password,
        "inapoi": then,
        "csrf_token": token_on(client.get("/birou/intrare")),
    }
    return client.post("/birou/intrare", data=fields)


def is_in(client: "FlaskClient") -> bool:
    return client.get("/birou/cauta").status_code == 200


def tries_of(office: "Office", username: str) -> tuple[int, datetime | None]:
    query = select(StaffMember.failed_logins, StaffMember.locked_until)
    with reading(office.engine) as session:
        return session.execute(query.where(StaffMember.username == username)).one()


def test_the_right_password_opens_the_first_page_of_the_role(
    client: "FlaskClient", hall: TestHall
) -> None:
    answer = enter(client, "primar")

    assert (answer.status_code, answer.location) == (303, "/birou/")
    assert client.get("/birou/").location == "/birou/de-semnat"


def test_names_are_not_case_sensitive(client: "FlaskClient", hall: TestHall) -> None:
    assert enter(client, " Primar ").status_code == 303


def test_unknown_names_and_wrong_passwords_get_the_same_answer(
    client: "FlaskClient", hall: TestHall
) -> None:
    unknown, wrong = enter(client, "nimeni"), enter(client, "primar", "greșită")
    nobody, known = words(unknown), words(wrong)

    assert (unknown.status_code, wrong.status_code) == (422, 422)
    assert WRONG in known
    assert nobody == known


def test_five_wrong_passwords_shut_the_door_for_a_minute(
    client: "FlaskClient", hall: TestHall, clock: "MovableClock"
) -> None:
    for _ in range(5):
        enter(client, "primar", "greșită")

    assert WRONG in words(enter(client, "primar"))
    clock.move_to(clock.now() + timedelta(seconds=61))
    assert enter(client, "primar").status_code == 303


@pytest.mark.parametrize(
    ("failures", "minutes"), [(5, 1), (6, 2), (7, 4), (8, 8), (9, 15), (12, 15)]
)
def test_each_further_failure_shuts_it_longer(
    failures: int,
    minutes: int,
    client: "FlaskClient",
    sqlite_office: "Office",
    hall: TestHall,
    clock: "MovableClock",
) -> None:
    with writing(sqlite_office.engine) as session:
        session.execute(update(StaffMember).values(failed_logins=failures - 1))
        session.commit()

    enter(client, "primar", "greșită")

    _, shut_until = tries_of(sqlite_office, "primar")
    assert shut_until == clock.now() + timedelta(minutes=minutes)


def test_the_right_password_forgives_the_wrong_ones(
    client: "FlaskClient", sqlite_office: "Office", hall: TestHall
) -> None:
    for _ in range(4):
        enter(client, "primar", "greșită")
    enter(client, "primar")

    assert tries_of(sqlite_office, "primar") == (0, None)


def test_whoever_left_the_hall_stays_outside(
    client: "FlaskClient", sqlite_office: "Office", hall: TestHall
) -> None:
    with writing(sqlite_office.engine) as session:
        session.execute(update(StaffMember).values(is_active=False))
        session.commit()

    assert WRONG in words(enter(client, "primar"))


def test_signing_in_starts_a_session_that_holds_nothing_of_the_old_one(
    client: "FlaskClient", hall: TestHall
) -> None:
    with client.session_transaction() as session:
        session["planted"] = "by somebody else"
    enter(client, "primar")

    with client.session_transaction() as session:
        assert "planted" not in session


def test_signing_out_ends_every_session_also_a_copied_one(
    client: "FlaskClient", sqlite_office: "Office", hall: TestHall
) -> None:
    elsewhere = client.application.test_client()
    sign_in_as(elsewhere, hall.staff["primar"])
    enter(client, "primar")
    assert is_in(client)
    assert is_in(elsewhere)

    client.post("/birou/iesire", data={"csrf_token": token_on(client.get("/birou/cauta"))})

    assert not is_in(client)
    assert not is_in(elsewhere)


def test_an_idle_session_ends(client: "FlaskClient", hall: TestHall, clock: "MovableClock") -> None:
    sign_in_as(client, hall.staff["primar"])
    for _ in range(3):
        clock.move_to(clock.now() + timedelta(minutes=29))
        assert is_in(client)

    clock.move_to(clock.now() + timedelta(minutes=31))

    assert not is_in(client)


def test_signing_in_leads_back_to_the_page_that_was_asked_for(
    client: "FlaskClient", hall: TestHall
) -> None:
    there = client.get("/birou/cauta?q=copac").location

    assert there == "/birou/intrare?inapoi=/birou/cauta?q%3Dcopac"
    assert enter(client, "primar", then="/birou/cauta?q=copac").location == "/birou/cauta?q=copac"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://example.org/birou/",
        "//example.org/birou/",
        "/stare",
        "/\\example.org",
        "javascript:1",
    ],
)
def test_signing_in_never_leads_out_of_the_office(
    elsewhere: str, client: "FlaskClient", hall: TestHall
) -> None:
    assert enter(client, "primar", then=elsewhere).location == "/birou/"


def test_accounts_are_listed_in_a_demonstration_only(
    client: "FlaskClient", sqlite_office: "Office", hall: TestHall
) -> None:
    assert "demo-primar" not in client.get("/birou/intrare").get_data(as_text=True)

    with writing(sqlite_office.engine) as session:
        session.execute(update(Institution).values(purpose="demo"))
        session.commit()

    assert "demo-primar" in client.get("/birou/intrare").get_data(as_text=True)


class Draft:
    """The drafting page of a case, left open with something typed on it."""

    def __init__(self, client: "FlaskClient", office: "Office", hall: TestHall) -> None:
        self.client, self.office, self.hall = client, office, hall
        self.case = a_case(office, hall).assigned()
        self.path = f"{self.case.url}/proiect"
        sign_in_as(client, hall.staff["referent"])
        self.token = token_on(client.get(self.path))

    def send(self, **more: str) -> "TestResponse":
        fields = {
            "csrf_token": self.token,
            "version": str(version_of(self.office, self.case.id)),
            "revizie": "0",
            "deschidere": "Bună ziua, am cercetat <la fața locului>.",
            "aspect-1-titlu": "Crengile & frunzele",
            "aspect-1-concluzie": "Au fost ridicate.",
            "aspect-1-rezultat": "done",
            "solutie": "favourable",
            "temei": "O.G. nr. 27/2002, art. 8",
            "pas": "salveaza",
        }
        headers = {"Referer": f"http://localhost{self.path}"}
        return self.client.post(self.path, data=fields | more, headers=headers)

    def shown(self) -> str:
        return self.client.get(self.path).get_data(as_text=True)


@pytest.fixture
def draft(client: "FlaskClient", sqlite_office: "Office", hall: TestHall) -> Draft:
    return Draft(client, sqlite_office, hall)


def test_a_draft_sent_after_the_session_ended_comes_back_after_signing_in(
    draft: Draft, clock: "MovableClock"
) -> None:
    clock.forward(hours=2)
    answer = draft.send()
    assert answer.status_code == 303
    assert answer.location == f"/birou/intrare?inapoi={draft.path}"

    assert enter(draft.client, "referent", then=draft.path).location == draft.path
    page = draft.shown()

    assert KEPT in page.replace("\xa0", " ")
    assert "Bună ziua, am cercetat &lt;la fața locului&gt;." in page
    assert 'value="Crengile &amp; frunzele"' in page
    assert "Au fost ridicate." in page
    assert re.search(r'<option value="done" selected>', page)
    assert re.search(r'<option value="favourable" selected>', page)


def test_what_came_back_can_be_saved(draft: Draft, clock: "MovableClock") -> None:
    clock.forward(hours=2)
    draft.send()
    enter(draft.client, "referent", then=draft.path)
    draft.token = token_on(draft.client.get(draft.path))

    assert draft.send().status_code == 302
    assert "am cercetat" in draft.shown()
    assert KEPT not in draft.shown()


def test_an_aspect_that_has_no_field_yet_is_shown_as_text(
    draft: Draft, clock: "MovableClock"
) -> None:
    clock.forward(hours=2)
    draft.send(**{"aspect-2-concluzie": "Nici al doilea nu se pierde."})
    enter(draft.client, "referent", then=draft.path)

    assert "Nici al doilea nu se pierde." in draft.shown()


def test_what_was_typed_is_given_to_its_writer_only(draft: Draft, clock: "MovableClock") -> None:
    clock.forward(hours=2)
    draft.send()
    enter(draft.client, "primar", then=draft.path)

    assert "am cercetat" not in draft.shown()


def test_what_was_typed_is_kept_for_one_day(draft: Draft, clock: "MovableClock") -> None:
    clock.forward(hours=2)
    draft.send()
    clock.forward(hours=25)
    enter(draft.client, "referent", then=draft.path)

    assert "am cercetat" not in draft.shown()


def test_kept_fields_hold_no_token_and_are_found_only_by_a_digest(
    draft: Draft, clock: "MovableClock", sqlite_office: "Office"
) -> None:
    clock.forward(hours=2)
    draft.send()

    with reading(sqlite_office.engine) as session:
        row = session.scalars(select(ParkedForm)).one()
        kept, whose, fields = row.token_digest, row.staff_id, row.fields
    with draft.client.session_transaction() as session_cookie:
        token, _ = session_cookie["parked"]
    assert whose == draft.hall.staff["referent"]
    assert draft.token not in fields
    assert kept != token


def test_a_page_left_open_over_signing_out_loses_nothing(draft: Draft) -> None:
    draft.client.post("/birou/iesire", data={"csrf_token": draft.token})
    draft.send()
    enter(draft.client, "referent", then=draft.path)

    assert "am cercetat" in draft.shown()


def test_a_stale_token_shows_the_page_again_with_everything_typed(draft: Draft) -> None:
    draft.token = "older than this session"
    answer = draft.send()

    assert (answer.status_code, answer.location) == (303, draft.path)
    assert "am cercetat" in draft.shown()


def test_without_any_cookie_the_typed_text_is_at_least_given_back(draft: Draft) -> None:
    draft.client.delete_cookie("casework")
    answer = draft.send()

    assert answer.status_code == 401
    assert "am cercetat" in answer.get_data(as_text=True)


def test_saving_in_the_background_is_told_that_the_session_ended(
    draft: Draft, clock: "MovableClock"
) -> None:
    clock.forward(hours=2)
    answer = draft.client.post(
        f"{draft.path}/salvare",
        data={"csrf_token": draft.token},
        headers={"Sec-Fetch-Mode": "cors"},
    )

    assert answer.status_code == 401
