"""The registry's page of letters: let go, proved, sent another way, stopped (art. 6 alin. (4))."""

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from casework.jobs.worker import work_off
from tests.cases import a_case
from tests.letters_on_the_way import a_notice, letter_of
from tests.mailers import RecordingMailer
from tests.web.visitor import Visitor, a_visitor

PATH = "/birou/scrisori"


@pytest.fixture
def clerk(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("registrator")


def by_post(clerk: Visitor) -> tuple[int, int]:
    paper = a_case(clerk.office, clerk.hall).through("counter").from_sender(email="").registered()
    return paper.id, a_notice(clerk.office, paper.id, clerk.hall.actor("registrator"))


def test_an_empty_page_says_so(clerk: Visitor) -> None:
    assert "Nicio scrisoare în așteptare" in clerk.open(PATH)


def test_several_letters_are_recorded_with_one_list(clerk: Visitor) -> None:
    first, second = by_post(clerk), by_post(clerk)
    chosen = [f"{first[0]}.{first[1]}", f"{second[0]}.{second[1]}"]

    shown = clerk.open(PATH)
    without = clerk.after(clerk.send(f"{PATH}/posta", ales=chosen))
    said = clerk.after(clerk.send(f"{PATH}/posta", ales=chosen, borderou="31/24.11.2026"))

    assert "Str. Cetatea Histria nr. 8, sector 6" in shown
    assert "Scrisori 2" in shown
    assert "Scrieți numărul borderoului" in without
    assert "2 scrisori consemnate cu borderoul 31/24.11.2026" in said
    assert letter_of(clerk.office, second[1]).proof == "borderou 31/24.11.2026, poziția 2"


def test_a_letter_of_another_department_is_let_go(clerk: Visitor, mailer: RecordingMailer) -> None:
    case = a_case(clerk.office, clerk.hall).registered()
    letter = a_notice(clerk.office, case.id, clerk.hall.actor("primar"))

    assert "De citit și de trimis" in clerk.open(PATH)
    said = clerk.after(clerk.send(f"{PATH}/{case.id}/{letter}/trimite"))
    work_off(clerk.office)

    assert "Scrisoarea pleacă" in said
    assert letter_of(clerk.office, letter).state == "sent"


def test_a_refused_letter_goes_by_post(clerk: Visitor, mailer: RecordingMailer) -> None:
    case = a_case(clerk.office, clerk.hall).registered()
    mailer.refuse()
    letter = a_notice(clerk.office, case.id, clerk.hall.actor("registrator"))
    assert "Pe e-mail" in clerk.open(PATH)
    work_off(clerk.office)
    path = f"{PATH}/{case.id}/{letter}"

    assert "550 no such mailbox" in clerk.open(PATH)
    assert "Scrieți adresa" in clerk.after(clerk.send(f"{path}/alta-cale", cale="post"))
    said = clerk.after(clerk.send(f"{path}/alta-cale", cale="post", adresa="Str. Lungă nr. 1"))
    assert "din nou pe drum" in said
    proved = clerk.after(clerk.send(f"{path}/dovada", dovada="semnat E. Munteanu"))
    assert "Plecarea este consemnată" in proved


def test_a_letter_is_stopped_with_a_reason(clerk: Visitor) -> None:
    petition, letter = by_post(clerk)
    path = f"{PATH}/{petition}/{letter}/opreste"

    assert "Scrieți de ce" in clerk.after(clerk.send(path))
    assert "Scrisoarea este oprită" in clerk.after(clerk.send(path, motiv="greșită"))


def test_the_page_is_the_registry_s(clerk: Visitor) -> None:
    clerk.become("referent")

    assert clerk.client.get(PATH).status_code == 403
