"""Sending the answer and recording that it left; filing after that (art. 6 alin. (4), art. 8)."""

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from tests.cases import a_case, state_of, version_of
from tests.web.visitor import Visitor, a_visitor, words


@pytest.fixture
def clerk(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("registrator")


def version(clerk: Visitor, petition_id: int) -> str:
    return str(version_of(clerk.office, petition_id))


def test_only_ways_with_an_address_may_be_chosen(clerk: Visitor) -> None:
    a_case(clerk.office, clerk.hall).from_sender(address="").signed()

    page = clerk.client.get("/birou/de-expediat").get_data(as_text=True)

    assert '<option value="post" disabled>' in page
    assert '<option value="email" selected>' in page


def test_an_email_without_qualified_signatures_wants_a_reason(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).signed()
    path = f"/birou/de-expediat/{case.id}"

    asked = clerk.send(path, version=version(clerk, case.id), cale="email")
    reasons = {"motiv-R-REPLY-QES": "dispoziția nr. 12/2026"}
    said = clerk.after(clerk.send(path, version=version(clerk, case.id), cale="email", **reasons))

    assert asked.status_code == 422
    assert "fără semnătură electronică calificată" in words(asked)
    assert "Răspunsul pleacă pe e-mail" in said
    assert state_of(clerk.office, case.id) == "signed_by_head"


def test_a_post_list_is_printed_and_recorded_at_once(clerk: Visitor) -> None:
    paper = a_case(clerk.office, clerk.hall).through("counter").leaving_by("post")
    first, second = paper.leaving(), paper.leaving()

    printed = clerk.open("/birou/de-expediat/borderou")
    said = clerk.after(
        clerk.send(
            "/birou/de-expediat/in-curs/posta",
            borderou="12/24.11.2026",
            ales=[
                f"{first.id}.{version(clerk, first.id)}",
                f"{second.id}.{version(clerk, second.id)}",
            ],
        )
    )

    assert "Str. Cetatea Histria nr. 8, sector 6" in printed
    assert "2 scrisori consemnate cu borderoul 12/24.11.2026" in said
    assert {state_of(clerk.office, item.id) for item in (first, second)} == {"dispatched"}


def test_a_post_list_without_its_number_records_nothing(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).through("counter").leaving_by("post").leaving()

    said = clerk.after(clerk.send("/birou/de-expediat/in-curs/posta", ales=f"{case.id}.9"))

    assert "Scrieți numărul borderoului" in said
    assert state_of(clerk.office, case.id) == "signed_by_head"


def test_handing_over_wants_who_signed(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).through("counter").leaving_by("counter").leaving()
    path = f"/birou/de-expediat/in-curs/{case.id}/consemneaza"

    without = clerk.after(clerk.send(path, version=version(clerk, case.id), dovada=" "))
    with_it = clerk.after(clerk.send(path, version=version(clerk, case.id), dovada="E. Munteanu"))

    assert "Expedierea se consemnează numai cu dovadă" in without
    assert "consemnat ca expediat" in with_it
    assert state_of(clerk.office, case.id) == "dispatched"


def test_an_email_is_not_recorded_by_hand(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).leaving()
    path = f"/birou/de-expediat/in-curs/{case.id}/consemneaza"

    said = clerk.after(clerk.send(path, version=version(clerk, case.id), dovada="a plecat"))

    assert "La e-mail o dă serverul de poștă" in said
    assert state_of(clerk.office, case.id) == "signed_by_head"


def test_a_dispatch_is_stopped_with_a_reason_and_leaves_another_way(clerk: Visitor) -> None:
    case = a_case(clerk.office, clerk.hall).leaving()
    path = f"/birou/de-expediat/in-curs/{case.id}/opreste"

    without = clerk.after(clerk.send(path, version=version(clerk, case.id), motiv=""))
    clerk.send(path, version=version(clerk, case.id), motiv="adresa nu mai există")

    assert "Scrieți de ce se oprește expedierea" in without
    assert case.number in clerk.open("/birou/de-expediat")


def test_the_message_of_an_answer_on_its_way_is_shown(clerk: Visitor) -> None:
    a_case(clerk.office, clerk.hall).leaving()

    assert "așteaptă să fie trimis" in clerk.open("/birou/de-expediat/in-curs")
    assert "răspunsul" in clerk.open("/birou/mesaje?stare=pending")


def test_filing_wants_an_indicator_and_proposes_the_last_one(clerk: Visitor) -> None:
    a_case(clerk.office, clerk.hall).filed()
    case = a_case(clerk.office, clerk.hall).dispatched()
    path = f"/birou/de-clasat/{case.id}"

    page = clerk.client.get("/birou/de-clasat").get_data(as_text=True)
    without = clerk.after(clerk.send(path, version=version(clerk, case.id), indicativ=""))
    said = clerk.after(clerk.send(path, version=version(clerk, case.id), indicativ="IV/7"))

    assert 'value="II/3"' in page
    assert "Clasarea cere indicativul" in without
    assert "clasat la indicativul IV/7" in said
    assert state_of(clerk.office, case.id) == "filed"


@pytest.mark.parametrize("path", ["/birou/de-expediat", "/birou/de-clasat", "/birou/mesaje"])
def test_nobody_else_speaks_to_the_petitioner(clerk: Visitor, path: str) -> None:
    clerk.become("sef.serviciu")

    assert clerk.client.get(path).status_code == 403


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/birou/de-expediat", "Niciun răspuns de expediat"),
        ("/birou/de-expediat/in-curs", "Nimic în curs"),
        ("/birou/de-expediat/borderou", "Nicio scrisoare de predat"),
        ("/birou/de-clasat", "Nimic de clasat"),
        ("/birou/mesaje", "Niciun mesaj în această stare"),
    ],
)
def test_empty_lists_say_so(clerk: Visitor, path: str, says: str) -> None:
    assert says in clerk.open(path)
