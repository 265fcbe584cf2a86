"""Art. 6 alin. (1) and 8 of O.G. nr. 27/2002: an arrival gets a number, a clock, a confirmation."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.channels.filing import FiledFile, Filing, Sender
from casework.desk import CITIZEN, SYSTEM, Actor, Desk
from casework.errors import BadInput, NotReady
from casework.records.arrival import Arrival
from casework.records.attachment import Attachment
from casework.records.identity_check import IdentityCheck
from casework.records.message import OutgoingMessage
from casework.records.register_line import RegisterLine
from casework.records.stored_file import StoredFile
from casework.store import texts
from casework.usecases import register_arrival as module
from casework.usecases.register_arrival import (
    AlreadyRegistered,
    RegisterArrival,
    Registered,
    register_arrival,
)
from tests.clocks import MovableClock
from tests.hall import FIRST_NUMBER, TestHall, a_hall
from tests.usecases.watching import (
    ON_SQLITE,
    clocks_of,
    in_order,
    last_line,
    nothing_changes,
    petition_of,
    rules_of,
    words_of,
)
from workflows.identity import Rung
from workflows.petition.regimes import Kind

ANA = Sender(name="Ana Marinescu", email="ana@exemplu.ro", address="Str. Teilor nr. 3")


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def a_filing(**changed: object) -> Filing:
    plain = Filing(
        channel="web",
        sender=ANA,
        text="Banca din parc este ruptă. Vă rog să o reparați.",
        dedupe_key="form-1",
        raw=b'{"text": "Banca"}',
    )
    return replace(plain, **changed)  # type: ignore[arg-type]


def sent(
    hall: TestHall, filing: Filing, actor: Actor = CITIZEN, reasons: dict[str, str] | None = None
) -> object:
    return hall.office.perform(register_arrival, RegisterArrival(filing=filing), actor, reasons)


def registered(hall: TestHall, filing: Filing, actor: Actor = CITIZEN) -> Registered:
    outcome = sent(hall, filing, actor)
    assert isinstance(outcome, Registered), outcome
    return outcome


def numbers(session: Session) -> list[int]:
    return list(session.scalars(select(RegisterLine.number).order_by(RegisterLine.seq)))


def test_a_form_gets_a_number_two_dates_a_code_and_a_line(hall: TestHall) -> None:
    done = registered(hall, a_filing(place="Parcul Drumul Taberei", kind=Kind.REPORT))

    office = hall.office
    petition = petition_of(office, done.petition_id)
    line = last_line(office, done.petition_id)
    assert (done.number, done.registered_on) == (FIRST_NUMBER, date(2026, 11, 24))
    assert (done.due_safe, done.due_legal_max) == (petition.due_safe, petition.due_legal_max)
    assert (petition.state, petition.subject) == ("registered", "Banca din parc este ruptă.")
    assert (petition.identity_rung, petition.identity_incomplete) == (3, False)
    assert clocks_of(office, petition.id).keys() == {"answer", "redirection"}
    assert (line.event, line.source, line.dest) == ("register_arrival", "arrival", "registered")
    assert (line.who, line.role) == ("", "petitioner")
    assert line.law == "O.G. nr. 27/2002, art. 6 alin. (1); O.G. nr. 27/2002, art. 8 alin. (1)"
    assert in_order(office, petition.id)


def test_the_dates_are_those_of_the_law_for_the_day_it_came(hall: TestHall) -> None:
    done = registered(hall, a_filing())

    assert (done.due_safe, done.due_legal_max) == (date(2026, 12, 24), date(2026, 12, 28))


def test_the_code_opens_nothing_from_a_copied_database(hall: TestHall) -> None:
    done = registered(hall, a_filing())

    assert len(done.access_code) == 9
    assert done.access_code not in petition_of(hall.office, done.petition_id).access_code_digest


def test_the_confirmation_waits_in_the_same_transaction(hall: TestHall) -> None:
    done = registered(hall, a_filing())

    (message,) = hall.office.ask(messages)
    assert (message.kind, message.recipient, message.state) == (
        *("confirmation", "ana@exemplu.ro", "pending"),
    )
    assert message.petition_id == done.petition_id
    assert done.access_code in message.body
    assert "/confirma/" in message.body


def messages(session: Session) -> list[OutgoingMessage]:
    rows = list(session.scalars(select(OutgoingMessage)))
    session.expunge_all()
    return rows


def test_who_left_no_e_mail_gets_no_message(hall: TestHall) -> None:
    registered(hall, a_filing(sender=replace(ANA, email="")))

    assert hall.office.ask(messages) == []


def test_the_message_as_received_and_the_files_lie_in_the_vault(hall: TestHall) -> None:
    office = hall.office
    digest = office.vault.put(b"\xff\xd8 poza")
    office.perform(known_file, digest, SYSTEM)

    done = registered(hall, a_filing(files=(FiledFile(digest=digest, name="banca.jpg"),)))

    raw, name, annexes = office.ask(papers, done.petition_id)
    assert office.vault.get(raw) == b'{"text": "Banca"}'
    assert (name, annexes) == ("banca.jpg", 1)


def known_file(digest: str, desk: Desk) -> None:
    file = StoredFile(digest=digest, size=7, media_type="image/jpeg", stored_at=desk.now)
    desk.session.add(file)


def papers(session: Session, petition_id: int) -> tuple[str, str, int | None]:
    arrival = session.scalars(select(Arrival).where(Arrival.petition_id == petition_id)).one()
    attachment = session.scalars(select(Attachment)).one()
    line = session.scalars(select(RegisterLine)).one()
    return arrival.raw_digest, attachment.name, line.annexes


@ON_SQLITE
@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"text": "  "}, "text", "Scrieți ce s-a întâmplat"),
        ({"text": "a" * 50_001}, "text", "Textul are peste 50.000 de caractere"),
        ({"sender": replace(ANA, name="")}, "name", "Scrieți numele și prenumele"),
        ({"sender": replace(ANA, email="", address="")}, "email", "ca să vă putem răspunde"),
        ({"sender": replace(ANA, email="ana@exemplu")}, "email", "forma nume@exemplu.ro"),
        ({"sender": replace(ANA, email="ana")}, "email", "forma nume@exemplu.ro"),
        ({"sender": replace(ANA, kind="organisation")}, "organisation", "denumirea organizației"),
        ({"sender": replace(ANA, name="a" * 301)}, "name", "cel mult 300 de caractere"),
        (
            {"files": (FiledFile(digest="0", name="a.pdf"),) * 11},
            "files",
            "Se pot trimite cel mult 10 fișiere",
        ),
    ],
)
def test_what_is_filled_in_wrongly_is_said_and_takes_no_number(
    hall: TestHall, changed: dict[str, object], field: str, sentence: str
) -> None:
    with nothing_changes(hall.office), pytest.raises(BadInput) as bad:
        sent(hall, a_filing(**changed))

    assert sentence in bad.value.errors[field]


def test_paper_without_name_or_contact_is_registered_all_the_same(hall: TestHall) -> None:
    clerk = hall.actor("registrator")

    done = registered(
        hall, a_filing(channel="counter", sender=Sender(name=""), sheets=2, annexes=1), clerk
    )

    petition = petition_of(hall.office, done.petition_id)
    assert (petition.identity_rung, petition.identity_incomplete) == (Rung.NONE, True)
    assert last_line(hall.office, done.petition_id).who == "Ioana Manolache"


@ON_SQLITE
@pytest.mark.parametrize("username", ["referent", "primar", "sef.serviciu", "admin", "juridic"])
def test_only_the_registry_enters_paper(hall: TestHall, username: str) -> None:
    with nothing_changes(hall.office):
        outcome = sent(hall, a_filing(channel="post"), hall.actor(username))

    assert "art. 6 alin. (1)" in words_of(outcome)


def test_what_lay_for_days_is_entered_with_a_reason(hall: TestHall, clock: MovableClock) -> None:
    late = a_filing(channel="post", received_at=clock.now() - timedelta(days=6))
    clerk = hall.actor("registrator")

    with nothing_changes(hall.office):
        assert rules_of(sent(hall, late, clerk)) == {"R-REG-CHRONO"}
    done = sent(hall, late, clerk, {"R-REG-CHRONO": "inventar la poștă"})

    assert isinstance(done, Registered)
    assert last_line(hall.office, done.petition_id).text == "R-REG-CHRONO: inventar la poștă"


def test_pressing_twice_registers_once(hall: TestHall) -> None:
    first = registered(hall, a_filing())

    with nothing_changes(hall.office):
        again = sent(hall, a_filing())

    assert again == AlreadyRegistered(
        petition_id=first.petition_id,
        number=first.number,
        registered_on=first.registered_on,
        answer_by=first.answer_by,
        due_legal_max=first.due_legal_max,
    )


def test_pressing_four_times_at_once_registers_once(hall: TestHall) -> None:
    together = Barrier(4)

    def press(_: int) -> object:
        together.wait()
        return sent(hall, a_filing())

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(press, range(4)))

    assert sorted(type(one).__name__ for one in outcomes) == [
        *["AlreadyRegistered"] * 3,
        "Registered",
    ]
    assert hall.office.ask(numbers) == [FIRST_NUMBER]


def test_a_registration_that_breaks_leaves_no_gap(
    hall: TestHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("plin")

    registered(hall, a_filing(dedupe_key="before"))
    monkeypatch.setattr(module, "send_confirmation", broken)
    with nothing_changes(hall.office), pytest.raises(RuntimeError):
        sent(hall, a_filing(dedupe_key="broken"))
    monkeypatch.undo()
    after = registered(hall, a_filing(dedupe_key="after"))

    assert hall.office.ask(numbers) == [FIRST_NUMBER, FIRST_NUMBER + 1]
    assert in_order(hall.office, after.petition_id)


class FullVault:
    """A vault whose disk is full."""

    def put(self, content: bytes) -> str:
        raise OSError("no space left")


def test_a_full_disk_takes_no_number(hall: TestHall) -> None:
    full = replace(hall.office, vault=FullVault())  # type: ignore[arg-type]
    with nothing_changes(hall.office), pytest.raises(OSError, match="no space left"):
        full.perform(register_arrival, RegisterArrival(filing=a_filing()), CITIZEN)

    assert registered(hall, a_filing()).number == FIRST_NUMBER


def test_without_a_register_nothing_is_registered(office: Office) -> None:
    with nothing_changes(office), pytest.raises(NotReady):
        office.perform(register_arrival, RegisterArrival(filing=a_filing()), CITIZEN)


def test_a_year_without_a_register_is_said(hall: TestHall, clock: MovableClock) -> None:
    clock.move_to(date(2028, 1, 5))

    with nothing_changes(hall.office):
        outcome = sent(hall, a_filing())

    assert "Registrul anului 2028 nu este deschis." in words_of(outcome)
    assert "casework register open" in words_of(outcome)


def test_what_was_declared_is_the_first_evidence_of_who_wrote(hall: TestHall) -> None:
    registered(hall, a_filing(sender=replace(ANA, address="")))

    assert hall.office.ask(evidence) == [(Rung.DECLARED, "declaration", None)]


def evidence(session: Session) -> list[tuple[int, str, int | None]]:
    checks = session.scalars(select(IdentityCheck))
    return [(check.rung, check.evidence, check.checked_by) for check in checks]


def test_an_organisation_stands_in_the_register_with_whoever_writes_for_it(
    hall: TestHall,
) -> None:
    ngo = replace(ANA, kind="organisation", organisation="Asociația Verde", capacity="președintă")
    done = registered(hall, a_filing(sender=ngo))

    assert hall.office.ask(issuer, done.petition_id) == "Asociația Verde, prin Ana Marinescu"


def issuer(session: Session, petition_id: int) -> str:
    query = select(RegisterLine).where(RegisterLine.petition_id == petition_id)
    return texts.read(session, session.scalars(query).one().issuer_text_id)


def test_control_letters_and_tricks_of_direction_are_taken_out(hall: TestHall) -> None:
    done = registered(hall, a_filing(subject="Banca\x00 \u202eruptă\r\ndin parc"))

    assert petition_of(hall.office, done.petition_id).subject == "Banca ruptă din parc"
