"""The legal office's pages: figures lead to lists, lists leave with a reason, nothing is edited."""

import re
from datetime import date, timedelta
from html import unescape
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from python_calamine import CalamineWorkbook
from sqlalchemy import select, update

from casework.bootstrap import Office
from casework.records.access_line import AccessLine
from casework.records.person_concerned import PersonConcerned
from casework.records.petition import Petition
from casework.store.database import reading, writing
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.web.visitor import Visitor, a_visitor

LATE = date(2027, 1, 12)
PAGES = ("", "/lista", "/incalcari", "/prognoza")
BOARD = "/birou/juridic"


@pytest.fixture
def visitor(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office)


def lines(office: Office) -> list[AccessLine]:
    with reading(office.engine) as session:
        found = list(session.scalars(select(AccessLine).order_by(AccessLine.id)))
        session.expunge_all()
        return found


def links(client: FlaskClient, path: str) -> list[str]:
    text = client.get(path).get_data(as_text=True)
    return [unescape(url) for url in re.findall(r'href="(/birou/juridic[^"]*)"', text)]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("username", ["juridic", "primar", "sef.relatii"])
def test_those_who_answer_for_terms_may_look(visitor: Visitor, username: str, path: str) -> None:
    a_case(visitor.office, visitor.hall).assigned()

    visitor.become(username).open(BOARD + path)


@pytest.mark.parametrize("path", [*PAGES, "/accesari"])
@pytest.mark.parametrize("username", ["referent", "registrator", "sef.serviciu", "admin", "online"])
def test_nobody_else_opens_them(visitor: Visitor, username: str, path: str) -> None:
    visitor.become(username)

    assert visitor.client.get(BOARD + path).status_code == 403


@pytest.mark.parametrize("username", ["primar", "sef.relatii"])
def test_the_access_log_is_for_the_legal_office_alone(visitor: Visitor, username: str) -> None:
    visitor.become(username)

    assert visitor.client.get(f"{BOARD}/accesari").status_code == 403


def test_every_link_of_the_board_leads_to_as_many_petitions_as_it_says(
    visitor: Visitor, clock: MovableClock
) -> None:
    for unit in ("Drumuri", "Spații verzi"):
        a_case(visitor.office, visitor.hall).for_unit(unit).forwarded()
    a_case(visitor.office, visitor.hall).leaving()
    clock.move_to(date(2026, 12, 26))
    a_case(visitor.office, visitor.hall).registered()
    visitor.become("juridic")
    text = visitor.client.get(BOARD).get_data(as_text=True)
    figures = re.findall(r'<a href="(/birou/juridic/lista[^"]*)">(\d+)<', text)

    assert len(figures) > 20
    for url, amount in figures:
        said = visitor.open(unescape(url))
        assert re.search(rf"\b{amount} (de )?lucrări|O lucrare|o lucrare", said), (url, amount)
        if amount == "1":
            assert "o lucrare" in said, url


def test_a_past_day_is_told_from_the_history(visitor: Visitor, clock: MovableClock) -> None:
    a_case(visitor.office, visitor.hall).assigned()
    clock.move_to(LATE)

    now = visitor.become("juridic").open(BOARD)
    then = visitor.open(f"{BOARD}?la=2026-11-24")

    assert "depășit cu 15 zile" in now
    assert "Niciun termen depășit" in then
    assert "Situația la sfârșitul zilei de marți, 24 nov. 2026, din istoric" in then
    assert visitor.open(f"{BOARD}?la=2999-01-01") == visitor.open(BOARD)
    assert visitor.open(f"{BOARD}?la=x") == visitor.open(BOARD)


def test_that_the_head_looked_is_written_down(visitor: Visitor) -> None:
    said = visitor.become("primar").open(BOARD)

    assert "cifrele zilnice ale conducătorului" in said
    last = lines(visitor.office)[-1]
    assert (last.what, last.staff_id) == ("board", visitor.hall.staff["primar"]), "R-ART4-HEAD"


def test_a_short_list_leaves_without_a_reason_as_both_kinds(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    visitor.become("juridic")

    book = visitor.send(f"{BOARD}/lista", format="xlsx")
    text = visitor.send(f"{BOARD}/lista", format="csv").get_data().decode("utf-8-sig")

    rows = CalamineWorkbook.from_filelike(BytesIO(book.data)).get_sheet_by_index(0).to_python()
    assert rows[-1][0] == case.number
    assert case.number in text
    assert "Elena Munteanu" not in text
    last = lines(visitor.office)[-1]
    assert (last.what, last.amount) == ("export", 1)


def _many(office: Office, visitor: Visitor, amount: int) -> None:
    for _ in range(amount):
        a_case(office, visitor.hall).registered()


def test_more_than_twenty_records_want_a_reason(visitor: Visitor) -> None:
    _many(visitor.office, visitor, 21)
    visitor.become("sef.relatii")

    stopped = visitor.send(f"{BOARD}/lista", format="csv")
    assert stopped.status_code == 409
    assert "Scrieți motivul exportului" in stopped.get_data(as_text=True)
    assert "export" not in {line.what for line in lines(visitor.office)}

    given = visitor.client.post(
        f"{BOARD}/lista", data={"format": "csv", "motiv-R-SEC-EXPORT": "control intern"}
    )
    assert given.status_code == 200
    last = lines(visitor.office)[-1]
    assert (last.amount, "control intern" in last.reason) == (21, True)


def test_the_breaches_leave_for_the_commission_with_the_time_at_each_owner(
    visitor: Visitor, clock: MovableClock
) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    clock.move_to(LATE)
    said = visitor.become("juridic").open(f"{BOARD}/incalcari")

    assert case.number in said
    assert "nu rezultă o vinovăție" in said, "R-ART15-DISC"
    assert "expusă la contencios" in said, "R-TERM-LITIGATION"
    book = visitor.send(f"{BOARD}/incalcari", format="xlsx", fel="raspuns", la=LATE.isoformat())
    opened = CalamineWorkbook.from_filelike(BytesIO(book.data))
    assert opened.sheet_names == ["Abateri", "Timpul la fiecare"]
    stays = opened.get_sheet_by_name("Timpul la fiecare").to_python()
    assert [row[1] for row in stays[1:]] == ["Registratură", "Șef Spații verzi", "Radu Iliescu"]
    assert [row[4] for row in stays[1:]] == [0, 0, (LATE - date(2026, 11, 24)).days]


def test_each_kind_of_breach_has_its_list(visitor: Visitor) -> None:
    visitor.become("juridic")

    for kind in ("raspuns", "redirectionare", "instiintare", "primire", "altceva"):
        assert "Nicio abatere" in visitor.open(f"{BOARD}/incalcari?fel={kind}")


def test_the_breaches_are_read_page_after_page(visitor: Visitor, clock: MovableClock) -> None:
    _many(visitor.office, visitor, 27)
    clock.move_to(LATE)
    visitor.become("juridic")

    following = [url for url in links(visitor.client, f"{BOARD}/incalcari") if "dupa=" in url]
    assert len(following) == 1
    second = links(visitor.client, following[0])
    assert len([url for url in second if "/timpi/" in url]) == 2


def test_the_legal_office_holds_a_case_with_a_reason_and_lets_it_go(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    path = f"{BOARD}/timpi/{case.id}"
    visitor.become("juridic")

    bare = visitor.send(path, pastrare="da", reason=" ")
    assert bare.status_code == 422
    held = visitor.after(visitor.send(path, pastrare="da", reason="dosar nr. 512/3/2027"))
    assert "se păstrează pentru contencios" in held
    again = visitor.send(path, pastrare="da", reason="încă o dată")
    assert again.status_code == 422
    freed = visitor.after(visitor.send(path, pastrare="nu", reason="hotărâre definitivă"))
    assert "nu mai este păstrată" in freed
    history = visitor.open(case.url)
    assert "Păstrată pentru contencios" in history
    assert "dosar nr. 512/3/2027" in history


def test_only_the_legal_office_holds_a_case(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()

    answer = visitor.become("primar").send(f"{BOARD}/timpi/{case.id}", pastrare="da", reason="x")

    assert answer.status_code == 403
    assert visitor.client.get(f"{BOARD}/timpi/{case.id}").status_code == 200
    assert visitor.client.get(f"{BOARD}/timpi/999999").status_code == 404


def test_the_forecast_says_what_it_takes_for_granted_and_how_it_was_tested(
    visitor: Visitor,
) -> None:
    a_case(visitor.office, visitor.hall).assigned()

    said = visitor.become("juridic").open(f"{BOARD}/prognoza")

    assert "numai pe date sintetice" in said
    assert "Ce presupune" in said
    assert "Spații verzi" in said


def test_the_access_log_tells_reads_searches_and_exports(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    visitor.become("referent").open(case.url)
    visitor.open("/birou/cauta?q=crengi")
    visitor.become("juridic").send(f"{BOARD}/lista", format="csv")

    said = visitor.open(f"{BOARD}/accesari")
    assert "Radu Iliescu a citit dosarul" in said
    assert "Radu Iliescu a căutat" in said
    assert "Cătălina Vraciu a scos date" in said

    ours = visitor.open(f"{BOARD}/accesari?nr={case.number}")
    assert "a citit dosarul" in ours
    assert "a căutat 24 nov" not in ours
    referent = visitor.hall.staff["referent"]
    assert "a scos date marți" not in visitor.open(f"{BOARD}/accesari?cine={referent}&fel=search")
    tomorrow = visitor.office.clock.today() + timedelta(days=1)
    assert "Nicio accesare" in visitor.open(f"{BOARD}/accesari?de={tomorrow}")
    assert "Nicio accesare" in visitor.open(f"{BOARD}/accesari?nr=7")


def test_the_access_log_is_read_by_its_key(visitor: Visitor) -> None:
    with writing(visitor.office.engine) as session:
        for _ in range(60):
            session.add(AccessLine(at=visitor.office.clock.now(), what="search", amount=1))
        session.commit()
    visitor.become("juridic")

    (following,) = [url for url in links(visitor.client, f"{BOARD}/accesari") if "inainte" in url]
    rest = visitor.client.get(following).get_data(as_text=True)
    assert rest.count('<tr role="row">') == 1 + 10


def test_more_than_two_hundred_leave_only_through_the_legal_office(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workflows.exporting.AT_MOST", 1)
    monkeypatch.setattr("workflows.exporting.FREELY", 0)
    _many(visitor.office, visitor, 2)
    asked = {"format": "csv", "motiv-R-SEC-EXPORT": "control"}

    refused = visitor.become("primar").client.post(f"{BOARD}/lista", data=asked)
    allowed = visitor.become("juridic").client.post(f"{BOARD}/lista", data=asked)

    assert refused.status_code == 409
    assert "cereți juristului exportul" in refused.get_data(as_text=True).replace("\xa0", " ")
    assert allowed.status_code == 200


def test_the_list_says_which_cases_are_held(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    with writing(visitor.office.engine) as session:
        session.execute(update(Petition).where(Petition.id == case.id).values(legal_hold=True))
        session.commit()

    assert "păstrată pentru contencios" in visitor.become("juridic").open(f"{BOARD}/lista")


@pytest.mark.parametrize("path", ["/lista", "/incalcari"])
def test_nobody_finds_what_concerns_himself(
    visitor: Visitor, clock: MovableClock, path: str
) -> None:
    case = a_case(visitor.office, visitor.hall).assigned()
    with writing(visitor.office.engine) as session:
        session.add(
            PersonConcerned(
                petition_id=case.id,
                staff_id=visitor.hall.staff["juridic"],
                state="confirmed",
                found_at=clock.now(),
            )
        )
        session.execute(update(Petition).where(Petition.id == case.id).values(names_staff=True))
        session.commit()
    clock.move_to(LATE)

    assert case.number not in visitor.become("juridic").open(BOARD + path)
    assert case.number not in visitor.open(BOARD)
    assert visitor.client.get(f"{BOARD}/timpi/{case.id}").status_code == 404
    assert case.number in visitor.become("sef.relatii").open(BOARD + path)
