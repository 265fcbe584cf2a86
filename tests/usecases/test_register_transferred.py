"""Art. 8 alin. (2): what another authority sends keeps its number; the term is ours."""

from dataclasses import replace
from datetime import date

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput
from casework.jobs.worker import work_off
from casework.records.petition import Petition
from casework.store.database import reading
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival
from tests.cases import a_case
from tests.directory import an_authority
from tests.hall import TestHall, a_hall
from tests.mailers import RecordingMailer
from workflows.decisions import NeedsReasons, Stopped


def ask_of(office: Office, hall: TestHall, **changed: object) -> RegisterArrival:
    paper = a_case(office, hall).through("counter").filing
    filing = replace(paper, dedupe_key=f"transfer-{sorted(changed)}", **changed)  # type: ignore[arg-type]
    return RegisterArrival(filing=filing)


def test_the_sender_s_number_is_kept_and_the_term_counts_from_us(
    office: Office, mailer: RecordingMailer
) -> None:
    hall = a_hall(office)
    sender = an_authority(office, hall)
    own = a_case(office, hall).registered()
    ask = ask_of(
        office,
        hall,
        from_authority=sender,
        issuer_number="5512",
        issuer_date=date(2026, 11, 20),
    )

    outcome = office.perform(register_arrival, ask, hall.actor("registrator"))
    work_off(office)

    assert isinstance(outcome, Registered)
    assert outcome.due_legal_max == own.due_legal_max
    with reading(office.engine) as session:
        petition = session.get_one(Petition, outcome.petition_id)
        assert (petition.from_authority, petition.issuer_number) == (sender, "5512")
    to_sender = next(one for one in mailer.sent if one["To"] == "pmb@exemplu.ro")
    body = to_sender.get_body(("plain",))
    assert body is not None
    assert "5512 din 20.11.2026" in str(body.get_content())
    assert any("nregistr" in one["Subject"] and one is not to_sender for one in mailer.sent)


def test_a_letter_older_than_five_days_wants_a_reason(office: Office) -> None:
    hall = a_hall(office)
    ask = ask_of(
        office,
        hall,
        from_authority=an_authority(office, hall),
        issuer_number="5512",
        issuer_date=date(2026, 11, 10),
    )
    clerk = hall.actor("registrator")

    asked = office.perform(register_arrival, ask, clerk)
    assert isinstance(asked, NeedsReasons)
    assert [caution.rule for caution in asked.cautions] == ["R-REG-TRANSFER-IN"]
    reasons = {"R-REG-TRANSFER-IN": "plicul a sosit azi"}
    assert isinstance(office.perform(register_arrival, ask, clerk, reasons), Registered)


def test_without_the_sender_s_number_nothing_is_registered(office: Office) -> None:
    hall = a_hall(office)
    ask = ask_of(office, hall, from_authority=an_authority(office, hall))

    stopped = office.perform(register_arrival, ask, hall.actor("registrator"))

    assert isinstance(stopped, Stopped)
    assert [reason.rule for reason in stopped.reasons] == ["R-REG-TRANSFER-IN"]


def test_an_unknown_sender_is_said_beside_its_field(office: Office) -> None:
    hall = a_hall(office)

    with pytest.raises(BadInput) as wrong:
        office.perform(
            register_arrival, ask_of(office, hall, from_authority=77), hall.actor("registrator")
        )

    assert list(wrong.value.errors) == ["from_authority"]
