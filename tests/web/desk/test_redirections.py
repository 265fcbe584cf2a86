"""The pages of art. 6^1: the directory, the redirections, the counter's transfer, the status."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from casework.jobs.worker import work_off
from casework.queries.declined import declined
from casework.records.petition import Petition
from casework.store.database import reading
from tests.cases import TheCase, a_case, state_of, version_of
from tests.directory import an_authority
from tests.mailers import RecordingMailer
from tests.web.visitor import Visitor, a_visitor, words

DIRECTORY, PATH = "/birou/autoritati", "/birou/redirectionari"
ENTRY = {
    "name": "Primăria Municipiului București",
    "kind": "authority",
    "email": "pmb@exemplu.ro",
    "competence": "străzile principale",
    "act": "dispoziția nr. 5/2026",
}


@pytest.fixture
def desk(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office).become("sef.relatii")


def redirect(desk: Visitor, case: TheCase, authority: int, **more: str) -> str:
    desk.become("sef.relatii")
    fields = {"version": str(version_of(desk.office, case.id)), "competence": "", **more}
    response = desk.client.post(
        f"{case.url}/act/redirect", data={**fields, "authority_id": str(authority)}
    )
    return words(response)


def test_two_persons_keep_the_directory(desk: Visitor) -> None:
    assert "Nomenclatorul este gol" in desk.open(DIRECTORY)
    assert "așteaptă aprobarea" in desk.after(desk.send(DIRECTORY, **ENTRY))
    own = desk.after(desk.send(f"{DIRECTORY}/1/aproba"))
    desk.become("juridic")
    other = desk.after(desk.send(f"{DIRECTORY}/1/aproba"))

    assert "ați introdus-o chiar dumneavoastră" in own
    assert "Autoritatea este aprobată" in other
    assert "o autoritate aprobată" in desk.open(DIRECTORY)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"name": "Construct Invest S.R.L."}, "petițiile nu se trimit la firme private"),
        ({"email": "pmb@gmail.com"}, "cutie poștală gratuită"),
        ({"act": ""}, "Scrieți numărul și data actului"),
    ],
)
def test_a_firm_or_a_free_mailbox_is_refused_beside_what_was_typed(
    desk: Visitor, changed: dict[str, str], says: str
) -> None:
    response = desk.send(DIRECTORY, **{**ENTRY, **changed})

    assert response.status_code == 422
    assert says in words(response)
    assert "străzile principale" in words(response)


def test_the_registry_only_reads_the_directory(desk: Visitor) -> None:
    an_authority(desk.office, desk.hall)
    desk.become("registrator")

    assert "Treceți o autoritate" not in desk.open(DIRECTORY)
    assert desk.send(DIRECTORY, **ENTRY).status_code == 403


def test_a_marked_petition_goes_out_and_gets_its_number(
    desk: Visitor, mailer: RecordingMailer
) -> None:
    authority = an_authority(desk.office, desk.hall)
    case = a_case(desk.office, desk.hall).registered()
    desk.become("registrator")
    marked = desk.client.post(
        f"{case.url}/act/mark_not_ours",
        data={"version": "1", "authority_id": str(authority), "reason": "stradă principală"},
    )
    assert marked.status_code == 303
    assert "Primăria Municipiului București" in desk.open(PATH)

    redirect(desk, case, authority)
    assert "așteaptă dovada plecării" in desk.open(f"{PATH}?stare=pending")
    work_off(desk.office)
    gone = desk.open(f"{PATH}?stare=done")
    without = desk.after(desk.send(f"{PATH}/{case.id}/1/numar", stare="done"))
    assert "în termen" in gone
    assert "Scrieți numărul dat de autoritate" in without or "Scrieți numărul" in without
    said = desk.after(desk.send(f"{PATH}/{case.id}/2/numar", stare="done", numar="8841"))

    assert "consemnat" in said
    assert "8841" in desk.open(case.url)
    assert "R-ART61" not in desk.open(case.url)


def test_a_pending_one_is_stopped_with_a_reason(desk: Visitor) -> None:
    authority = an_authority(desk.office, desk.hall)
    case = a_case(desk.office, desk.hall).registered()
    redirect(desk, case, authority)

    without = desk.after(desk.send(f"{PATH}/{case.id}/opreste", stare="pending"))
    said = desk.after(desk.send(f"{PATH}/{case.id}/opreste", motiv="este a noastră"))

    assert "Scrieți de ce se oprește" in without
    assert "Redirecționarea este oprită" in said
    assert state_of(desk.office, case.id) == "registered"


def test_what_came_back_is_listed_for_the_lawyers(desk: Visitor, mailer: RecordingMailer) -> None:
    authority = an_authority(desk.office, desk.hall)
    case = a_case(desk.office, desk.hall).registered()
    redirect(desk, case, authority)
    work_off(desk.office)
    desk.client.post(
        f"{case.url}/act/returned_by_authority",
        data={
            "version": str(version_of(desk.office, case.id)),
            "reason": "nu este strada noastră",
            "motiv-R-ART61-PINGPONG": "juridicul confirmă",
        },
    )
    desk.become("juridic")

    assert state_of(desk.office, case.id) == "qualified"
    assert "nu este strada noastră" in desk.open(f"{PATH}?stare=returned")


def test_the_petitioner_sees_where_it_went(desk: Visitor, mailer: RecordingMailer) -> None:
    # R-STATUS-VIEW: the institution and the day, nothing personal
    authority = an_authority(desk.office, desk.hall)
    case = a_case(desk.office, desk.hall).registered()
    redirect(desk, case, authority)
    work_off(desk.office)

    page = desk.open(f"/stare?nr={case.number}")

    assert "Primăria Municipiului București, la marți, 24 noiembrie 2026" in page
    assert "Trimisă la Primăria Municipiului București" in page
    assert "Mai sunt" not in page
    assert "nu mai curge la noi" in desk.open(case.url)


def test_the_figures_judge_the_five_days(desk: Visitor, mailer: RecordingMailer) -> None:
    # R-ART61-5D: in five days, in the margin or late, by authority and by category
    authority = an_authority(desk.office, desk.hall)
    first = a_case(desk.office, desk.hall).registered()
    late = a_case(desk.office, desk.hall).registered()
    redirect(desk, first, authority)
    work_off(desk.office)
    desk.office.clock.forward(days=10)  # type: ignore[attr-defined]
    redirect(desk, late, authority, **{"motiv-R-ART61-5D": "aflat târziu"})
    work_off(desk.office)
    today = desk.office.clock.today()

    figures = desk.office.ask(declined, today - timedelta(days=30), today)
    (row,) = figures.by_authority

    assert (row.in_five_days, row.late, row.total, figures.total) == (1, 1, 2, 2)
    assert [row.total for row in figures.by_category] == [2]
    assert "o autoritate" in desk.open(DIRECTORY)


def test_a_transferred_paper_is_entered_with_its_sender(desk: Visitor) -> None:
    # R-REG-TRANSFER-IN at the counter: number and date are wanted, the term is ours
    authority = an_authority(desk.office, desk.hall)
    desk.become("registrator")
    paper = {
        "sending": "x1",
        "channel": "post",
        "received-on": "2026-11-24",
        "text": "Gropi pe Aleea Istru",
        "name": "Elena Munteanu",
        "address": "Str. Lungă nr. 1",
        "from-authority": str(authority),
    }
    fields = {name.replace("-", "_"): value for name, value in paper.items()}
    path = "/birou/ghiseu"
    without = desk.client.post(path, data=fields)
    given = {"issuer_number": "5512", "issuer_date": "2026-11-20"}
    with_it = desk.client.post(path, data={**fields, **given})

    assert without.status_code == 422
    assert "numărul și data adresei ei" in words(without)
    assert with_it.status_code == 302
    with reading(desk.office.engine) as session:
        petition = session.query(Petition).one()
        assert petition.from_authority == authority
    assert "Trimisă de altă autoritate" in desk.open("/birou/dosar/1")
