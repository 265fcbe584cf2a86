"""Issue 2, bad input: what goes wrong on a bad day costs a moment and loses nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy.engine import make_url

from tests.cases import a_case, state_of
from tests.clocks import MovableClock
from tests.databases import Databases
from tests.gateways.servers import Post, free_port, letters_of, mailer_at, serving
from tests.journeys.conftest import Stage
from tests.journeys.hands import (
    choose,
    follow,
    heading,
    night_shift,
    press,
    the_last_line,
    told,
    write,
)
from tests.usecases.watching import clocks_of, history_of, in_order, petition_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


def test_a_draft_survives_the_end_of_the_session(sqlite_stage: Stage, clock: MovableClock) -> None:
    stage = sqlite_stage
    case = a_case(stage.office, stage.hall).assigned()
    page = stage.people.staff("referent")
    page.goto(f"{case.url}/proiect")
    write(page, "Cum începe răspunsul", "Am verificat la fața locului, la ora cinci.")
    write(page, "Ce cere sau semnalează", "Crengile")
    clock.forward(hours=12)

    save(page)
    heading(page, "Intrare pentru angajați")
    stage.people.signs_in(page, "referent")

    heading(page, "Proiect de răspuns")
    told(page, "Am păstrat ce ați scris")
    opening = page.get_by_role("textbox", name="Cum începe răspunsul")
    expect(opening).to_have_value("Am verificat la fața locului, la ora cinci.")
    save(page)
    told(page, "Proiectul este salvat.")
    page.goto(f"{case.url}/proiect")
    expect(opening).to_have_value("Am verificat la fața locului, la ora cinci.")


def save(page: Page) -> None:
    """Press the button that is seen; the first of its name is only for the Enter key."""
    page.get_by_role("button", name="Salvează", exact=True).last.click()


def test_a_letter_waits_in_sight_while_the_mail_server_is_away(
    sqlite_stage: Stage, clock: MovableClock
) -> None:
    stage, port = sqlite_stage, free_port()
    office = replace(stage.office, mailer=mailer_at(port))
    case = a_case(office, stage.hall).leaving()

    night_shift(office)

    assert state_of(office, case.id) == "signed_by_head"
    assert clocks_of(office, case.id)["answer"].ended_on is None
    page = stage.people.staff("registrator")
    follow(page, "De expediat")
    follow(page, "În curs")
    told(page, "elena.munteanu@exemplu.ro")
    told(page, "termenul curge până la dovada plecării")
    told(page, "așteaptă să fie trimis")
    told(page, "Legătura cu serverul de e-mail nu a mers")

    clock.forward(days=1)
    post = Post()
    with serving(post, port):
        night_shift(office)

    assert state_of(office, case.id) == "dispatched"
    assert [letter["To"] for letter in letters_of(post)] == ["elena.munteanu@exemplu.ro"] * 2
    page.goto("/birou/")
    stage.people.signs_in(page, "registrator")
    assert "250" in the_last_line(page, case.url)
    assert in_order(office, case.id)


@contextmanager
def away(databases: Databases, url: str) -> Iterator[None]:
    """Inside, the database lets nobody in and has thrown out whoever was there."""
    name = make_url(url).database
    databases.cluster.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    databases.cluster.execute(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    )
    yield
    databases.cluster.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


@pytest.mark.postgres
def test_a_citizen_is_told_that_the_database_is_away_and_sends_again(
    postgresql_stage: Stage, databases: Databases
) -> None:
    stage = postgresql_stage
    page = stage.people.citizen()
    page.goto("/sesizare")
    write(page, "Descrieți pe scurt", "Groapă adâncă în fața casei.")
    write(page, "Numele și prenumele", "Ion Pop")
    write(page, "Adresa de e-mail", "ion@exemplu.ro")

    with away(databases, stage.office.settings.database_url):
        with page.expect_response("**/sesizare") as answer:
            press(page, "Trimite petiția")
        assert answer.value.status == 503
        told(page, "Nu s-a pierdut nimic")
        told(page, "Groapă adâncă în fața casei.")

    page.go_back()
    expect(page.get_by_role("textbox", name="Descrieți pe scurt")).to_have_value(
        "Groapă adâncă în fața casei."
    )
    press(page, "Trimite petiția")
    heading(page, "Petiția dumneavoastră a fost înregistrată")
    assert petition_of(stage.office, 1).number == 118_204


def test_of_two_clerks_on_one_petition_the_second_hears_what_the_first_did(
    sqlite_stage: Stage,
) -> None:
    stage = sqlite_stage
    case = a_case(stage.office, stage.hall).registered()
    pages = [stage.people.staff(username) for username in ("registrator", "sef.relatii")]
    for page in pages:
        page.goto("/birou/intrari")
        choose(page, "Felul petiției", "sesizare")
        choose(page, "Compartiment", "Drumuri – Paul Grigoriu")
    first, second = pages

    press(first, "Califică și repartizează")
    told(first, "este repartizată la Drumuri")
    with second.expect_response("**/intrari/*") as answer:
        press(second, "Califică și repartizează")

    assert answer.value.status == 409
    told(second, "marți, 24 nov., 9:42: Califică")
    told(second, "Repartizează – petiția este")
    follow(second, "Deschide lucrarea cum este acum")
    told(second, "Drumuri")
    lines = history_of(stage.office, case.id)
    assert [line.who for line in lines[1:]] == ["Ioana Manolache"] * 2
