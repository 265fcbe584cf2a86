"""Art. 6, 7 and 12: a nameless paper is completed, solved by a lone head, answered by post."""

import re

import pytest
from playwright.sync_api import expect

from tests.cases import state_of
from tests.gateways.servers import letters_of
from tests.journeys.conftest import Stage
from tests.journeys.hands import (
    choose,
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
CASE = "/birou/dosar/1"


def test_a_nameless_letter_is_completed_solved_and_answered_by_post(sqlite_stage: Stage) -> None:
    stage = sqlite_stage
    the_clerk_types_the_letter_in(stage)
    the_clerk_asks_for_the_name(stage)
    the_petitioner_completes(stage)
    the_clerk_sees_the_identity_card(stage)
    the_clerk_forwards_to_a_department_of_one(stage)
    the_lone_head_cannot_take_it_the_mayor_gives_it(stage)
    the_lone_head_drafts_and_both_sign(stage)
    the_post_takes_it(stage)
    it_is_filed(stage)


def the_clerk_types_the_letter_in(stage: Stage) -> None:
    page = stage.people.staff("registrator")
    follow(page, "Ghișeu și poștă")
    page.get_by_label("prin poștă").check()
    write(page, "Ce cere petiționarul", "Cere o copie a autorizației din 1994 a casei sale.")
    write(page, "Adresa poștală", "Str. Lungă nr. 1, sector 6")
    write(page, "Adresa de e-mail", "ion.pop@exemplu.ro")
    write(page, "Numărul dat de expeditor", "12/A")
    page.get_by_label("Scanul documentului").set_input_files([photo("scan.png", "png")])
    press(page, "Înregistrează și dă bonul")

    heading(page, "Petiția este înregistrată")
    expect(page.locator(".ps-stampila strong")).to_have_text(NUMBER)
    told(page, "Datele de identificare nu sunt complete.")
    expect(page.locator("#cod")).to_have_text(re.compile(r"^\w{4}-\w{4}$"))


def the_clerk_asks_for_the_name(stage: Stage) -> None:
    page = stage.people.staff("registrator")
    page.goto(CASE)
    follow(page, "Cere completarea datelor")
    press(page, "Cere completarea datelor")

    line = the_last_line(page, CASE)
    assert "Ioana Manolache, registrator" in line
    assert "art. 7" in line


def the_petitioner_completes(stage: Stage) -> None:
    night_shift(stage.office)
    invitation = next(one for one in letters_of(stage.post) if "mai avem nevoie" in one["Subject"])
    found = re.search(r"https?://[^/\s]+(/completare/\S+)", plain(invitation))
    assert found is not None

    page = stage.people.citizen()
    page.goto(found[1])
    told(page, "numele și prenumele")
    press(page, "Trimite datele")
    told(page, "Mai lipsește: numele și prenumele")
    write(page, "Numele și prenumele", "Ion Pop")
    press(page, "Trimite datele")
    heading(page, "Vă mulțumim, datele sunt complete")
    assert not petition_of(stage.office, 1).identity_incomplete


def the_clerk_sees_the_identity_card(stage: Stage) -> None:
    page = stage.people.staff("registrator")
    page.goto(CASE)
    follow(page, "Verifică identitatea la ghișeu")
    page.get_by_label("carte de identitate").check()
    press(page, "Consemnează verificarea")

    line = the_last_line(page, CASE)
    assert "Ioana Manolache, registrator" in line
    assert "art. 7" in line
    assert petition_of(stage.office, 1).identity_rung == Rung.CHECKED_AT_COUNTER


def the_clerk_forwards_to_a_department_of_one(stage: Stage) -> None:
    page = stage.people.staff("registrator")
    page.goto("/birou/intrari")
    told(page, "Ion Pop")
    choose(page, "Felul petiției", "cerere")
    choose(page, "Compartiment", "Arhivă – Virgil Ganea")
    press(page, "Califică și repartizează")
    told(page, f"Petiția {NUMBER} este repartizată la Arhivă.")


def the_lone_head_cannot_take_it_the_mayor_gives_it(stage: Stage) -> None:
    page = stage.people.staff("arhivar")
    page.goto(f"{CASE}/act/assign")
    choose(page, "Referent", "Virgil Ganea")
    press(page, "Atribuie")
    told(page, "Nimeni nu își atribuie singur o petiție.")
    told(page, "art. 12 alin. (1)")
    assert state_of(stage.office, 1) == "forwarded"

    page = stage.people.staff("primar")
    follow(page, "De atribuit")
    choose(page, f"Șeful compartimentului pentru {NUMBER}", str(stage.hall.staff["arhivar"]))
    press(page, "Atribuie")
    line = the_last_line(page, CASE)
    assert "Sorin Bădescu, conducătorul instituției" in line
    assert "art. 12 alin. (1)" in line


def the_lone_head_drafts_and_both_sign(stage: Stage) -> None:
    page = stage.people.staff("arhivar")
    page.goto(f"{CASE}/proiect")
    write(page, "Cum începe răspunsul", "Bună ziua,\n\nAm căutat în arhivă la 24 noiembrie.")
    write(page, "Ce cere sau semnalează", "Copia autorizației")
    write(page, "Concluzia", "Vă trimitem copia alăturat.")
    choose(page, "Rezultatul", "done")
    choose(page, "Soluția", "favourable")
    write(page, "Temeiul legal", "Legea nr. 16/1996, art. 20")
    press(page, "Trimite la semnat")
    told(page, "trimis la semnat")

    for username in ("arhivar", "primar"):
        page = stage.people.staff(username)
        page.goto("/birou/de-semnat")
        press(page, "Semnează")
    assert state_of(stage.office, 1) == "signed_by_head"


def the_post_takes_it(stage: Stage) -> None:
    page = stage.people.staff("registrator")
    page.goto("/birou/de-expediat")
    choose(page, f"Calea pentru {NUMBER}", "post")
    press(page, "Expediază")
    told(page, "consemnați expedierea după ce a plecat")
    assert state_of(stage.office, 1) == "signed_by_head"

    follow(page, "În curs")
    told(page, "Str. Lungă nr. 1, sector 6")
    press(page, "Consemnează expedierea pentru cele alese")
    told(page, "Scrieți numărul borderoului")
    write(page, "Borderoul, număr și dată", "14/24.11.2026")
    press(page, "Consemnează expedierea pentru cele alese")
    told(page, "cu borderoul 14/24.11.2026")

    line = the_last_line(page, CASE)
    assert state_of(stage.office, 1) == "dispatched"
    assert "Ioana Manolache, registrator" in line
    assert "borderou 14/24.11.2026, poziția 1" in line


def it_is_filed(stage: Stage) -> None:
    page = stage.people.staff("registrator")
    page.goto("/birou/de-clasat")
    page.get_by_label(f"Indicativul pentru {NUMBER}").fill("IV-12")
    press(page, "Clasează")
    told(page, "Dosarul este clasat la indicativul IV-12.")

    lines = history_of(stage.office, 1)
    assert all(line.role and "O.G. nr. 27/2002, art." in line.law for line in lines)
    assert in_order(stage.office, 1)
