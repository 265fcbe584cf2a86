"""`casework report`: the half-year report of art. 14 (design.md 5), in three forms and frozen."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select, update

from casework.bootstrap import Office
from casework.records.access_line import AccessLine
from casework.records.petition import Petition
from casework.store.database import writing
from tests.cases import a_case
from tests.cli.commands import Command, answer, command_on, refusal
from tests.hall import a_hall
from tests.letters.reading import breaches, flowing

OVER = "2027-01-05T09:00+02:00"
RUNNING = "2026-11-24T09:42+02:00"


@pytest.fixture
def casework(sqlite_office: Office, monkeypatch: pytest.MonkeyPatch) -> Command:
    hall = a_hall(sqlite_office)
    a_case(sqlite_office, hall).registered()
    a_case(sqlite_office, hall).dispatched()
    monkeypatch.setenv("CASEWORK_NOW", OVER)
    return command_on(sqlite_office.settings, monkeypatch)


def taken(casework: Command, kind: str, path: Path, *words: str) -> dict[str, object]:
    document = answer(
        casework("report", "half-year", "2026-2", "--format", kind, "--out", path, *words, "--json")
    )
    assert isinstance(document, dict)
    return document


def test_the_pdf_has_the_tables_and_is_archivable(casework: Command, tmp_path: Path) -> None:
    path = tmp_path / "raport.pdf"

    assert taken(casework, "pdf", path)["petitions"] == 2

    pdf = path.read_bytes()
    text = flowing(pdf)
    assert breaches(pdf) == []
    assert "T2. Compartimente și rezultat" in text
    assert "Proiect, neînghețat" in text
    assert "Controlul sumelor" in text


def test_the_spreadsheet_lists_the_petitions(casework: Command, tmp_path: Path) -> None:
    path = tmp_path / "raport.xlsx"
    taken(casework, "xlsx", path)

    book = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))

    assert {"Raport", "T1", "T9", "Controlul sumelor", "Petiții"} <= set(book.sheet_names)
    assert len(book.get_sheet_by_name("Petiții").to_python()) == 3


def test_the_document_carries_the_data(casework: Command, tmp_path: Path) -> None:
    path = tmp_path / "raport.json"
    taken(casework, "json", path)

    document = json.loads(path.read_text())

    assert document["half"] == "2026-2"
    assert len(document["lines"]) == 2
    assert all(check["holds"] for check in document["checks"])


def test_the_public_form_has_no_names_and_no_small_groups(
    casework: Command, tmp_path: Path
) -> None:
    path = tmp_path / "raport.json"
    taken(casework, "json", path, "--public")

    text = path.read_text()

    assert "lines" not in json.loads(text)
    assert "Radu Iliescu" not in text
    assert "ascuns" in text


def test_a_half_year_that_runs_is_marked_as_a_draft(
    casework: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CASEWORK_NOW", RUNNING)

    document = taken(casework, "pdf", tmp_path / "proiect.pdf")

    assert str(document["status"]).startswith("Proiect, semestrul nu s-a încheiat")
    problem = refusal(casework("report", "freeze", "2026-2", "--act", "dispoziția 4", "--json"), 1)
    assert [reason["rule"] for reason in problem["reasons"]] == ["R-ART14-SEM"]
    assert "art. 14" in problem["detail"]


def test_it_is_frozen_once_and_taken_out_as_frozen(casework: Command, tmp_path: Path) -> None:
    done = answer(casework("report", "freeze", "2026-2", "--act", "dispoziția 4", "--json"))
    assert done["revision"] == 1

    again = refusal(casework("report", "freeze", "2026-2", "--act", "alta", "--json"), 1)
    assert [reason["rule"] for reason in again["reasons"]] == ["R-ART14-FROZEN"]

    document = taken(casework, "pdf", tmp_path / "raport.pdf")
    assert document["hash"] == done["hash"]
    assert "Revizia 1" in str(document["status"])
    assert "dispoziția 4" in flowing((tmp_path / "raport.pdf").read_bytes())


def test_sums_that_do_not_close_end_with_1(
    casework: Command, sqlite_office: Office, tmp_path: Path
) -> None:
    with writing(sqlite_office.engine) as session:
        session.execute(update(Petition).values(channel="pigeon"))
        session.commit()

    result = casework(
        "report", "half-year", "2026-2", "--format", "json", "--out", tmp_path / "x.json"
    )

    assert result.exit_code == 1
    assert "Nu se închide: T4 Canale și petiționari: suma 0 ≠ 2 petiții în total." in result.stdout


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("2026-3", "--format", "pdf", "--out", "x"), 2, "nu este un semestru"),
        (("2026-2", "--format", "doc", "--out", "x"), 2, "--format"),
        (("2026-2", "--format", "pdf"), 2, "--out"),
        (("2028-1", "--format", "pdf", "--out", "x"), 1, "începe sâmbătă, 1 ianuarie 2028"),
        (("2026-2", "--format", "pdf", "--out", "/nu/este/x"), 1, "nu poate fi scris"),
        (("2026-2", "--format", "pdf", "--out", "x", "--revision", "7"), 1, "Nu există"),
    ],
)
def test_what_cannot_be_had_says_why(
    casework: Command, words: tuple[str, ...], status: int, says: str
) -> None:
    result = casework("report", "half-year", *words)

    assert result.exit_code == status
    assert says in result.stderr


def test_taking_the_report_is_written_down(
    casework: Command, sqlite_office: Office, tmp_path: Path
) -> None:
    taken(casework, "xlsx", tmp_path / "raport.xlsx")

    query = select(AccessLine.what, AccessLine.amount)
    lines = sqlite_office.ask(lambda session: [tuple(row) for row in session.execute(query)])

    assert lines == [("export", 2)]
