"""Design 2.2-2.4: the register proves itself, and one changed byte is named (issue 2, accept 4)."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.gateways.seal_folder import SealFile
from casework.jobs.sealing import seal_and_export, seal_folder
from casework.store.verification import Verified, verified
from tests.builders_office import AHall, a_hall

REGISTER_COLUMNS = (
    *("register", "year", "seq", "kind", "number", "entered_at", "petition_id", "arrival_id"),
    *("issuer_number", "issuer_date", "sheets", "annexes", "issuer_text_id", "content_text_id"),
    *("hash_version", "sealed", "previous_hash", "hash"),
)
HISTORY_COLUMNS = (
    *("petition_id", "seq", "at", "event", "source", "dest", "actor_id", "actor_role", "law"),
    *("law_version", "text_id", "hash_version", "sealed", "previous_hash", "hash"),
)


@pytest.fixture
def hall(office: Office) -> AHall:
    return a_hall(office)


def proof(office: Office) -> Verified:
    return office.ask(verified, seal_folder(office).files())


def broken_tables(office: Office) -> set[str]:
    return {row.table for row in proof(office).broken}


def tamper(office: Office, *statements: str) -> None:
    """Do what somebody with the keys of the database can do, past every foreign key."""
    if office.settings.on_sqlite:
        path = office.settings.database_url.removeprefix("sqlite:///")
        with closing(sqlite3.connect(path)) as connection, connection:
            rows = [connection.execute(statement).rowcount for statement in statements]
    else:
        with office.engine.begin() as postgres:
            postgres.execute(text("SET LOCAL session_replication_role = replica"))
            rows = [postgres.execute(text(statement)).rowcount for statement in statements]
    assert all(rows), rows


def changed(session: Session, table: str, column: str, row: int) -> str:
    """The statement that changes one column of one row by as little as possible."""
    value = session.scalar(text(f"select {column} from {table} where id = {row}"))
    if column in ("entered_at", "at"):
        new = "'2026-11-24 07:42:00.000001'"
    elif column == "sealed":
        raw = bytes(value)
        flipped = raw[:9] + bytes([raw[9] ^ 1]) + raw[10:]
        sqlite = session.get_bind().dialect.name == "sqlite"
        new = f"x'{flipped.hex()}'" if sqlite else f"'\\x{flipped.hex()}'"
    elif value is None or isinstance(value, int):
        new = str(int(value or 0) + 7)
    else:
        new = f"'{chr(ord(value[0]) ^ 1)}{value[1:]}'" if value else "'x'"
    return f"update {table} set {column} = {new} where id = {row}"


def test_an_empty_database_and_an_empty_register_are_sound(office: Office) -> None:
    assert proof(office).ok

    a_hall(office)

    found = proof(office)
    assert (found.ok, found.registers[0].first, found.registers[0].count) == (True, None, 0)


def test_the_whole_way_of_a_petition_is_sound(hall: AHall, office: Office) -> None:
    hall.filed()
    hall.drafted()
    hall.registered()

    found = proof(office)

    assert found.broken == ()
    register = found.registers[0]
    assert (register.register, register.year) == ("petitii", 2026)
    assert (register.first, register.last, register.count, register.annulled) == (
        *(118204, 118206, 3, 0),
    )


@pytest.mark.parametrize("column", REGISTER_COLUMNS)
def test_a_changed_column_of_a_register_line_is_named(
    hall: AHall, office: Office, column: str
) -> None:
    for _ in range(2):
        hall.registered()
    row = office.ask(first_id, "register_line")

    tamper(office, office.ask(changed, "register_line", column, row))

    assert ("register_line", row) in {(row.table, row.id) for row in proof(office).broken}


@pytest.mark.parametrize("column", HISTORY_COLUMNS)
def test_a_changed_column_of_a_history_line_is_named(
    hall: AHall, office: Office, column: str
) -> None:
    hall.qualified()
    row = office.ask(first_id, "history_line")

    tamper(office, office.ask(changed, "history_line", column, row))

    assert ("history_line", row) in {(row.table, row.id) for row in proof(office).broken}


def first_id(session: Session, table: str) -> int:
    return int(session.scalar(text(f"select min(id) from {table}")) or 0)


FORGERIES = {
    "the register loses its last line": (
        ("delete from register_line where number = 118205",),
        {"register_counter", "petition"},
    ),
    "a petition loses its last line": (
        ("delete from history_line where event = 'file'",),
        {"petition"},
    ),
    "a petition moves without an act": (
        ("update petition set state = 'archived' where state = 'filed'",),
        {"petition"},
    ),
    "a petition changes its number": (
        ("update petition set number = 7 where number = 118204",),
        {"petition"},
    ),
    "a petition changes its term": (
        ("update petition set due_legal_max = '2027-06-01' where number = 118204",),
        {"petition"},
    ),
    "a petition changes hands without an act": (
        ("update petition set assignee_id = 1 where number = 118204",),
        {"petition"},
    ),
    "the text of a petition is rewritten": (
        ("update personal_text set body = 'Altceva' where body like 'Banca%ruptă.'",),
        {"petition", "register_line"},
    ),
    "a text vanishes without a ground": (
        ("update personal_text set body = null, salt = null where body like 'Ana%'",),
        {"register_line"},
    ),
    "an answer is rewritten": (
        ("update answer set content = replace(content, 'reparat', 'amânat')",),
        {"answer"},
    ),
    "a signature changes its signer": (
        ("update signature set signer_id = 1 where position = 2",),
        {"signature"},
    ),
    "a signature is on another text": (
        ("update signature set content_hash = '0' where position = 1",),
        {"signature"},
    ),
    "a signature vanishes": (("delete from signature where position = 1",), {"petition"}),
    "the counter skips a number": (
        ("update register_counter set next_number = next_number + 1",),
        {"register_counter"},
    ),
    "the counter forgets its head": (
        ("update register_counter set head = ''",),
        {"register_counter"},
    ),
    "the tally is one short": (("update tally set amount = 0 where amount = 1",), {"tally"}),
    "an arrival points to another petition": (
        ("update arrival set petition_id = 2 where petition_id = 1",),
        {"arrival"},
    ),
    "an arrival forgets its petition": (
        ("update arrival set petition_id = null where petition_id = 1",),
        {"arrival"},
    ),
    "a petition leaves the register and the table": (
        ("delete from petition where number = 118204",),
        {"register_line", "history_line"},
    ),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forgery_is_noticed_where_it_was_made(hall: AHall, office: Office, forgery: str) -> None:
    hall.filed()
    hall.registered()
    statements, tables = FORGERIES[forgery]

    tamper(office, *statements)

    found = broken_tables(office)
    assert found
    assert found <= tables


def test_an_erased_text_says_so_and_breaks_nothing(hall: AHall, office: Office) -> None:
    hall.registered()

    tamper(
        office,
        "update personal_text set body = null, salt = null, erased_under = 'RGPD, art. 17'"
        " where body like 'Ana%'",
    )

    found = proof(office)
    assert (found.ok, found.erased) == (True, 1)


def test_a_register_cut_and_mended_inside_is_caught_by_the_seal_outside(
    hall: AHall, office: Office
) -> None:
    hall.registered()
    head = "(select hash from register_line where number = 118204)"
    hall.registered()
    seal_and_export(office)

    tamper(
        office,
        f"update register_counter set head = {head}, lines = 1, next_number = 118205",
        "update register_counter set last_moment = (select max(entered_at) from register_line)",
        "delete from search_word where petition_id = 2",
        "delete from register_line where petition_id = 2",
        "delete from history_line where petition_id = 2",
        "delete from petition where id = 2",
        "delete from arrival where petition_id = 2",
        "delete from seal",
        "update tally set amount = amount - 1",
    )

    found = proof(office)
    assert {(row.table, row.id) for row in found.broken} == {
        ("seal", "000001-2026-11-24.json"),
        ("register_counter", "petitii/2026"),
        ("petition", 2),
    }


def test_seals_follow_one_another_and_their_files_are_never_rewritten(
    hall: AHall, office: Office
) -> None:
    hall.registered()
    first = seal_and_export(office)
    hall.filed()
    second = seal_and_export(office)

    files = list(seal_folder(office).files())
    assert [file.number for file in files] == [first.number, second.number] == [1, 2]
    assert first.hash.encode() in files[1].document
    assert proof(office).ok


@pytest.mark.parametrize(
    "forged",
    [
        lambda document: document.replace(b'"history_up_to":1', b'"history_up_to":2'),
        lambda document: document[:40],
        lambda document: b"[]",
    ],
)
def test_a_changed_seal_file_is_named(
    hall: AHall, office: Office, forged: Callable[[bytes], bytes]
) -> None:
    hall.registered()
    seal_and_export(office)
    file = next(seal_folder(office).files())

    found = office.ask(verified, [SealFile(1, file.name, forged(file.document))])

    assert {(row.table, row.id) for row in found.broken} == {("seal", file.name)}


def test_a_seal_that_a_dead_process_owed_is_written_with_the_next(
    hall: AHall, office: Office
) -> None:
    hall.registered()
    seal_and_export(office)
    for file in seal_folder(office).folder.iterdir():
        file.unlink()

    seal_and_export(office)

    assert [file.number for file in seal_folder(office).files()] == [1, 2]
