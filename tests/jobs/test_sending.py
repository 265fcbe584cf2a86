"""Issue 2: what leaves is marked before, settled after, and never given up or guessed at."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.jobs.sending import recover_sending, retry_messages, send_message
from casework.jobs.worker import work_off
from casework.usecases.mark_sending import MarkSending, Sending, mark_sending
from tests.clocks import MovableClock
from tests.jobs.halls import Hall, dispatching, furnished, registered
from tests.mailers import RecordingMailer


@pytest.fixture
def hall(office: Office) -> Hall:
    return furnished(office)


def read_back(message: EmailMessage) -> EmailMessage:
    """As the other side reads it off the wire."""
    wire = message.as_bytes(policy=policy.SMTP)
    return message_from_bytes(wire, policy=policy.default)


def test_a_confirmation_leaves_with_its_paper_and_its_code_stays_nowhere(
    hall: Hall, mailer: RecordingMailer
) -> None:
    code = registered(hall).access_code

    work_off(hall.office)

    (message,) = map(read_back, mailer.sent)
    (row,) = hall.messages()
    text = message.get_body(("plain",))
    (paper,) = message.iter_attachments()
    assert text is not None
    assert code in text.get_content()
    assert paper.get_filename() == "confirmare-000.123-24.11.2026.pdf"
    assert paper.get_content().startswith(b"%PDF")
    assert code.encode() not in paper.get_content()
    assert (row.state, row.body, row.proof) == ("sent", "", "250 OK")


def test_the_headers_say_who_writes_that_a_program_does_and_which_message_it_is(
    hall: Hall, mailer: RecordingMailer
) -> None:
    registered(hall)

    work_off(hall.office)

    (message,) = map(read_back, mailer.sent)
    (row,) = hall.messages()
    assert message["From"] == "Primăria Satu Bun <primaria@satu-bun.ro>"
    assert message["To"] == "ion@exemplu.ro"
    assert message["Subject"] == "Petiția 000.123/24.11.2026 este înregistrată"
    assert message["Date"] == "Tue, 24 Nov 2026 09:42:00 +0200"
    assert message["Message-ID"] == row.message_id
    assert message["Message-ID"].endswith("@satu-bun.ro>")
    assert message["Auto-Submitted"] == "auto-generated"


def test_the_acceptance_of_an_answer_makes_it_dispatched_at_that_moment(
    hall: Hall, mailer: RecordingMailer, clock: MovableClock
) -> None:
    petition_id = dispatching(hall)
    before = hall.petition(petition_id).state
    clock.forward(minutes=5)

    work_off(hall.office)

    petition = hall.petition(petition_id)
    answer = read_back(mailer.sent[-1])
    (letter,) = answer.iter_attachments()
    assert before == "signed_by_head"
    assert (petition.state, petition.dispatch_pending) == ("dispatched", False)
    assert petition.dispatched_at == clock.now()
    assert hall.events(petition_id)[-1] == "record_dispatch"
    assert letter.get_filename() == "raspuns-000123-24.11.2026.pdf"
    assert letter.get_content().startswith(b"%PDF")


def test_with_the_server_away_a_letter_stays_pending_and_leaves_when_it_is_back(
    hall: Hall, mailer: RecordingMailer, clock: MovableClock
) -> None:
    petition_id = dispatching(hall)
    mailer.be_away()

    work_off(hall.office)

    waiting = hall.messages()[-1]
    assert (waiting.state, waiting.attempts) == ("pending", 1)
    assert waiting.last_error == "connection refused"
    assert hall.petition(petition_id).state == "signed_by_head"

    mailer.accept()
    clock.forward(minutes=2)
    retry_messages(hall.office, {})

    assert [row.state for row in hall.messages()] == ["sent", "sent"]
    assert hall.petition(petition_id).state == "dispatched"


def test_the_pauses_grow_to_an_hour_and_never_end(
    hall: Hall, mailer: RecordingMailer, clock: MovableClock
) -> None:
    registered(hall)
    mailer.be_away()
    pauses = []
    for _ in range(7):
        (row,) = hall.messages()
        clock.move_to(row.next_try_at)
        send_message(hall.office, {"message_id": row.id})
        (row,) = hall.messages()
        pauses.append((row.next_try_at - clock.now()).total_seconds() / 60)

    assert pauses == [1, 2, 5, 15, 60, 60, 60]


def test_every_attempt_carries_the_same_message(
    hall: Hall, mailer: RecordingMailer, clock: MovableClock
) -> None:
    registered(hall)
    mailer.be_away()
    send_message(hall.office, {"message_id": hall.messages()[0].id})
    clock.forward(minutes=3)
    mailer.accept()
    send_message(hall.office, {"message_id": hall.messages()[0].id})

    first, second = mailer.tried
    for header in ("Message-ID", "Date", "Subject"):
        assert first[header] == second[header]


def test_a_refused_answer_goes_to_the_operator_and_the_case_stays_open(
    hall: Hall, mailer: RecordingMailer
) -> None:
    petition_id = dispatching(hall)
    mailer.refuse("550 no such mailbox")

    work_off(hall.office)

    row, petition = hall.messages()[-1], hall.petition(petition_id)
    assert (row.state, row.last_error) == ("failed", "550 no such mailbox")
    assert (petition.state, petition.dispatch_pending) == ("signed_by_head", True)
    assert hall.events(petition_id)[-1] == "dispatch_refused"


def test_a_legal_letter_of_unknown_fate_is_never_sent_again_by_itself(
    hall: Hall, mailer: RecordingMailer, clock: MovableClock
) -> None:
    petition_id = dispatching(hall)
    mailer.break_off()
    work_off(hall.office)
    mailer.accept()
    clock.forward(days=1)
    retry_messages(hall.office, {})
    recover_sending(hall.office, {})

    confirmation, answer = hall.messages()
    assert (answer.state, answer.attempts) == ("uncertain", 1)
    assert (confirmation.state, confirmation.attempts) == ("sent", 2)
    assert hall.events(petition_id)[-1] == "dispatch_uncertain"


def test_what_a_dead_process_left_is_settled_after_ten_minutes(
    hall: Hall, mailer: RecordingMailer, clock: MovableClock
) -> None:
    petition_id = dispatching(hall)
    for row in hall.messages():
        sending = hall.office.perform(mark_sending, MarkSending(message_id=row.id), SYSTEM)
        assert isinstance(sending, Sending)

    recover_sending(hall.office, {})
    early = [row.state for row in hall.messages()]
    clock.forward(minutes=11)
    recover_sending(hall.office, {})

    assert early == ["sending", "sending"]
    assert [row.state for row in hall.messages()] == ["pending", "uncertain"]
    assert hall.events(petition_id)[-1] == "dispatch_uncertain"
    assert mailer.tried == []


def test_two_workers_hand_a_message_over_once(hall: Hall, mailer: RecordingMailer) -> None:
    registered(hall)
    (row,) = hall.messages()

    send_message(hall.office, {"message_id": row.id})
    send_message(hall.office, {"message_id": row.id})

    assert len(mailer.tried) == 1
