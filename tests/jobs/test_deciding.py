"""Design 2.11: on a letter of unknown fate a person decides, by name, and the history says so."""

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput, Conflict, NotFound
from casework.jobs.worker import work_off
from casework.queries.outbox import outbox_counts, outbox_page
from casework.usecases.decide_message import (
    CancelMessage,
    MarkAsSent,
    SendAgain,
    cancel_message,
    mark_as_sent,
    send_again,
)
from casework.usecases.settle_message import Settled
from tests.clocks import MovableClock
from tests.jobs.halls import Hall, dispatching, furnished, registered
from tests.mailers import RecordingMailer
from workflows.decisions import Stopped


@pytest.fixture
def hall(office: Office) -> Hall:
    return furnished(office)


@pytest.fixture
def case(hall: Hall, mailer: RecordingMailer) -> int:
    """A petition whose answer is of unknown fate."""
    petition_id = dispatching(hall)
    mailer.break_off()
    work_off(hall.office)
    mailer.accept()
    return petition_id


def answer_of(hall: Hall) -> int:
    return hall.messages()[-1].id


def test_sent_again_it_keeps_its_message_id_and_is_dispatched_when_accepted(
    hall: Hall, case: int, mailer: RecordingMailer
) -> None:
    ask = SendAgain(message_id=answer_of(hall))

    assert hall.office.perform(send_again, ask, hall.actor("clerk")) == Settled(state="pending")
    work_off(hall.office)

    first, second = (one["Message-ID"] for one in mailer.tried[-2:])
    assert first == second == hall.messages()[-1].message_id
    assert hall.petition(case).state == "dispatched"
    assert hall.events(case)[-3:] == ["dispatch_uncertain", "send_again", "record_dispatch"]


def test_a_proof_from_elsewhere_makes_it_dispatched(
    hall: Hall, case: int, clock: MovableClock
) -> None:
    clock.forward(hours=1)
    ask = MarkAsSent(message_id=answer_of(hall), proof="jurnalul serverului, 10:01, 250 OK")

    hall.office.perform(mark_as_sent, ask, hall.actor("clerk"))

    petition = hall.petition(case)
    assert (petition.state, petition.dispatched_at) == ("dispatched", clock.now())
    assert hall.events(case)[-2:] == ["mark_as_sent", "record_dispatch"]
    assert hall.messages()[-1].state == "sent"


def test_given_up_the_answer_may_leave_another_way(hall: Hall, case: int) -> None:
    ask = CancelMessage(message_id=answer_of(hall), reason="adresa nu mai există")

    hall.office.perform(cancel_message, ask, hall.actor("clerk"))

    petition = hall.petition(case)
    assert (petition.state, petition.dispatch_pending) == ("signed_by_head", False)
    assert hall.messages()[-1].state == "cancelled"
    assert hall.events(case)[-1] == "cancel_dispatch"


def test_only_public_relations_decide_on_an_answer(hall: Hall, case: int) -> None:
    ask = SendAgain(message_id=answer_of(hall))

    outcome = hall.office.perform(send_again, ask, hall.actor("writer"))

    assert isinstance(outcome, Stopped)
    assert "art. 6" in str(outcome.reasons[0].law)
    assert hall.messages()[-1].state == "uncertain"


def test_on_other_mail_a_specialist_decides_no_more_than_on_an_answer(
    hall: Hall, mailer: RecordingMailer
) -> None:
    registered(hall)
    mailer.refuse()
    work_off(hall.office)
    ask = SendAgain(message_id=answer_of(hall))

    refused = hall.office.perform(send_again, ask, hall.actor("writer"))
    allowed = hall.office.perform(send_again, ask, hall.actor("clerk"))

    assert isinstance(refused, Stopped)
    assert allowed == Settled(state="pending")


def test_what_has_left_is_decided_already(hall: Hall, case: int) -> None:
    confirmation = hall.messages()[0]
    hall.office.perform(
        mark_as_sent,
        MarkAsSent(message_id=answer_of(hall), proof="jurnal"),
        hall.actor("clerk"),
    )

    with pytest.raises(Conflict) as conflict:
        hall.office.perform(send_again, SendAgain(message_id=answer_of(hall)), hall.actor("clerk"))
    with pytest.raises(Conflict):
        hall.office.perform(send_again, SendAgain(message_id=confirmation.id), hall.actor("clerk"))
    with pytest.raises(NotFound):
        hall.office.perform(send_again, SendAgain(message_id=999), hall.actor("clerk"))
    assert conflict.value.changed == ("mesajul este acum trimis",)


def test_a_decision_without_its_proof_or_reason_is_not_one(hall: Hall, case: int) -> None:
    clerk, message_id = hall.actor("clerk"), answer_of(hall)

    with pytest.raises(BadInput):
        hall.office.perform(mark_as_sent, MarkAsSent(message_id=message_id, proof=" "), clerk)
    with pytest.raises(BadInput):
        hall.office.perform(cancel_message, CancelMessage(message_id=message_id, reason=""), clerk)


def test_the_operators_list_shows_what_waits_and_what_is_to_be_decided(
    hall: Hall, case: int
) -> None:
    counts = hall.office.ask(outbox_counts)
    page = hall.office.ask(outbox_page, "uncertain")
    (row,) = page.rows

    assert (counts.pending, counts.uncertain, counts.to_decide) == (1, 1, 1)
    assert row.id == answer_of(hall)
    assert (row.number, row.kind_word, row.is_dispatch) == (123, "răspunsul", True)
    assert row.last_error == "connection lost after DATA"


def test_a_long_list_is_read_page_by_page_both_ways(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casework.queries.outbox.PER_PAGE", 2)
    for number in range(5):
        registered(hall, key=str(number))
    ids = [row.id for row in hall.messages()][::-1]
    read = hall.office.ask

    first = read(outbox_page, "pending")
    second = read(outbox_page, "pending", before=first.older)
    third = read(outbox_page, "pending", before=second.older)
    back = read(outbox_page, "pending", after=second.newer)

    pages = [first, second, third, back]
    assert [[row.id for row in page.rows] for page in pages] == [
        ids[:2],
        ids[2:4],
        ids[4:],
        ids[:2],
    ]
    assert [(page.newer is None, page.older is None) for page in pages] == [
        (True, False),
        (False, False),
        (False, True),
        (True, False),
    ]
