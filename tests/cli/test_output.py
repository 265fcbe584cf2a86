"""How commands answer: exit statuses 0 to 3 and problem documents (design.md 5)."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

import click
import pytest
from click.testing import CliRunner
from sqlalchemy.exc import OperationalError

from casework.cli import LazyGroup
from casework.cli.output import (
    BadUsage,
    Exit,
    Refused,
    Unreachable,
    as_json,
    json_option,
    show,
    stopped,
)
from casework.errors import BadInput, Conflict, NotFound, NotReady
from workflows.decisions import Refusal
from workflows.law import OG27


@dataclass(frozen=True)
class Line:
    """Something a command may print."""

    on: date
    law: object


REFUSAL = Refusal(
    rule="R-ART61-5D",
    says="Termenul s-a împlinit la {day}.",
    remedy="Trimiteți după {day}.",
    law=OG27("art. 6^1"),
    facts={"day": date(2026, 11, 6)},
)

FAILURES = {
    "refused": Refused("Nu."),
    "bad": BadUsage("Greșit."),
    "away": Unreachable("Nu răspunde."),
    "law": stopped([REFUSAL]),
    "database": OperationalError("select 1", {}, Exception("gone")),
    "stop": click.Abort(),
    "gone": NotFound(),
    "changed": Conflict(("Ion Pop a semnat.",)),
    "typed": BadInput({"name": "Scrieți numele."}),
    "early": NotReady("Registrul nu este deschis."),
}


@click.group(cls=LazyGroup)
def group() -> None:
    """A group with one command that fails as asked."""


@click.command
@click.argument("how")
@json_option
def fail(how: str, form: str) -> None:
    raise FAILURES[how]


@click.command
@click.option("--kind", type=click.Choice(["a", "b"]))
@click.option("--path", type=click.File())
@json_option
def choose(kind: str | None, path: object, form: str) -> None:
    raise click.FileError("lista.xlsx")


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    commands = {"fail": fail, "choose": choose}
    monkeypatch.setattr(LazyGroup, "get_command", lambda self, ctx, name: commands.get(name))
    return CliRunner()


@pytest.mark.parametrize(
    ("how", "status", "sentence"),
    [
        ("refused", Exit.REFUSED, "Nu."),
        ("bad", Exit.BAD_USAGE, "Greșit."),
        ("away", Exit.UNREACHABLE, "Nu răspunde."),
        ("database", Exit.UNREACHABLE, "Baza de date nu răspunde."),
        ("stop", Exit.REFUSED, "Întrerupt."),
        ("gone", Exit.REFUSED, "Nu există sau nu vă este accesibil."),
        ("changed", Exit.REFUSED, "Ion Pop a semnat."),
        ("typed", Exit.BAD_USAGE, "Scrieți numele."),
        ("early", Exit.REFUSED, "Registrul nu este deschis."),
        (
            "law",
            Exit.REFUSED,
            "Termenul s-a împlinit la vineri, 6 nov. 2026. Trimiteți după vineri, 6 nov. 2026. "
            "(O.G. nr. 27/2002, art. 6¹)",
        ),
    ],
)
def test_a_failure_has_a_status_and_a_sentence(
    runner: CliRunner, how: str, status: int, sentence: str
) -> None:
    spoken = runner.invoke(group, ["fail", how])
    written = runner.invoke(group, ["fail", how, "--json"])

    assert (spoken.exit_code, spoken.stdout, spoken.stderr) == (status, "", f"{sentence}\n")
    assert (written.exit_code, written.stdout) == (status, "")
    assert json.loads(written.stderr)["detail"] == sentence


def test_a_refusal_of_the_law_gives_all_that_the_rule_saw(runner: CliRunner) -> None:
    result = runner.invoke(group, ["fail", "law", "--json"])

    assert json.loads(result.stderr)["reasons"] == [
        {
            "rule": "R-ART61-5D",
            "law": "O.G. nr. 27/2002, art. 6^1",
            "says": "Termenul s-a împlinit la vineri, 6 nov. 2026.",
            "remedy": "Trimiteți după vineri, 6 nov. 2026.",
            "facts": {"day": "2026-11-06"},
        }
    ]


def test_a_bug_stays_a_bug(runner: CliRunner) -> None:
    result = runner.invoke(group, ["fail", "unheard of"])

    assert isinstance(result.exception, KeyError)


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["--kind", "c"], 2, "Valoarea dată pentru opțiunea --kind nu este bună; alegeți"),
        (["--kind"], 2, "Opțiunea --kind nu este folosită corect."),
        ([], 1, "Fișierul lista.xlsx nu poate fi deschis."),
    ],
)
def test_what_the_library_finds_is_said_in_romanian(
    runner: CliRunner, words: list[str], status: int, sentence: str
) -> None:
    result = runner.invoke(group, ["choose", *words])

    assert result.exit_code == status
    assert result.stderr.startswith(sentence)


def test_a_document_writes_dates_citations_and_frozen_things(tmp_path: Path) -> None:
    line = Line(date(2026, 11, 25), OG27("art. 8"))
    document = {
        "line": line,
        "set": frozenset("ba"),
        "map": MappingProxyType({"a": 1}),
        "path": tmp_path,
    }

    assert json.loads(as_json(document)) == {
        "line": {"on": "2026-11-25", "law": "O.G. nr. 27/2002, art. 8"},
        "set": ["a", "b"],
        "map": {"a": 1},
        "path": str(tmp_path),
    }


def test_romanian_letters_are_not_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    from casework.cli.output import Form

    show(Form.JSON, ["ș"], "")

    assert capsys.readouterr().out == '[\n  "ș"\n]\n'
