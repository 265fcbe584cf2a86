"""The case file: what a person sees, may do and may not do, and why (art. 5, 6, 12 and 13)."""

import re
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from casework.records.access_line import AccessLine
from casework.store.database import reading
from tests.browser import axe
from tests.cases import REASONS, TheCase, a_case, hash_of, state_of, version_of
from tests.web.sessions import sign_in_as
from tests.web.visitor import Visitor, a_visitor, words
from workflows.petition.transitions import ACT_WORDS, CARRIED, TRIGGERS
from workflows.roles import Role

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from playwright.sync_api import BrowserContext
    from werkzeug.test import TestResponse

    from casework.bootstrap import Office
    from tests.browser import LiveServer
    from tests.clocks import MovableClock

EVERYBODY = ("registrator", "sef.relatii", "sef.serviciu", "referent", "primar", "juridic")
COLLEAGUE = "referent2"
STRANGERS = (COLLEAGUE, "sef.drumuri", "referent.drumuri", "online", "admin", "arhivar")
PAGES = ("", "/termen", "/raspuns.pdf", "/fisier/1", "/act/draft")
REASON_FIELDS = {f"motiv-{rule}": text for rule, text in REASONS.items()}

PETITIONER = frozenset({Role.PETITIONER})
"""Acts that no member of staff does have no form and no field for programs."""


@pytest.fixture
def visitor(client: "FlaskClient", sqlite_office: "Office") -> Visitor:
    return a_visitor(client, sqlite_office)


def act(visitor: Visitor, case: TheCase, trigger: str, **fields: str) -> "TestResponse":
    """Send the form of an act as the page would."""
    version = str(version_of(visitor.office, case.id))
    return visitor.client.post(f"{case.url}/act/{trigger}", data={"version": version} | fields)


def test_the_file_shows_petition_petitioner_term_and_history(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    page = visitor.become("referent").open(case.url)

    assert case.number in page
    assert "Vă rog să le ridicați" in page
    assert "elena.munteanu@exemplu.ro" in page
    assert "ultima zi legală" in page
    assert "Atribuită lui Radu Iliescu. Daniela Crețu, șeful compartimentului." in page
    assert "(O.G. nr. 27/2002, art. 12 alin. (1))" in page


def test_whoever_needs_to_know_the_case_sees_it(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()

    assert all(visitor.become(username).open(case.url) for username in EVERYBODY)


def test_for_everybody_else_it_does_not_exist(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).drafted()
    answers = {}
    for username in STRANGERS:
        client = visitor.become(username).client
        for page in PAGES:
            answers[username, page] = client.get(f"{case.url}{page}").status_code
        answers[username, "post"] = client.post(f"{case.url}/act/draft").status_code

    told = {seen for seen, status in answers.items() if status != 404}
    assert told == {(COLLEAGUE, "/act/draft"), (COLLEAGUE, "post")}
    assert {answers[seen] for seen in told} == {403}


def test_every_reading_leaves_a_line_in_the_access_log(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).drafted()
    visitor.become("primar").open(case.url)
    visitor.open(f"{case.url}/termen")
    visitor.client.get(f"{case.url}/raspuns.pdf")
    visitor.client.get("/birou/cauta?q=nimic")

    with reading(visitor.office.engine) as session:
        lines = session.execute(
            select(AccessLine.staff_id, AccessLine.what, AccessLine.petition_id)
        ).all()
    mayor = visitor.hall.staff["primar"]
    assert [tuple(line) for line in lines] == [
        (mayor, "case_file", case.id),
        (mayor, "term", case.id),
        (mayor, "file", case.id),
        (mayor, "search", None),
    ]


def test_every_act_of_the_table_is_on_the_page_once(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    page = visitor.become("referent").client.get(case.url).get_data(as_text=True)
    open_acts = set(re.findall(rf"{case.url}/act/(\w+)", page))
    blocked = re.findall(r'class="ps-oprit__t">.*?<span>(.*?)</span>', page, re.S)

    assert len(open_acts) + len(blocked) == len(TRIGGERS)


def test_every_act_that_is_not_possible_gives_ground_reason_and_way_out(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    page = visitor.become("referent").client.get(case.url).get_data(as_text=True)
    blocks = re.findall(r'<li class="ps-oprit">.*?</li>', page, re.S)

    assert len(blocks) > 30
    wrong = [
        block
        for block in blocks
        if not {"<dt>Temei</dt>", "<dt>De ce</dt>", "<dt>Ce faceți</dt>"}
        <= set(re.findall(r"<dt>[^<]+</dt>", block))
    ]
    assert wrong == []


def test_the_specialist_learns_why_the_draft_cannot_go_to_be_signed(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    page = visitor.become("referent").open(case.url)

    assert "Urmează: scrieți răspunsul" in page
    assert "Răspunsul nu arată temeiul legal al soluției." in page


@pytest.mark.parametrize(
    ("state", "username", "title"),
    [
        ("registered", "registrator", "Urmează: calificați petiția"),
        ("registered", "primar", "Urmează: așteaptă calificarea la registratură"),
        ("qualified", "registrator", "Urmează: repartizați petiția unui compartiment"),
        ("forwarded", "sef.serviciu", "Urmează: atribuiți petiția unui referent"),
        ("written", "referent", "Urmează: trimiteți răspunsul la semnat"),
        ("drafted", "sef.serviciu", "Urmează: semnați răspunsul"),
        ("signed_once", "primar", "Urmează: semnați răspunsul"),
        ("signed", "registrator", "Urmează: trimiteți răspunsul petiționarului"),
        ("leaving", "referent", "Urmează: răspunsul este pe drum"),
        ("dispatched", "registrator", "Urmează: clasați petiția"),
    ],
)
def test_there_is_one_next_step_for_this_person(
    state: str, username: str, title: str, visitor: Visitor
) -> None:
    case: TheCase = getattr(a_case(visitor.office, visitor.hall), state)()

    page = visitor.become(username).open(case.url)

    assert page.count("Urmează:") == 1
    assert title in page


def test_a_filed_case_has_no_next_step(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).filed()

    assert "Urmează:" not in visitor.become("registrator").open(case.url)


def test_a_petition_goes_the_whole_way_through_the_pages_of_its_acts(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    green = str(visitor.hall.units["Spații verzi"])
    writer = str(visitor.hall.staff["referent"])
    steps = [
        ("registrator", "qualify", {"regime": "og27", "kind": "report"}, "qualified"),
        ("registrator", "forward", {"department_id": green, "reply_by": "2026-12-10"}, "forwarded"),
        ("sef.serviciu", "assign", {"assignee_id": writer}, "assigned"),
    ]
    for username, trigger, fields, state in steps:
        answer = act(visitor.become(username), case, trigger, **fields)
        assert answer.status_code == 303, words(answer)
        assert state_of(visitor.office, case.id) == state

    page = visitor.become("registrator").open(case.url)
    assert "Repartizată la Spații verzi, răspunsul gata până pe 10 dec." in page


def test_a_written_petition_is_signed_sent_and_filed_through_the_same_pages(
    visitor: Visitor,
) -> None:
    case = a_case(visitor.office, visitor.hall).leaving_by("post").written()
    assert act(visitor.become("referent"), case, "draft").status_code == 303
    seen = {"seen_hash": hash_of(visitor.office, case.id), "form": "approval"}
    steps = [
        ("sef.serviciu", "sign_as_department", seen, "signed_by_department"),
        ("primar", "sign_as_head", seen, "signed_by_head"),
        ("registrator", "dispatch", {"channel": "post"} | REASON_FIELDS, "signed_by_head"),
        ("registrator", "record_dispatch", {"proof": "borderou 12"}, "dispatched"),
        ("registrator", "file", {"indicator": "II/3"}, "filed"),
    ]
    for username, trigger, fields, state in steps:
        answer = act(visitor.become(username), case, trigger, **fields)
        assert answer.status_code == 303, words(answer)
        assert state_of(visitor.office, case.id) == state

    page = visitor.open(case.url)
    assert "borderou 12" in page
    assert "Clasată, indicator II/3." in page


@pytest.mark.parametrize(
    ("username", "state", "trigger", "fields", "law"),
    [
        ("sef.serviciu", "forwarded", "assign", {"assignee_id": "self"}, "art. 12"),
        ("sef.serviciu", "signed_once", "sign_as_head", {}, "art. 13"),
        ("referent", "signed", "dispatch", {"channel": "email"}, "art. 6 alin. (4)"),
        ("referent", "signed", "draft", {}, "art. 5"),
        ("registrator", "signed", "file", {"indicator": "II/3"}, "art. 6 alin. (4)"),
        ("registrator", "registered", "join", {}, "art. 10"),
    ],
)
def test_each_forbidden_short_cut_gives_its_article_and_changes_nothing(
    username: str, state: str, trigger: str, fields: dict[str, str], law: str, visitor: Visitor
) -> None:
    case: TheCase = getattr(a_case(visitor.office, visitor.hall), state)()
    mine = str(visitor.hall.staff[username])
    filled = {name: mine if value == "self" else value for name, value in fields.items()}
    before = state_of(visitor.office, case.id), version_of(visitor.office, case.id)

    answer = act(visitor.become(username), case, trigger, **filled)

    assert answer.status_code == 409
    assert "nu se poate acum" in words(answer)
    assert law in words(answer)
    assert (state_of(visitor.office, case.id), version_of(visitor.office, case.id)) == before


def test_a_caution_wants_its_reason_and_keeps_what_was_typed(
    visitor: Visitor, clock: "MovableClock"
) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    clock.forward(days=6)
    fields = {"regime": "og27", "kind": "complaint"}

    answer = act(visitor.become("registrator"), case, "qualify", **fields)

    assert answer.status_code == 409
    page = answer.get_data(as_text=True)
    assert re.search(r'<option value="complaint" selected>', page)
    assert 'name="motiv-R-QUAL-TRIAGE"' in page
    done = act(
        visitor, case, "qualify", **fields, **{"motiv-R-QUAL-TRIAGE": "coadă după zile libere"}
    )
    assert done.status_code == 303
    assert "Motiv: coadă după zile libere" in visitor.open(case.url)


def test_a_field_left_empty_is_named_and_the_rest_is_kept(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).qualified()
    answer = act(
        visitor.become("registrator"), case, "forward", department_id="999", note="Urgent, vă rog."
    )

    assert answer.status_code == 422
    assert "Compartimentul ales nu există în organigrama de azi" in words(answer)
    assert "Urgent, vă rog." in words(answer)


def test_two_clerks_on_one_case_the_second_learns_what_changed(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    stale = str(version_of(visitor.office, case.id))
    visitor.become("sef.relatii")
    act(visitor, case, "qualify", regime="og27", kind="report")

    answer = visitor.become("registrator").client.post(
        f"{case.url}/act/qualify", data={"version": stale, "kind": "request", "note": "a mea"}
    )

    assert answer.status_code == 409
    assert "Califică – petiția este calificată" in words(answer)
    assert f'href="{case.url}"' in answer.get_data(as_text=True)
    assert "a mea" in words(answer)


def test_an_act_that_takes_the_case_away_leads_to_the_first_page(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).forwarded()

    answer = act(visitor.become("sef.serviciu"), case, "return_to_registry", reason="nu e la noi")

    assert (answer.status_code, answer.location) == (303, "/birou/")


def test_every_act_of_the_path_has_a_page(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    visitor.become("primar")
    triggers = {one.trigger for one in CARRIED if one.by != PETITIONER} - {"register_arrival"}

    for trigger in triggers:
        assert ACT_WORDS[trigger] in visitor.open(f"{case.url}/act/{trigger}")


def test_an_act_that_the_law_does_not_know_has_no_page(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    visitor.become("primar")

    assert visitor.client.get(f"{case.url}/act/forget").status_code == 404


def test_the_term_is_worked_out_step_by_step(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).registered()
    page = visitor.become("juridic").open(f"{case.url}/termen")

    assert "Răspunsul la petiție" in page
    assert "Termenul este de 30 de zile." in page
    assert "O.G. nr. 27/2002, art. 6¹" in page


def test_the_answer_in_force_opens_as_a_pdf(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).drafted()
    answer = visitor.become("referent").client.get(f"{case.url}/raspuns.pdf")

    assert answer.mimetype == "application/pdf"
    assert answer.get_data().startswith(b"%PDF-")


def test_a_file_of_another_case_is_not_given(visitor: Visitor) -> None:
    other = a_case(visitor.office, visitor.hall).dispatched()
    case = a_case(visitor.office, visitor.hall).registered()
    page = visitor.become("primar").client.get(other.url).get_data(as_text=True)
    found = re.search(rf"{other.url}/fisier/(\d+)", page)
    assert found is not None

    assert visitor.client.get(f"{other.url}/fisier/{found[1]}").status_code == 200
    assert visitor.client.get(f"{case.url}/fisier/{found[1]}").status_code == 404


def test_the_number_opens_the_case_and_words_list_it(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).about("Copac uscat în Drumul Taberei").registered()
    a_case(visitor.office, visitor.hall).about("Groapă").registered()
    visitor.become("registrator")

    assert visitor.client.get(f"/birou/cauta?q={case.number}").location == case.url
    page = visitor.open("/birou/cauta?q=COPAC taberei")
    assert case.number in page
    assert "o petiție găsită" in page


def test_an_answered_petition_is_not_late_in_a_list(
    visitor: Visitor, clock: "MovableClock"
) -> None:
    a_case(visitor.office, visitor.hall).dispatched()
    clock.forward(days=90)
    page = visitor.become("registrator").open("/birou/cauta?q=crengi")

    assert "expediat în termen" in page
    assert "depășit" not in page


def test_a_search_finds_only_what_the_person_may_see(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()

    unseen = visitor.become("referent2").open(f"/birou/cauta?q={case.number}")
    assert "Nicio petiție găsită" in unseen
    assert "Nicio petiție găsită" in visitor.open("/birou/cauta?q=crengi")
    assert case.number in visitor.become("referent").open("/birou/cauta?q=crengi")


def test_a_file_stays_within_its_weight(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).filed()

    assert len(visitor.become("registrator").client.get(case.url).get_data()) <= 60_000


@pytest.mark.timeout(120)
def test_file_act_term_and_search_are_accessible(
    live: "LiveServer", browser_context: "BrowserContext"
) -> None:
    from tests.hall import a_hall
    from webui import create_app

    hall = a_hall(live.office)
    client = create_app(live.office).test_client()
    sign_in_as(client, hall.staff["registrator"])
    cookie = client.get_cookie("casework")
    assert cookie is not None
    browser_context.add_cookies([{"name": "casework", "value": cookie.value, "url": live.url}])
    case = a_case(live.office, hall).signed()
    page = browser_context.new_page()
    for path in ("", "/act/dispatch", "/termen"):
        for width in (390, 1280):
            for scheme in ("light", "dark"):
                page.set_viewport_size({"width": width, "height": 900})
                page.emulate_media(color_scheme=scheme)
                page.goto(f"{live.url}{case.url}{path}")
                assert axe(page) == []
                assert page.evaluate("document.documentElement.scrollWidth") <= width
