"""`casework register`: opening, proof, seal and extract (design.md 5; Ordin 217/1996)."""

import csv
import json
from pathlib import Path

import pytest
from sqlalchemy import select

from casework.bootstrap import Office, SystemClock
from casework.desk import CITIZEN
from casework.letters import register_book
from casework.letters.register_book import HEADINGS
from casework.queries import register_book as book_query
from casework.records.access_line import AccessLine
from casework.sheets import disarmed
from casework.usecases.register_arrival import RegisterArrival, register_arrival
from tests.builders_office import AHall, a_filing, a_hall
from tests.cli.commands import Command, answer, command_on
from tests.letters.reading import opened


@pytest.fixture
def casework(sqlite_office: Office, monkeypatch: pytest.MonkeyPatch) -> Command:
    return command_on(sqlite_office.settings, monkeypatch)


@pytest.fixture
def hall(sqlite_office: Office) -> AHall:
    return a_hall(sqlite_office)


def test_a_year_is_opened_once(casework: Command) -> None:
    year = SystemClock().today().year
    words = ("register", "open", "--year", str(year), "--first", "118000", "--act", "HCL 12/2026")

    document = answer(casework(*words, "--json"))
    assert document == {"register": "petitii", "year": year, "first": 118000, "act": "HCL 12/2026"}

    again = casework(*words, "--json")
    assert again.exit_code == 1
    reasons = json.loads(again.stderr)["reasons"]
    assert [reason["rule"] for reason in reasons] == ["R-REG-YEAR"]


@pytest.mark.parametrize(
    ("first", "act", "says"),
    [("0", "HCL", "cel puțin 1"), ("5", " ", "Scrieți actul"), ("x", "HCL", "--first")],
)
def test_a_year_is_not_opened_with_bad_words(
    casework: Command, first: str, act: str, says: str
) -> None:
    result = casework("register", "open", "--year", "2026", "--first", first, "--act", act)

    assert result.exit_code == 2
    assert says in result.stderr


def test_a_sound_register_is_told_in_the_promised_shape(casework: Command, hall: AHall) -> None:
    hall.filed()
    hall.registered()

    document = answer(casework("register", "verify", "--json"))

    assert document["ok"] is True
    assert document["broken"] == []
    assert document["registers"] == [
        {
            "register": "petitii",
            "year": 2026,
            "first": 118204,
            "last": 118205,
            "count": 2,
            "annulled": 0,
        }
    ]


def test_a_broken_register_names_its_row_and_ends_with_1(
    casework: Command, hall: AHall, sqlite_office: Office
) -> None:
    hall.registered()
    with sqlite_office.engine.begin() as connection:
        connection.exec_driver_sql("update register_line set sheets = 9")

    result = casework("register", "verify", "--json")

    document = json.loads(result.stdout)
    assert (result.exit_code, document["ok"]) == (1, False)
    assert document["broken"] == [
        {
            "table": "register_line",
            "id": 1,
            "says": "Coloana „sheets” spune altceva decât conținutul sigilat.",
        }
    ]
    assert "GREȘIT: linia din registru 1" in casework("register", "verify").stdout


def test_a_seal_is_made_on_request_and_lies_outside(casework: Command, hall: AHall) -> None:
    hall.registered()

    document = answer(casework("register", "seal", "--json"))

    files = list(Path(document["folder"]).iterdir())
    assert [file.name[:7] for file in files] == ["000001-"]
    assert json.loads(files[0].read_text())["hash"] == document["hash"]
    assert answer(casework("register", "verify", "--json"))["seals"] == 1


def test_an_away_database_ends_with_3(casework: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEWORK_DATABASE_URL", "sqlite:////nowhere/at/all.db")

    result = casework("register", "verify", "--json")

    assert result.exit_code == 3
    assert json.loads(result.stderr)["title"] == "Serviciul nu răspunde"


def test_the_extract_has_thirteen_columns_and_no_live_formula(
    casework: Command, hall: AHall, tmp_path: Path
) -> None:
    hall.filed()
    filing = a_filing(subject="=HYPERLINK(A1)")
    hall.office.perform(register_arrival, RegisterArrival(filing=filing), CITIZEN)
    out = tmp_path / "registru.csv"

    document = answer(
        casework(
            *("register", "export", "--year", "2026", "--format", "csv"),
            *("--out", str(out), "--json"),
        )
    )

    assert (document["rows"], document["files"]) == (2, [str(out)])
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    with out.open(encoding="utf-8-sig", newline="") as file:
        headings, first, second = csv.reader(file, delimiter=";")
    assert tuple(headings) == HEADINGS
    assert first == [
        *("118.204", "24.11.2026", "", "", "", "Ana Marinescu", "Banca din parc este ruptă."),
        *("Spații verzi", "24.11.2026", "răspuns: favorabilă", "Ana Marinescu", "", "IV-12"),
    ]
    assert second[6] == "'=HYPERLINK(A1)"


@pytest.mark.parametrize("cell", ["=1", "+40 721", "-1", "@a", "\tx"])
def test_what_a_spreadsheet_would_run_is_disarmed(cell: str) -> None:
    assert disarmed(cell) == f"'{cell}"


def test_a_program_reads_the_extract_from_standard_output(casework: Command, hall: AHall) -> None:
    hall.registered()

    document = answer(casework("register", "export", "--year", "2026", "--format", "json"))

    assert (document["year"], document["first"], document["last"]) == (2026, 118204, 118204)
    assert document["rows"][0]["number"] == "118.204"
    assert document["rows"][0]["registered_on"] == "2026-11-24"


def test_a_thick_register_is_drawn_in_volumes(
    casework: Command, hall: AHall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book_query, "ROWS_IN_A_VOLUME", 2)
    for _ in range(3):
        hall.registered()
    out = tmp_path / "registru.pdf"

    document = answer(
        casework(
            *("register", "export", "--year", "2026", "--format", "pdf"),
            *("--out", str(out), "--json"),
        )
    )

    assert [Path(name).name for name in document["files"]] == [
        "registru-vol-1.pdf",
        "registru-vol-2.pdf",
    ]
    texts = [opened(Path(name).read_bytes()).pages[0].extract_text() for name in document["files"]]
    assert "118.205" in texts[0]
    assert "118.206" in texts[1]
    assert register_book.ROWS_IN_A_VOLUME == 5000


def test_taking_the_register_out_is_written_down(casework: Command, hall: AHall) -> None:
    casework("register", "export", "--year", "2026", "--format", "csv")

    with hall.office.engine.connect() as connection:
        rows = connection.exec_driver_sql("select what from access_line").all()
    assert [row[0] for row in rows] == ["register_export"]


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("--year", "2019", "--format", "csv"), 1, "2019 nu a fost deschis"),
        (("--year", "2026", "--format", "pdf"), 2, "--out"),
        (("--year", "2026", "--format", "zip"), 2, "pdf, xlsx, csv, json"),
        (("--year", "2026", "--format", "csv", "--out", "/nowhere/x.csv"), 1, "nu poate fi scris"),
    ],
)
def test_an_extract_that_cannot_be_had_says_why(
    casework: Command, hall: AHall, words: tuple[str, ...], status: int, says: str
) -> None:
    result = casework("register", "export", *words)

    assert (result.exit_code, says in result.stderr) == (status, True)


def test_an_extract_with_a_hole_in_it_is_not_given(
    casework: Command, hall: AHall, tmp_path: Path, sqlite_office: Office
) -> None:
    # R-EXTRACT: nothing is certified of a register that is not whole
    for _ in range(3):
        hall.registered()
    with sqlite_office.engine.begin() as connection:
        connection.exec_driver_sql("delete from register_line where seq = 2")
    year = str(sqlite_office.clock.today().year)

    result = casework(
        *("register", "export", "--year", year, "--format", "csv"),
        *("--out", str(tmp_path / "extras.csv")),
    )

    assert result.exit_code == 1
    assert "nu este întreg" in result.stderr
    assert not (tmp_path / "extras.csv").exists()


@pytest.mark.parametrize("kind", ["csv", "json", "xlsx"])
def test_a_public_extract_tells_no_names_and_the_purpose_is_kept(
    casework: Command, hall: AHall, tmp_path: Path, sqlite_office: Office, kind: str
) -> None:
    # R-EXTRACT: who asked and what for is written down; names stay inside
    hall.registered()
    path = tmp_path / f"extras.{kind}"
    year = str(sqlite_office.clock.today().year)

    result = casework(
        *("register", "export", "--year", year, "--format", kind, "--out", str(path)),
        *("--public", "--purpose", "cerere a Consiliului local"),
    )

    reasons = select(AccessLine.reason).where(AccessLine.what == "register_export")
    with sqlite_office.engine.connect() as connection:
        assert connection.scalar(reasons) == "cerere a Consiliului local"
    assert result.exit_code == 0
    assert a_filing().sender.name.encode() not in path.read_bytes()
