"""Art. 6 alin. (4): a letter that could not leave goes another way, or is stopped with a reason."""

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput, NotFound
from casework.jobs.worker import work_off
from casework.usecases.cancel_letter import CancelLetter, cancel_letter
from casework.usecases.record_letter import RecordLetter, record_letter
from casework.usecases.resend_letter import ResendLetter, resend_letter
from casework.usecases.step import Case, Done
from tests.cases import a_case
from tests.hall import TestHall, a_hall
from tests.letters_on_the_way import a_notice, letter_of
from tests.mailers import RecordingMailer
from workflows.decisions import Stopped


def refused(office: Office, hall: TestHall, mailer: RecordingMailer) -> tuple[Case, int]:
    case = a_case(office, hall).registered()
    mailer.refuse()
    letter = a_notice(office, case.id, hall.actor("registrator"))
    work_off(office)
    return Case(petition_id=case.id), letter


def test_a_refused_letter_leaves_by_post_with_its_proof(
    office: Office, mailer: RecordingMailer
) -> None:
    hall = a_hall(office)
    case, letter = refused(office, hall, mailer)
    clerk = hall.actor("registrator")
    assert letter_of(office, letter).state == "failed"

    again = ResendLetter(case=case, letter_id=letter, channel="post", address="Str. Lungă nr. 1")
    assert isinstance(office.perform(resend_letter, again, clerk), Done)
    assert letter_of(office, letter).state == "pending"
    proof = RecordLetter(case=case, letter_id=letter, proof="borderou 4")
    assert isinstance(office.perform(record_letter, proof, clerk), Done)

    assert letter_of(office, letter).state == "sent"


def test_a_refused_letter_leaves_to_the_corrected_address(
    office: Office, mailer: RecordingMailer
) -> None:
    hall = a_hall(office)
    case, letter = refused(office, hall, mailer)
    mailer.accept()

    again = ResendLetter(
        case=case, letter_id=letter, channel="email", address="corectat@exemplu.ro"
    )
    office.perform(resend_letter, again, hall.actor("registrator"))
    work_off(office)

    assert mailer.sent[-1]["To"] == "corectat@exemplu.ro"
    assert letter_of(office, letter).state == "sent"


@pytest.mark.parametrize(
    ("channel", "address"), [("email", "nu e adresă"), ("post", " "), ("porumbel", "Str. Lungă")]
)
def test_what_cannot_be_sent_is_refused(
    office: Office, mailer: RecordingMailer, channel: str, address: str
) -> None:
    hall = a_hall(office)
    case, letter = refused(office, hall, mailer)

    again = ResendLetter(case=case, letter_id=letter, channel=channel, address=address)
    with pytest.raises(BadInput):
        office.perform(resend_letter, again, hall.actor("registrator"))

    assert letter_of(office, letter).state == "failed"


def test_a_letter_is_stopped_with_a_reason(office: Office, mailer: RecordingMailer) -> None:
    hall = a_hall(office)
    case, letter = refused(office, hall, mailer)
    clerk = hall.actor("registrator")

    with pytest.raises(BadInput):
        office.perform(cancel_letter, CancelLetter(case=case, letter_id=letter, reason=" "), clerk)
    ask = CancelLetter(case=case, letter_id=letter, reason="scrisă din greșeală")
    assert isinstance(office.perform(cancel_letter, ask, clerk), Done)

    assert letter_of(office, letter).state == "cancelled"
    with pytest.raises(BadInput):
        office.perform(cancel_letter, ask, clerk)


def test_a_letter_that_an_act_waits_for_is_not_stopped_alone(office: Office) -> None:
    hall = a_hall(office)
    case = a_case(office, hall).registered()
    letter = a_notice(office, case.id, hall.actor("registrator"), "extension_notice")

    ask = CancelLetter(case=Case(petition_id=case.id), letter_id=letter, reason="greșită")
    with pytest.raises(BadInput):
        office.perform(cancel_letter, ask, hall.actor("registrator"))

    assert letter_of(office, letter).state == "pending"


def test_only_the_registry_has_letters_in_hand(office: Office, mailer: RecordingMailer) -> None:
    hall = a_hall(office)
    case, letter = refused(office, hall, mailer)
    again = ResendLetter(case=case, letter_id=letter, channel="post", address="Str. Lungă nr. 1")

    assert isinstance(office.perform(resend_letter, again, hall.actor("referent")), Stopped)
    other = ResendLetter(case=case, letter_id=letter + 9, channel="post", address="Str. Lungă")
    with pytest.raises(NotFound):
        office.perform(resend_letter, other, hall.actor("registrator"))
