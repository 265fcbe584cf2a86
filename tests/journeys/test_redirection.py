"""Art. 6^1 and 8: a petition goes out to another authority and comes back; another one comes in."""

import pytest
from playwright.sync_api import expect

from tests.cases import a_case, state_of
from tests.directory import an_authority
from tests.gateways.servers import letters_of
from tests.journeys.conftest import Stage
from tests.journeys.hands import choose, follow, heading, night_shift, press, told, write

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CITY_HALL = "Primăria Municipiului București"
CASE = "/birou/dosar/1"


def test_a_petition_goes_out_and_comes_back(sqlite_stage: Stage) -> None:
    stage = sqlite_stage
    an_authority(stage.office, stage.hall)
    case = a_case(stage.office, stage.hall).registered()

    the_clerk_marks_it_on_the_first_day(stage)
    the_head_of_public_relations_sends_it_on(stage)
    both_letters_leave(stage)
    the_petitioner_sees_where_it_went(stage, case.number)
    the_other_authority_sends_it_back(stage)


def the_clerk_marks_it_on_the_first_day(stage: Stage) -> None:
    page = stage.people.staff("registrator")
    page.goto(f"{CASE}/act/mark_not_ours")
    choose(page, "Autoritatea competentă", "1")
    write(page, "De ce nu este a noastră", "Bulevardul este al municipiului.")
    press(page, "Marchează: nu este a noastră")

    page.goto("/birou/redirectionari")
    told(page, CITY_HALL)


def the_head_of_public_relations_sends_it_on(stage: Stage) -> None:
    page = stage.people.staff("sef.relatii")
    page.goto("/birou/redirectionari")
    follow(page, "Redirecționează")
    heading(page, "Redirecționează")
    press(page, "Redirecționează")

    page.goto("/birou/redirectionari?stare=pending")
    told(page, "așteaptă dovada plecării")
    assert state_of(stage.office, 1) == "registered"


def both_letters_leave(stage: Stage) -> None:
    night_shift(stage.office)

    to = {str(letter["To"]) for letter in letters_of(stage.post)}
    assert "pmb@exemplu.ro" in to
    assert state_of(stage.office, 1) == "redirected"


def the_petitioner_sees_where_it_went(stage: Stage, number: str) -> None:
    page = stage.people.citizen()
    page.goto(f"/stare?nr={number}")

    told(page, "Am trimis petiția instituției potrivite")
    told(page, CITY_HALL)


def the_other_authority_sends_it_back(stage: Stage) -> None:
    page = stage.people.staff("sef.relatii")
    page.goto(f"{CASE}/act/returned_by_authority")
    write(page, "Ce a scris autoritatea", "Adresa nr. 44/2026: strada este a sectorului.")
    page.locator("textarea[name='motiv-R-ART61-PINGPONG']").fill("Juridicul confirmă.")
    press(page, "Consemnează întoarcerea de la altă autoritate")

    assert state_of(stage.office, 1) == "qualified"
    told(page, "întoarsă")


def test_a_petition_comes_in_from_another_authority(sqlite_stage: Stage) -> None:
    stage = sqlite_stage
    an_authority(stage.office, stage.hall)

    page = stage.people.staff("registrator")
    page.goto("/birou/ghiseu")
    page.get_by_label("prin poștă").check()
    write(page, "Ce cere petiționarul", "Cere repararea trotuarului din fața școlii.")
    write(page, "Numele și prenumele", "Elena Munteanu")
    write(page, "Adresa poștală", "Str. Lungă nr. 1, sector 6")
    choose(page, "Trimisă de altă autoritate", "1")
    press(page, "Înregistrează și dă bonul")
    told(page, "se înregistrează cu numărul și data adresei ei")

    write(page, "Numărul dat de expeditor", "5512")
    page.get_by_label("Data de pe document").fill("2026-11-20")
    press(page, "Înregistrează și dă bonul")
    heading(page, "Petiția este înregistrată")
    night_shift(stage.office)

    (letter,) = [one for one in letters_of(stage.post) if one["To"] == "pmb@exemplu.ro"]
    assert "Confirmarea petiției" in str(letter["Subject"])
    page.goto(CASE)
    expect(page.locator("main")).to_contain_text("Termenul curge de la înregistrarea la noi.")
