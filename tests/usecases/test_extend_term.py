"""Art. 9 of O.G. nr. 27/2002: asked, granted, told to the petitioner, and only then in force."""

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.jobs.worker import work_off
from casework.records.delegation import Delegation
from casework.records.extension import Extension
from casework.records.history_line import HistoryLine
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.store import parties
from casework.store.database import writing
from casework.usecases.extend_term import (
    ExtendTerm,
    RefuseExtension,
    extend_term,
    refuse_extension,
)
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_extension_notice import (
    RecordExtensionNotice,
    record_extension_notice,
)
from casework.usecases.record_letter import RecordLetter, record_letter
from casework.usecases.release_letter import ReleaseLetter, release_letter
from casework.usecases.request_extension import RequestExtension, request_extension
from casework.usecases.step import Case, Done, Outcome
from tests.cases import ACase, TheCase, a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from tests.mailers import RecordingMailer
from tests.usecases.watching import (
    ON_SQLITE,
    history_of,
    in_order,
    last_line,
    nothing_changes,
    petition_of,
    rules_of,
    words_of,
)
from workflows.petition.categories import Category
from workflows.petition.regimes import Kind, Regime

REASON = "expertiză dendrologică cerută la Regia Pădurilor"
BEFORE = (date(2026, 12, 24), date(2026, 12, 28))
AFTER = (date(2027, 1, 8), date(2027, 1, 11))
REASONS = {rule: "motiv scris" for rule in ("R-ART9-REASON", "R-ART9-NOTICE")}


@dataclass(frozen=True)
class Asked:
    """A case whose department wants more time."""

    office: Office
    hall: TestHall
    case: TheCase

    @property
    def seen(self) -> Case:
        return Case(petition_id=self.case.id)

    @property
    def dates(self) -> tuple[date, date]:
        petition = petition_of(self.office, self.case.id)
        return petition.due_safe, petition.due_legal_max

    @property
    def row(self) -> Extension:
        return self.office.ask(last_extension, self.case.id)

    def request(self, days: int | None = 15, reason: str = REASON) -> Outcome:
        ask = RequestExtension(case=self.seen, days=days, reason=reason)
        return self.office.perform(request_extension, ask, self.hall.actor("sef.serviciu"), REASONS)

    def grant(self, by: str = "primar", days: int | None = None) -> Outcome:
        ask = ExtendTerm(case=self.seen, days=days)
        return self.office.perform(extend_term, ask, self.hall.actor(by), REASONS)

    def release(self) -> None:
        ask = ReleaseLetter(case=self.seen, letter_id=self.row.letter_id or 0)
        assert isinstance(
            self.office.perform(release_letter, ask, self.hall.actor("registrator")), Done
        )
        work_off(self.office)


def last_extension(session: Session, petition_id: int) -> Extension:
    query = select(Extension).where(Extension.petition_id == petition_id)
    row = session.scalars(query.order_by(Extension.id.desc())).first()
    assert row is not None
    session.expunge(row)
    return row


def letter_of(session: Session, letter_id: int) -> Letter:
    letter = session.get_one(Letter, letter_id)
    session.expunge(letter)
    return letter


def an_extension(office: Office, case: ACase | None = None) -> Asked:
    hall = a_hall(office) if case is None else case.hall
    started = case or a_case(office, hall)
    return Asked(office, hall, started.assigned())


def by_post(office: Office) -> Asked:
    hall = a_hall(office)
    return an_extension(office, a_case(office, hall).through("counter").from_sender(email=""))


@pytest.fixture
def asked(office: Office) -> Asked:
    return an_extension(office)


def delegate(office: Office, hall: TestHall, username: str, until: date, scope: str) -> None:
    with writing(office.engine) as session:
        session.add(
            Delegation(
                staff_id=hall.staff[username],
                scope=scope,
                act="Dispoziția nr. 9/2026",
                since=date(2026, 1, 1),
                until=until,
                entered_by_id=hall.staff["juridic"],
                approved_by_id=hall.staff["primar"],
            )
        )
        session.commit()


def test_the_dates_move_only_when_the_notice_has_left(
    asked: Asked, mailer: RecordingMailer
) -> None:
    assert asked.dates == BEFORE
    assert isinstance(asked.request(), Done)
    assert isinstance(asked.grant(), Done)
    assert (asked.row.state, asked.dates) == ("granted", BEFORE)
    assert mailer.sent == []

    asked.release()

    assert (asked.row.state, asked.dates) == ("active", AFTER)
    assert asked.row.notice_left_on == date(2026, 11, 24)
    assert petition_of(asked.office, asked.case.id).extended_by == 15
    line = last_line(asked.office, asked.case.id)
    assert (line.event, line.role) == ("record_extension_notice", "system")
    assert line.law == "O.G. nr. 27/2002, art. 9"
    assert in_order(asked.office, asked.case.id)


def test_the_notice_tells_reason_and_both_dates(asked: Asked, mailer: RecordingMailer) -> None:
    asked.request()
    asked.grant()
    asked.release()

    letter = str(mailer.sent[-1].get_body(("plain",)).get_content())  # type: ignore[union-attr]
    flat = " ".join(letter.split())
    assert REASON in flat
    assert "luni, 28 decembrie 2026" in flat
    assert "luni, 11 ianuarie 2027" in flat
    assert "Legea nr. 31/2018" in flat
    assert "informare și o cercetare mai amănunțită" in flat


def test_on_paper_the_registry_records_that_it_left(office: Office) -> None:
    asked = by_post(office)
    asked.request()
    asked.grant()
    clerk = asked.hall.actor("registrator")
    ask = RecordExtensionNotice(case=asked.seen, proof="")
    with nothing_changes(office):
        outcome = office.perform(record_extension_notice, ask, clerk)
    assert rules_of(outcome) == {"R-ART9-NOTICE"}
    assert "dovada" in words_of(outcome)

    done = office.perform(record_extension_notice, replace(ask, proof="borderou 14"), clerk)

    assert isinstance(done, Done)
    assert (asked.row.state, asked.dates) == ("active", AFTER)
    letter = office.ask(letter_of, asked.row.letter_id or 0)
    assert (letter.state, letter.proof) == ("sent", "borderou 14")
    assert in_order(office, asked.case.id)


def test_the_list_of_letters_begins_it_too(office: Office) -> None:
    asked = by_post(office)
    asked.request()
    asked.grant()
    ask = RecordLetter(case=asked.seen, letter_id=asked.row.letter_id or 0, proof="borderou 15")

    office.perform(record_letter, ask, asked.hall.actor("registrator"))

    assert (asked.row.state, asked.dates) == ("active", AFTER)


def test_a_notice_that_leaves_too_late_lets_the_extension_lapse(
    office: Office, clock: MovableClock
) -> None:
    asked = by_post(office)
    asked.request()
    asked.grant()
    clock.move_to(BEFORE[1] + timedelta(days=1))
    ask = RecordLetter(case=asked.seen, letter_id=asked.row.letter_id or 0, proof="borderou 16")

    office.perform(record_letter, ask, asked.hall.actor("registrator"))

    assert (asked.row.state, asked.dates) == ("lapsed", BEFORE)
    letter = office.ask(letter_of, asked.row.letter_id or 0)
    assert (letter.state, letter.proof) == ("sent", "borderou 16")
    events = [line.event for line in history_of(office, asked.case.id)]
    assert events[-2:] == ["letter_left", "extension_lapsed"]
    assert in_order(office, asked.case.id)


def test_a_bounce_keeps_it_asleep_until_paper_leaves(asked: Asked, mailer: RecordingMailer) -> None:
    asked.request()
    asked.grant()
    mailer.refuse()
    asked.release()
    assert (asked.row.state, asked.dates) == ("granted", BEFORE)

    ask = RecordExtensionNotice(case=asked.seen, proof="borderou 17")
    done = asked.office.perform(record_extension_notice, ask, asked.hall.actor("registrator"))

    assert isinstance(done, Done)
    assert asked.dates == AFTER


@ON_SQLITE
def test_sixteen_days_are_refused_and_nothing_changes(asked: Asked) -> None:
    with nothing_changes(asked.office):
        outcome = asked.request(16)

    assert rules_of(outcome) == {"R-ART9-15", "R-QUAL-ENERGY"}
    assert "de 16 zile" in words_of(outcome)
    assert "O.G. nr. 27/2002, art. 9" in words_of(outcome)


@ON_SQLITE
def test_after_the_term_nothing_is_extended(asked: Asked, clock: MovableClock) -> None:
    clock.move_to(BEFORE[1] + timedelta(days=1))

    with nothing_changes(asked.office):
        outcome = asked.request()

    assert rules_of(outcome) == {"R-ART9-NOTICE"}
    assert "Ultima zi legală, luni, 28 dec. 2026, a trecut" in words_of(outcome)


def test_a_delegate_of_the_day_decides_and_the_line_names_his_act(asked: Asked) -> None:
    delegate(asked.office, asked.hall, "director", date(2026, 12, 31), "extension")
    asked.request()

    assert isinstance(asked.grant(by="director"), Done)

    assert asked.row.delegation_act == "Dispoziția nr. 9/2026"
    assert last_line(asked.office, asked.case.id).role == "head"
    assert asked.office.ask(delegation_in_line, asked.case.id) == "Dispoziția nr. 9/2026"


def delegation_in_line(session: Session, petition_id: int) -> object:
    line = session.scalars(
        select(HistoryLine)
        .where(HistoryLine.petition_id == petition_id)
        .order_by(HistoryLine.seq.desc())
    ).first()
    assert line is not None
    return json.loads(line.sealed)["data"].get("delegation")


def test_a_delegate_whose_delegation_ended_yesterday_decides_nothing(asked: Asked) -> None:
    delegate(asked.office, asked.hall, "director", date(2026, 11, 23), "all")
    asked.request()

    with nothing_changes(asked.office):
        outcome = asked.grant(by="director")

    assert rules_of(outcome) == {"R-ART9-HEAD"}
    assert "delegarea dumneavoastră (Dispoziția nr. 9/2026) a încetat" in words_of(outcome)
    assert "art. 9" in words_of(outcome)


@ON_SQLITE
def test_a_second_request_is_refused(asked: Asked) -> None:
    asked.request()
    asked.grant()
    asked.release()

    with nothing_changes(asked.office):
        outcome = asked.request(5)

    assert rules_of(outcome) == {"R-ART9-ONCE"}


def test_one_extension_for_a_connected_group(asked: Asked) -> None:
    other = replace(asked, case=a_case(asked.office, asked.hall).assigned())
    asked.request()
    asked.grant()
    with writing(asked.office.engine) as session:
        session.get_one(Petition, other.case.id).joined_to = asked.case.id
        session.commit()

    outcome = other.request()

    assert rules_of(outcome) == {"R-ART9-ONCE"}


@ON_SQLITE
def test_energy_opens_thirty_days(office: Office) -> None:
    hall = a_hall(office)
    case = a_case(office, hall).registered()
    clerk = hall.actor("registrator")
    seen = Case(petition_id=case.id)
    qualified = QualifyPetition(
        case=seen, regime=Regime.OG27, kind=Kind.REPORT, category=Category.ENERGY
    )
    assert isinstance(office.perform(qualify_petition, qualified, clerk), Done)
    forwarded = ForwardPetition(case=seen, department_id=hall.greenery, reply_by=date(2026, 12, 10))
    assert isinstance(office.perform(forward_petition, forwarded, clerk), Done)
    asked = Asked(office, hall, case)

    assert isinstance(asked.request(30), Done)
    assert isinstance(asked.grant(days=20), Done)
    assert asked.row.days == 20


@ON_SQLITE
def test_the_head_refuses_with_a_reason(asked: Asked) -> None:
    asked.request()
    ask = RefuseExtension(case=asked.seen, reason="")
    mayor = asked.hall.actor("primar")
    with nothing_changes(asked.office):
        outcome = asked.office.perform(refuse_extension, ask, mayor)
    assert rules_of(outcome) == {"R-ART9-HEAD"}

    done = asked.office.perform(refuse_extension, replace(ask, reason="se poate în termen"), mayor)

    assert isinstance(done, Done)
    assert (asked.row.state, asked.dates) == ("refused", BEFORE)
    assert last_line(asked.office, asked.case.id).text == "se poate în termen"


@ON_SQLITE
def test_without_a_contact_the_head_hears_what_unblocks(asked: Asked) -> None:
    asked.request()
    with writing(asked.office.engine) as session:
        party = parties.petitioner(session, asked.case.id)
        party.email = party.address = ""
        session.commit()

    with nothing_changes(asked.office):
        outcome = asked.grant()

    assert rules_of(outcome) == {"R-ART9-NOTICE"}
    assert "Registratura completează întâi datele de contact" in words_of(outcome)
