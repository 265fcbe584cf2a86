"""`casework register export --register 544`: requests for public information (Legea 544/2001)."""

from pathlib import Path

import pytest

from casework.bootstrap import Office
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.step import Case, Done
from tests.cases import a_case
from tests.cli.commands import Command, answer, command_on
from tests.hall import a_hall
from workflows.petition.regimes import Kind, Regime

WORDS = ("register", "export", "--year", "2026", "--register", "544", "--format")


@pytest.fixture
def casework(sqlite_office: Office, monkeypatch: pytest.MonkeyPatch) -> Command:
    hall = a_hall(sqlite_office)
    case = a_case(sqlite_office, hall).registered()
    ask = QualifyPetition(
        case=Case(petition_id=case.id), regime=Regime.INFORMATION_544, kind=Kind.REQUEST
    )
    done = sqlite_office.perform(qualify_petition, ask, hall.actor("registrator"), {})
    assert isinstance(done, Done)
    return command_on(sqlite_office.settings, monkeypatch)


def test_requests_are_printed_as_one_document(casework: Command) -> None:
    document = answer(casework(*WORDS, "json"))

    (row,) = document["rows"]
    assert (row["number"], row["due_legal_max"]) == ("118.204/24.11.2026", "2026-12-07")


def test_requests_are_written_as_a_table(casework: Command, tmp_path: Path) -> None:
    result = casework(*WORDS, "csv", "--out", str(tmp_path / "cereri.csv"), "--json")

    assert answer(result)["rows"] == 1
    assert "118.204/24.11.2026" in (tmp_path / "cereri.csv").read_text(encoding="utf-8-sig")


def test_there_is_no_pdf_of_it_and_no_folder_that_is_missing(
    casework: Command, tmp_path: Path
) -> None:
    assert casework(*WORDS, "pdf", "--out", str(tmp_path / "x.pdf")).exit_code == 2
    assert casework(*WORDS, "csv", "--out", str(tmp_path / "nu" / "x.csv")).exit_code == 1
