"""Issue 3, art. 9: asked, granted, told by letter, and only then the citizen sees a new date."""

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.cases import TheCase, a_case
from tests.gateways.servers import letters_of
from tests.journeys.conftest import Stage
from tests.journeys.hands import (
    enclosed,
    heading,
    night_shift,
    plain,
    press,
    the_last_line,
    told,
    write,
)
from tests.usecases.watching import in_order, petition_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

BEFORE, AFTER = "28 decembrie 2026", "11 ianuarie 2027"
REASON = "Așteptăm expertiza dendrologică."


def test_a_term_is_extended_only_once_the_citizen_was_told(stage: Stage) -> None:
    case = a_case(stage.office, stage.hall).assigned()
    night_shift(stage.office)
    the_department_asks(stage, case)
    the_head_grants(stage, case)
    the_citizen_still_sees_the_first_date(stage, case)
    the_registry_lets_the_notice_go(stage, case)
    the_dates_have_moved(stage, case)
    the_citizen_sees_the_new_date(stage, case)
    assert in_order(stage.office, case.id)


def the_department_asks(stage: Stage, case: TheCase) -> None:
    page = stage.people.staff("sef.serviciu")
    page.goto(f"{case.url}/act/request_extension")
    page.get_by_label("Câte zile în plus").fill("16")
    write(page, "Ce informare", REASON)
    press(page, "Propune prelungirea")
    told(page, "trece de cele 15 zile")
    told(page, "O.G. nr. 27/2002, art. 9")

    page.goto(f"{case.url}/act/request_extension")
    page.get_by_label("Câte zile în plus").fill("15")
    write(page, "Ce informare", REASON)
    press(page, "Propune prelungirea")
    told(page, "este propusă conducătorului")


def the_head_grants(stage: Stage, case: TheCase) -> None:
    page = stage.people.staff("primar")
    page.goto("/birou/prelungiri")
    heading(page, "Prelungiri de hotărât")
    told(page, REASON)
    told(page, "11 ian. 2027")
    assert axe(page) == []
    page.get_by_role("link", name="Prelungește").first.click()
    expect(page.locator("#days")).to_have_value("15")
    press(page, "Prelungește termenul")
    granted = "Termenul nou curge după ce pleacă înștiințarea"
    expect(page.locator("main")).to_contain_text(granted, timeout=20_000)  # a PDF is drawn first
    assert petition_of(stage.office, case.id).due_legal_max == case.due_legal_max


def the_citizen_still_sees_the_first_date(stage: Stage, case: TheCase) -> None:
    page = stage.people.citizen()
    page.goto(f"/stare?nr={case.number}")
    told(page, "cel mai târziu luni, 28 decembrie")


def the_registry_lets_the_notice_go(stage: Stage, case: TheCase) -> None:
    page = stage.people.staff("registrator")
    page.goto("/birou/scrisori")
    told(page, "Înștiințare despre prelungirea termenului")
    press(page, "Trimite")
    night_shift(stage.office)

    letter = letters_of(stage.post)[-1]
    name, paper = enclosed(letter)
    said = " ".join(plain(letter).split())
    assert letter["To"] == "elena.munteanu@exemplu.ro"
    assert REASON in said
    assert BEFORE in said
    assert AFTER in said
    assert name == "prelungire-118204.pdf"
    assert paper.startswith(b"%PDF-")


def the_dates_have_moved(stage: Stage, case: TheCase) -> None:
    line = the_last_line(stage.people.staff("registrator"), case.url)
    assert "Sistemul" in line
    assert "art. 9" in line
    page = stage.people.staff("registrator")
    told(page, "Prelungirea termenului (art. 9)")
    told(page, "în vigoare")
    told(page, "luni, 11 ian. 2027")


def the_citizen_sees_the_new_date(stage: Stage, case: TheCase) -> None:
    page = stage.people.citizen()
    page.goto(f"/stare?nr={case.number}")
    told(page, "termenul se prelungește cu 15 zile, până luni, 11 ianuarie 2027")
    told(page, "Termen prelungit")
    assert axe(page) == []
