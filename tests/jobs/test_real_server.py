"""Issue 2, bad input: the mail server away, back again, and gone in the middle of a letter."""

from dataclasses import replace

import pytest

from casework.bootstrap import Office
from casework.jobs.sending import hand_over, retry_messages
from casework.jobs.worker import work_off
from casework.queries.outbox import outbox_page
from tests.clocks import MovableClock
from tests.gateways.servers import (
    Post,
    free_port,
    hears_all_and_hangs_up,
    letters_of,
    mailer_at,
    rough_server,
    serving,
)
from tests.jobs.halls import Hall, dispatching, furnished


@pytest.fixture
def case(sqlite_office: Office) -> tuple[Hall, int]:
    hall = furnished(sqlite_office)
    return hall, dispatching(hall)


def test_the_answer_waits_in_sight_while_the_server_is_away_and_leaves_when_it_is_back(
    case: tuple[Hall, int], clock: MovableClock
) -> None:
    hall, petition_id = case
    port, post = free_port(), Post()
    office = replace(hall.office, mailer=mailer_at(port))

    work_off(office)
    waiting = office.ask(outbox_page, "pending")
    clock.forward(minutes=2)
    with serving(post, port):
        retry_messages(office, {})

    petition, row = hall.petition(petition_id), hall.messages()[-1]
    letters = letters_of(post)
    assert [one.is_dispatch for one in waiting.rows] == [True, False]
    assert all("ConnectionRefusedError" in one.last_error for one in waiting.rows)
    assert (petition.state, row.proof) == ("dispatched", "250 2.0.0 queued as 4XyZ")
    assert letters[-1]["Message-ID"] == row.message_id
    assert [part.get_content_type() for part in letters[-1].iter_attachments()] == [
        "application/pdf"
    ]


def test_a_link_lost_after_the_letter_makes_it_uncertain_and_the_case_stays_open(
    case: tuple[Hall, int],
) -> None:
    hall, petition_id = case
    answer = hall.messages()[-1].id

    with rough_server(hears_all_and_hangs_up) as mailer:
        hand_over(replace(hall.office, mailer=mailer), answer)

    petition = hall.petition(petition_id)
    assert hall.messages()[-1].state == "uncertain"
    assert (petition.state, petition.dispatch_pending) == ("signed_by_head", True)
