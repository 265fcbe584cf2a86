"""Design 2.3: a job is asked for in the act's own transaction, and waits once under its key."""

from datetime import timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.desk import SYSTEM, Desk


def waiting(session: Session) -> list[str]:
    """The keys of the jobs somebody asked for that wait; the minute's own tick has none."""
    if session.get_bind().dialect.name == "sqlite":
        return list(session.scalars(text("select key from job where state = 'ready' order by id")))
    return list(
        session.scalars(
            text(
                "select queueing_lock from procrastinate_jobs"
                " where status = 'todo' and queueing_lock is not null order by id"
            )
        )
    )


def ask_twice(key: str, desk: Desk) -> None:
    for _ in range(2):
        desk.queue.enqueue(desk.session, "send_message", key, desk.now, {"message_id": 1})


def ask_and_break(key: str, desk: Desk) -> None:
    desk.queue.enqueue(desk.session, "send_message", key, desk.now, {"message_id": 1})
    raise ZeroDivisionError


def test_a_job_waits_once_under_its_key(office: Office) -> None:
    office.perform(ask_twice, "a", SYSTEM)
    office.perform(ask_twice, "a", SYSTEM)
    office.perform(ask_twice, "b", SYSTEM)

    assert office.ask(waiting) == ["a", "b"]


def test_an_act_that_breaks_leaves_no_job(office: Office) -> None:
    try:
        office.perform(ask_and_break, "a", SYSTEM)
    except ZeroDivisionError:
        broke = True

    assert broke
    assert office.ask(waiting) == []


def test_a_job_for_later_waits_as_long_as_the_office_clock_says(
    postgresql_office: Office,
) -> None:
    def ask(_: None, desk: Desk) -> None:
        later = desk.now + timedelta(minutes=5)
        desk.queue.enqueue(desk.session, "send_message", "a", later, {"message_id": 1})

    postgresql_office.perform(ask, None, SYSTEM)

    delays = text("select extract(epoch from scheduled_at - now())::int from procrastinate_jobs")
    (delay,) = postgresql_office.ask(lambda session: list(session.scalars(delays)))
    assert 295 <= delay <= 300
