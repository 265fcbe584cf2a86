"""`casework demo accounts` and `casework seed`: one document, and a no outside a demonstration."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casework.cli import main


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEWORK_HOME", str(tmp_path))
    monkeypatch.delenv("CASEWORK_DATABASE_URL", raising=False)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_an_empty_database_has_no_demonstration_accounts() -> None:
    result = run("demo", "accounts", "--json")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "demonstrație" in json.loads(result.stderr)["detail"]


def test_a_seeded_database_lists_one_account_per_role() -> None:
    seeded = run(
        "seed", "--petitions", "5", "--random-seed", "3", "--as-of", "2026-11-24", "--json"
    )
    accounts = json.loads(run("demo", "accounts", "--json").stdout)

    assert json.loads(seeded.stdout) == {
        "petitions": 5,
        "random_seed": 3,
        "as_of": "2026-11-24",
    }
    assert [account["user"] for account in accounts] == [
        "registrator",
        "sef.relatii",
        "sef.serviciu",
        "referent",
        "primar",
        "juridic",
        "online",
        "admin",
    ]
    assert {frozenset(account) for account in accounts} == {
        frozenset({"role", "user", "password", "unit"})
    }


def test_seeding_twice_is_refused() -> None:
    run("seed", "--petitions", "1", "--random-seed", "3")

    result = run("seed", "--petitions", "1", "--random-seed", "3", "--json")

    assert result.exit_code == 1
    assert "goală" in json.loads(result.stderr)["detail"]


@pytest.mark.parametrize("petitions", ["0", "200001", "many"])
def test_a_wrong_number_of_petitions_is_bad_usage(petitions: str) -> None:
    assert run("seed", "--petitions", petitions, "--random-seed", "3").exit_code == 2
