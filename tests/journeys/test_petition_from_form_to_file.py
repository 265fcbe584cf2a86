"""Issue 2, accepted when 2: one petition, from the citizen's form to the filed answer."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.cases import state_of
from tests.gateways.servers import letters_of
from tests.hall import FIRST_NUMBER
from tests.journeys.conftest import Stage
from tests.journeys.hands import (
    choose,
    enclosed,
    follow,
    heading,
    night_shift,
    photo,
    plain,
    press,
    the_last_line,
    told,
    write,
)
from tests.usecases.watching import history_of, in_order, petition_of
from workflows.identity import Rung

pytestmark = [pytest.mark.browser, pytest.mark.timeout(150)]

NUMBER = "118.204/24.11.2026"
TEXT = "Copacul din fața blocului 12 este uscat și stă să cadă. Vă rog să îl verificați."


def test_a_petition_goes_from_the_form_to_the_file(stage: Stage) -> None:
    code = the_citizen_sends_two_photos(stage)
    the_citizen_confirms_the_address(stage)
    case_url = the_clerk_qualifies_and_forwards(stage)
    the_head_assigns(stage, case_url)
    the_specialist_drafts(stage, case_url)
    both_sign(stage, case_url)
    the_clerk_sends_it_by_e_mail(stage, case_url)
    the_post_office_takes_the_letter(stage, case_url)
    the_citizen_reads_the_answer(stage, code)
    the_clerk_files_it(stage, case_url)
    every_line_names_who_and_which_article(stage)


def the_citizen_sends_two_photos(stage: Stage) -> str:
    page = stage.people.citizen()
    page.goto("/")
    page.get_by_role("link", name=re.compile("petiție")).first.click()
    write(page, "Descrieți pe scurt", TEXT)
    page.get_by_label("o problemă pe stradă").check()
    write(page, "Locul", "Str. Cetatea Histria nr. 8")
    page.get_by_label("Fotografii și documente").set_input_files(
        [photo("copac.png", "png"), photo("rădăcină.jpg", "jpeg")]
    )
    write(page, "Numele și prenumele", "Elena Munteanu")
    write(page, "Adresa de e-mail", "elena@exemplu.ro")
    press(page, "Trimite petiția")

    heading(page, "Petiția dumneavoastră a fost înregistrată")
    expect(page.locator(".ps-stampila strong")).to_have_text(NUMBER)
    told(page, "cel mai târziu luni, 28 decembrie 2026")
    told(page, "2 fotografii")
    return page.locator("#cod").inner_text()


def the_citizen_confirms_the_address(stage: Stage) -> None:
    night_shift(stage.office)
    (letter,) = letters_of(stage.post)
    found = re.search(r"https?://[^/\s]+(/confirma/\S+)", plain(letter))
    assert found is not None
    assert letter["To"] == "elena@exemplu.ro"
    assert NUMBER in letter["Subject"]

    page = stage.people.citizen()
    page.goto(found[1])
    heading(page, "Confirmați adresa de e-mail")
    assert rung(stage) == Rung.DECLARED
    press(page, "Confirmă adresa")
    heading(page, "Adresa de e-mail este confirmată")
    assert rung(stage) == Rung.EMAIL_CONFIRMED


def rung(stage: Stage) -> int:
    return petition_of(stage.office, 1).identity_rung


def the_clerk_qualifies_and_forwards(stage: Stage) -> str:
    page = stage.people.staff("registrator")
    follow(page, "Intrări")
    told(page, "Elena Munteanu")
    told(page, "e-mail confirmat")
    choose(page, "Felul petiției", "sesizare")
    choose(page, "Compartiment", "Spații verzi – Daniela Crețu")
    press(page, "Califică și repartizează")
    told(page, f"Petiția {NUMBER} este repartizată la Spații verzi.")

    line = the_last_line(page, "/birou/dosar/1")
    assert "Ioana Manolache, registrator" in line
    assert "art. 6 alin. (2)" in line
    assert_photos_are_there(page)
    return "/birou/dosar/1"


def assert_photos_are_there(page: Page) -> None:
    for name in ("copac", "rădăcină"):
        expect(page.locator(".ps-doc")).to_contain_text(name)


def the_head_assigns(stage: Stage, case_url: str) -> None:
    page = stage.people.staff("sef.serviciu")
    follow(page, "De atribuit")
    choose(page, f"Referent pentru {NUMBER}", str(stage.hall.staff["referent"]))
    press(page, "Atribuie")
    told(page, "este atribuită")

    line = the_last_line(page, case_url)
    assert "Daniela Crețu, șeful compartimentului" in line
    assert "art. 12 alin. (1)" in line


def the_specialist_drafts(stage: Stage, case_url: str) -> None:
    page = stage.people.staff("referent")
    follow(page, "Lucrări")
    follow(page, NUMBER)
    follow(page, "Scrie proiectul de răspuns")
    write(page, "Cum începe răspunsul", "Bună ziua,\n\nAm verificat la fața locului.")
    write(page, "Ce cere sau semnalează", "Copacul uscat")
    write(page, "Concluzia", "Copacul a fost tăiat pe 26 noiembrie.")
    choose(page, "Rezultatul", "done")
    choose(page, "Soluția", "favourable")
    press(page, "Trimite la semnat")
    told(page, "temeiul legal")
    write(page, "Temeiul legal", "Legea nr. 24/2007, art. 10")
    page.locator("#incheiere").fill("Vă mulțumim că ne-ați scris.")
    press(page, "Trimite la semnat")
    told(page, "trimis la semnat")

    line = the_last_line(page, case_url)
    assert "Radu Iliescu, referentul" in line
    assert "art. 5" in line
    assert "art. 13" in line


def both_sign(stage: Stage, case_url: str) -> None:
    for username, who in (
        ("sef.serviciu", "Daniela Crețu, șeful compartimentului"),
        ("primar", "Sorin Bădescu, conducătorul instituției"),
    ):
        page = stage.people.staff(username)
        page.goto("/birou/")
        follow(page, "De semnat")
        told(page, "Bună ziua")
        press(page, "Semnează")

        line = the_last_line(page, case_url)
        assert who in line
        assert "art. 13" in line


def the_clerk_sends_it_by_e_mail(stage: Stage, case_url: str) -> None:
    page = stage.people.staff("registrator")
    follow(page, "De expediat")
    choose(page, f"Calea pentru {NUMBER}", "email")
    press(page, "Expediază")
    told(page, "fără semnătură electronică calificată")
    page.locator("[name='motiv-R-REPLY-QES']").fill("Dispoziția nr. 77/2026")
    press(page, "Expediază")
    told(page, "se consemnează când serverul îl primește")

    line = the_last_line(page, case_url)
    assert "Ioana Manolache, registrator" in line
    assert "art. 6 alin. (4)" in line
    assert "Dispoziția nr. 77/2026" in line
    assert state_of(stage.office, 1) == "signed_by_head"
    assert len(letters_of(stage.post)) == 1


def the_post_office_takes_the_letter(stage: Stage, case_url: str) -> None:
    night_shift(stage.office)

    _, letter = letters_of(stage.post)
    name, paper = enclosed(letter)
    assert letter["To"] == "elena@exemplu.ro"
    assert name == "raspuns-118204-24.11.2026.pdf"
    assert paper.startswith(b"%PDF-")
    assert state_of(stage.office, 1) == "dispatched"
    line = the_last_line(stage.people.staff("registrator"), case_url)
    assert "Sistemul" in line
    assert "art. 8 alin. (1)" in line
    assert "250" in line


def the_citizen_reads_the_answer(stage: Stage, code: str) -> None:
    page = stage.people.citizen()
    page.goto("/stare")
    page.locator("#nr-cod").fill(NUMBER)
    page.locator("#cod").fill(code.lower())
    press(page, "Deschide petiția")
    heading(page, f"Ați primit răspuns la petiția {NUMBER}")
    told(page, "Copacul a fost tăiat pe 26 noiembrie.")
    told(page, "Legea nr. 24/2007, art. 10")
    told(page, TEXT)

    with page.expect_download() as download:
        follow(page, "Răspunsul semnat")
    paper = download.value.path().read_bytes()
    assert paper == enclosed(letters_of(stage.post)[-1])[1]


def the_clerk_files_it(stage: Stage, case_url: str) -> None:
    page = stage.people.staff("registrator")
    follow(page, "De clasat")
    page.get_by_label(f"Indicativul pentru {NUMBER}").fill("II/3")
    press(page, "Clasează")
    told(page, "Dosarul este clasat la indicativul II/3.")

    line = the_last_line(page, case_url)
    assert "Ioana Manolache, registrator" in line
    assert "art. 6 alin. (4)" in line
    assert state_of(stage.office, 1) == "filed"


def every_line_names_who_and_which_article(stage: Stage) -> None:
    lines = history_of(stage.office, 1)
    assert petition_of(stage.office, 1).number == FIRST_NUMBER
    assert [line.event for line in lines] == [
        *("register_arrival", "raise_identity", "qualify", "forward", "assign", "draft"),
        *("sign_as_department", "sign_as_head", "dispatch", "record_dispatch", "file"),
    ]
    assert all(line.role and "O.G. nr. 27/2002, art." in line.law for line in lines)
    assert in_order(stage.office, 1)
