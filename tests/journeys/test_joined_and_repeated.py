"""Art. 10: joined and undone; one answer for two numbers; the same again after the answer."""

import pytest
from playwright.sync_api import expect

from tests.cases import TheCase, a_case, state_of
from tests.gateways.servers import letters_of
from tests.journeys.conftest import Stage
from tests.journeys.hands import follow, night_shift, plain, press, told, write
from tests.usecases.joining import Group
from tests.usecases.watching import in_order, petition_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


def test_joined_undone_joined_again_and_answered_once(stage: Stage) -> None:
    case = a_case(stage.office, stage.hall)
    first, again = case.written(), case.registered()
    it_is_joined_from_a_proposal(stage, first, again)
    it_is_undone(stage, again)
    it_is_joined_from_a_proposal(stage, first, again)
    the_petitioner_is_told_under_which_number(stage, first, again)
    one_answer_cites_both(stage, first, again)
    both_have_their_answer(stage, first, again)


def it_is_joined_from_a_proposal(stage: Stage, first: TheCase, again: TheCase) -> None:
    page = stage.people.staff("sef.relatii")
    page.goto(again.url)
    told(page, "Pare legată de")
    follow(page, "Conexează")
    told(page, "Termenul cel mai apropiat hotărăște")
    page.get_by_label(first.number).check()
    press(page, "Conexează")

    told(page, f"Se răspunde sub numărul {first.number}")
    assert state_of(stage.office, again.id) == "joined"


def it_is_undone(stage: Stage, again: TheCase) -> None:
    page = stage.people.staff("sef.relatii")
    follow(page, "Desface conexarea")
    write(page, "De ce a fost greșită conexarea", "s-a ales alt dosar")
    press(page, "Desface conexarea")

    told(page, "s-a ales alt dosar")
    assert state_of(stage.office, again.id) == "registered"


def the_petitioner_is_told_under_which_number(stage: Stage, first: TheCase, again: TheCase) -> None:
    night_shift(stage.office)
    told_of = [one for one in letters_of(stage.post) if "conexare" in one["Subject"]]
    assert first.number in plain(told_of[-1])

    page = stage.people.citizen()
    page.goto(f"/stare?nr={again.number}")
    told(page, f"Lucrăm la răspuns, împreună cu petiția nr. {first.number}")


def one_answer_cites_both(stage: Stage, first: TheCase, again: TheCase) -> None:
    Group(stage.office, stage.hall).send(first)
    for username, act in (
        ("sef.serviciu", "Semnează ca șef de compartiment"),
        ("primar", "Semnează ca conducător"),
    ):
        page = stage.people.staff(username)
        page.goto(first.url)
        follow(page, act)
        press(page, act)
    page = stage.people.staff("registrator")
    page.goto(first.url)
    follow(page, "Expediază răspunsul")
    page.get_by_label("prin e-mail").check()
    reason = page.get_by_role("textbox", name="fără semnătură electronică calificată")
    press(page, "Expediază răspunsul")
    reason.fill("Dispoziția nr. 77/2026")
    press(page, "Expediază răspunsul")
    told(page, "Răspunsul")
    night_shift(stage.office)

    answer = next(one for one in letters_of(stage.post) if "Răspuns la petiția" in one["Subject"])
    assert f"Acesta este și răspunsul la petiția conexată nr. {again.number}" in plain(answer)


def both_have_their_answer(stage: Stage, first: TheCase, again: TheCase) -> None:
    member, main = petition_of(stage.office, again.id), petition_of(stage.office, first.id)
    assert main.state == "dispatched"
    assert (member.dispatched_at, member.solution) == (main.dispatched_at, main.solution)
    assert in_order(stage.office, again.id)

    page = stage.people.citizen()
    page.goto(f"/stare?nr={again.number}")
    told(page, f"Am trimis răspunsul, împreună cu petiția nr. {first.number}")


def test_the_same_again_after_the_answer_is_shelved_to_its_number(sqlite_stage: Stage) -> None:
    stage = sqlite_stage
    case = a_case(stage.office, stage.hall)
    first, again = case.dispatched(), case.registered()
    page = stage.people.staff("sef.relatii")
    page.goto(again.url)
    follow(page, "Clasează ca repetată")
    page.get_by_label(first.number).check()
    page.get_by_label("Da, arată ceva nou").check()
    press(page, "Clasează ca repetată")
    told(page, "Petiția arată un fapt nou")
    page.get_by_label("Nu, are același conținut").check()
    press(page, "Clasează ca repetată")

    told(page, f"Are același conținut cu {first.number}")
    page.goto(first.url)
    told(page, f"S-a răspuns; repetată prin {again.number}")
    night_shift(stage.office)
    kindly = next(one for one in letters_of(stage.post) if "clasare" in one["Subject"])
    assert first.number in plain(kindly)
    citizen = stage.people.citizen()
    citizen.goto(f"/stare?nr={again.number}")
    expect(citizen.locator("main")).to_contain_text("închisă fără răspuns")
    assert in_order(stage.office, again.id)
