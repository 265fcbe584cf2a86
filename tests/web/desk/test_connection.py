"""Art. 10 on the pages: proposals, joining and undoing it, repetitions, identical texts."""

from typing import TYPE_CHECKING

import pytest

from tests.browser import axe
from tests.cases import a_case, state_of, version_of
from tests.usecases.joining import Group
from tests.web.visitor import Visitor, a_visitor, words

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from playwright.sync_api import BrowserContext
    from werkzeug.test import TestResponse

    from casework.bootstrap import Office
    from tests.browser import LiveServer
    from tests.cases import ACase, TheCase


@pytest.fixture
def visitor(client: "FlaskClient", sqlite_office: "Office") -> Visitor:
    return a_visitor(client, sqlite_office)


def case_of(visitor: Visitor) -> "ACase":
    return a_case(visitor.office, visitor.hall)


def act(visitor: Visitor, case: "TheCase", trigger: str, **fields: str) -> "TestResponse":
    version = str(version_of(visitor.office, case.id))
    return visitor.client.post(f"{case.url}/act/{trigger}", data={"version": version} | fields)


def test_the_file_proposes_what_looks_alike_with_its_reasons(visitor: Visitor) -> None:
    first, again = case_of(visitor).registered(), case_of(visitor).registered()

    page = visitor.become("sef.relatii").open(again.url)

    assert "Pare legată de" in page
    assert f"{first.number} (înregistrată): 80 din 100" in page
    assert "același nume și aceeași adresă de e-mail" in page
    assert "cuvinte comune: 100%" in page
    assert "Pare legată de" not in visitor.become("primar").open(again.url)


def test_a_proposal_is_joined_and_undone_from_the_pages(visitor: Visitor) -> None:
    first, again = case_of(visitor).assigned(), case_of(visitor).registered()
    visitor.become("sef.relatii")
    assert first.number in visitor.open(f"{again.url}/act/join")

    joined = act(visitor, again, "join", proposal=first.number)
    assert joined.status_code == 303, words(joined)
    page = visitor.open(again.url)
    assert "Petiții conexate" in page
    assert f"Se răspunde sub numărul {first.number}" in page
    assert f"Conexată la o petiție mai veche, nr. {first.number}" in page
    assert "Un singur răspuns, care numește 2 petiții ale grupului" in visitor.open(first.url)
    undone = act(visitor, again, "unjoin", reason="e altă stradă")
    assert undone.status_code == 303, words(undone)
    assert state_of(visitor.office, again.id) == "registered"


def test_joining_somebody_elses_petition_says_why_not_and_changes_nothing(
    visitor: Visitor,
) -> None:
    first = case_of(visitor).registered()
    other = case_of(visitor).from_sender(name="Gicu Manolache", email="g@exemplu.ro").registered()

    refused = act(visitor.become("sef.relatii"), other, "join", number=first.number)

    assert refused.status_code == 409
    assert "este a altui petiționar" in words(refused)
    assert "art. 10 alin. (1)" in words(refused)
    assert state_of(visitor.office, other.id) == "registered"


def test_a_wrong_number_stays_in_its_field(visitor: Visitor) -> None:
    case = case_of(visitor).registered()

    wrong = act(visitor.become("sef.relatii"), case, "join", number="999/01.01.2026")

    assert wrong.status_code == 422
    assert "Nu există o petiție cu acest număr" in words(wrong)


def test_a_repetition_is_shelved_and_both_files_say_so(visitor: Visitor) -> None:
    first, again = case_of(visitor).dispatched(), case_of(visitor).registered()
    visitor.become("sef.relatii")

    done = act(visitor, again, "shelve_repeat", number=first.number, new_fact="nu")
    assert done.status_code == 303, words(done)
    assert f"Are același conținut cu {first.number}" in visitor.open(again.url)
    assert f"S-a răspuns; repetată prin {again.number}" in visitor.open(first.url)


def test_the_petitioner_reads_under_which_number_the_answer_comes(visitor: Visitor) -> None:
    group = Group(visitor.office, visitor.hall)
    first, again = case_of(visitor).written(), case_of(visitor).registered()
    group.join(again, first.number)
    where = f"/stare?nr={again.number}"

    assert f"împreună cu petiția nr. {first.number}" in visitor.open(where)
    group.answer(first)
    page = visitor.open(where)
    assert f"Am trimis răspunsul, împreună cu petiția nr. {first.number}" in page


def test_identical_texts_are_listed_and_share_a_draft(visitor: Visitor) -> None:
    source = case_of(visitor).written()
    other = case_of(visitor).from_sender(name="Gicu Manolache", email="g@exemplu.ro").assigned()
    where = f"{source.url}/texte-identice"
    page = visitor.become("referent").open(where)

    assert "Nu se conexează" in page
    assert other.number in page
    copied = visitor.client.post(where, data={"to": str(other.id)})
    assert copied.status_code == 303, words(copied)
    assert "Proiectul este copiat la o petiție" in visitor.open(where)
    assert visitor.client.post(where, data={}).status_code == 422


@pytest.mark.parametrize(
    ("state", "username", "trigger", "fields", "ends"),
    [
        (
            "assigned",
            "sef.relatii",
            "withdraw",
            {"request_is_written": "y", "request": "cererea din 24.11", "public_interest": "nu"},
            "withdrawn",
        ),
        ("registered", "sef.relatii", "annul", {"reason": "înregistrată dublu"}, "annulled"),
        ("filed", "juridic", "reopen", {"reason": "hotărâre"}, "assigned"),
        (
            "dispatched",
            "registrator",
            "resume_after_bounce",
            {"reason": "550 cutie inexistentă"},
            "signed_by_head",
        ),
    ],
)
def test_the_other_endings_are_done_from_their_pages(
    visitor: Visitor, state: str, username: str, trigger: str, fields: dict[str, str], ends: str
) -> None:
    case: TheCase = getattr(case_of(visitor), state)()
    visitor.become(username).open(f"{case.url}/act/{trigger}")

    done = act(visitor, case, trigger, **fields)

    assert done.status_code == 303, words(done)
    assert state_of(visitor.office, case.id) == ends


def test_the_pages_of_art_10_are_accessible(
    live: "LiveServer", browser_context: "BrowserContext", sqlite_office: "Office"
) -> None:
    from tests.hall import PASSWORD, a_hall

    hall = a_hall(sqlite_office)
    case = a_case(sqlite_office, hall)
    case.registered()
    case.from_sender(name="Gicu Manolache", email="g@exemplu.ro").registered()
    again = case.registered()
    page = browser_context.new_page()
    page.goto(f"{live.url}/birou/intrare")
    page.fill("#username", "sef.relatii")
    page.fill("#password", PASSWORD)
    page.get_by_role("button", name="Intră").first.click()
    for path in ("", "/act/join", "/act/withdraw", "/texte-identice"):
        page.goto(f"{live.url}{again.url}{path}")
        assert axe(page) == [], path
