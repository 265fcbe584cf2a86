"""Each migration is walked with rows that earlier ones left, on both engines; no row is lost."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from alembic import command
from sqlalchemy import Connection, text

from casework.store.database import WRITES, open_engine
from tests.migrations.test_tables_match import configuration

Walk = tuple[Connection, Callable[[str], None]]
DAY = date(2026, 11, 23)
MOMENT = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)


@pytest.fixture
def walk(empty_url: str) -> Iterator[Walk]:
    engine = open_engine(empty_url)
    with engine.execution_options(**WRITES).connect() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        yield connection, lambda revision: command.upgrade(config, revision)
        connection.rollback()
    engine.dispose()


def insert(connection: Connection, table: str, **row: object) -> None:
    columns = ", ".join(row)
    marks = ", ".join(f":{name}" for name in row)
    connection.execute(text(f"insert into {table} ({columns}) values ({marks})"), row)


def a_person(connection: Connection) -> None:
    insert(connection, "unit", id=1, name="Spații verzi", since=DAY)
    insert(
        connection,
        "staff_member",
        id=1,
        username="referent",
        name="Radu Iliescu",
        title="",
        email="",
        password_hash="",
        session_nonce="n",
        is_active=True,
        failed_logins=0,
    )


def a_petition(connection: Connection) -> None:
    insert(
        connection,
        "petition",
        id=1,
        register="petitii",
        year=2026,
        number=118204,
        registered_at=MOMENT,
        registered_on=DAY,
        state="registered",
        regime="og27",
        channel="web",
        subject="Copac uscat",
        place="",
        received_directly=False,
        wants_paper=False,
        danger=False,
        restricted=False,
        department_id=1,
        due_safe=DAY,
        due_legal_max=DAY,
        answer_by=DAY,
        calendar_version="v",
        law_version="l",
        identity_rung=0,
        identity_incomplete=False,
        invitation_sent=False,
        dispatch_pending=False,
        dispatched_by="",
        indicator="",
        access_code_digest="d",
        history_count=0,
        history_head="",
    )


def a_message(connection: Connection) -> None:
    insert(
        connection,
        "outgoing_message",
        id=1,
        petition_id=1,
        kind="confirmation",
        recipient="elena@exemplu.ro",
        subject="Petiția este înregistrată",
        body="text",
        attachments="[]",
        message_id="<1@exemplu.ro>",
        state="pending",
        attempts=0,
        created_at=MOMENT,
        next_try_at=MOMENT,
        last_error="",
        proof="",
    )


def counted(connection: Connection, table: str) -> int:
    return int(connection.execute(text(f"select count(*) from {table}")).scalar_one())


def test_people_and_petitions_survive_every_later_step(walk: Walk) -> None:
    connection, upgrade_to = walk
    upgrade_to("0001")
    a_person(connection)
    upgrade_to("0002")
    a_petition(connection)
    upgrade_to("0004")
    a_message(connection)
    upgrade_to("head")

    tables = ("unit", "staff_member", "petition", "outgoing_message")
    assert [counted(connection, table) for table in tables] == [1, 1, 1, 1]


def test_a_moment_is_the_same_moment_after_the_walk(walk: Walk) -> None:
    connection, upgrade_to = walk
    upgrade_to("0002")
    a_person(connection)
    a_petition(connection)
    upgrade_to("head")

    shown = connection.execute(text("select registered_at from petition")).scalar_one()
    assert str(shown).startswith("2026-11-23 08:42") or shown == MOMENT


def test_going_over_the_steps_again_changes_nothing(walk: Walk) -> None:
    connection, upgrade_to = walk
    upgrade_to("head")
    a_person(connection)
    upgrade_to("head")

    assert counted(connection, "unit") == 1
