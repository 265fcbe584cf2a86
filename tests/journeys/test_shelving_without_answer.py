"""Journey of art. 7: a nameless letter is looked at twice, then shelved by the one who may."""

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from tests.cases import TheCase, a_case, state_of
from tests.clocks import MovableClock
from tests.web.visitor import Visitor, a_visitor, words


@pytest.fixture
def stage(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office)


def a_nameless_letter(stage: Visitor) -> TheCase:
    letter = a_case(stage.office, stage.hall).through("post")
    return letter.from_sender(name="", email="", address="", phone="").registered()


def act(stage: Visitor, case: TheCase, trigger: str, **fields: object) -> str:
    """Do an act on its page; gives what the page says, wherever it led."""
    response = stage.send(f"{case.url}/act/{trigger}", **fields)
    return words(response) if response.status_code != 303 else "done"


def test_a_nameless_letter_is_shelved_only_after_both_screens_and_only_by_the_head(
    stage: Visitor,
) -> None:
    case = a_nameless_letter(stage)

    stage.become("sef.relatii")
    too_early = act(stage, case, "shelve_anonymous", ground="anonymous")
    stage.become("registrator")
    unanswered = act(stage, case, "screen", whistleblower="no")
    screened = act(stage, case, "screen", whistleblower="no", danger="not_needed")
    by_clerk = act(stage, case, "shelve_anonymous", ground="anonymous")
    stage.become("sef.relatii")
    unsigned = act(stage, case, "shelve_anonymous", ground="unsigned")
    before = state_of(stage.office, case.id)
    shelved = act(stage, case, "shelve_anonymous", ground="anonymous", reason="niciun nume")

    assert "Verifică înainte de clasare" in too_early
    assert "ambele întrebări" in unanswered
    assert screened == "done"
    assert "nu este în atribuțiile dumneavoastră" in by_clerk
    assert "Lipsa semnăturii nu este temei de clasare" in unsigned
    assert before == "registered"
    assert shelved == "done"
    assert state_of(stage.office, case.id) == "shelved"
    assert "clasată fără răspuns" in stage.open(case.url)


def test_what_looks_like_a_whistleblowers_report_is_never_shelved(stage: Visitor) -> None:
    case = a_nameless_letter(stage)
    stage.become("sef.relatii")
    act(stage, case, "screen", whistleblower="yes", danger="ex_officio")

    said = act(stage, case, "shelve_anonymous", ground="anonymous")

    assert "pare o avertizare în interes public" in said
    assert state_of(stage.office, case.id) == "registered"


def test_missing_data_are_asked_for_and_waited_for(stage: Visitor, clock: MovableClock) -> None:
    letter = a_case(stage.office, stage.hall).through("post")
    case = letter.from_sender(name="", email="om@exemplu.ro", address="").registered()
    stage.become("registrator")
    act(stage, case, "screen", whistleblower="no", danger="not_needed")
    act(stage, case, "invite_completion")
    stage.become("sef.relatii")

    waiting = act(stage, case, "shelve_anonymous", ground="data_missing")
    clock.forward(days=12)
    stage.become("sef.relatii")
    done = act(stage, case, "shelve_anonymous", ground="data_missing", reason="nu a răspuns")

    assert "termenul lui de completare nu a trecut" in waiting
    assert done == "done"
    assert state_of(stage.office, case.id) == "shelved"
