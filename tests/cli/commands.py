"""Running commands the way a script does, against the database of a test."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner, Result

from casework.cli import main
from casework.settings import Settings

Command = Callable[..., Result]


def command_on(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command line of an installation; it reads the machine's own clock."""
    monkeypatch.setenv("CASEWORK_HOME", str(settings.home))
    monkeypatch.setenv("CASEWORK_DATABASE_URL", settings.database_url)
    monkeypatch.setenv("CASEWORK_SECRET_KEY", settings.secret_key)
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


def answer(result: Result) -> Any:
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def refusal(result: Result, status: int) -> Any:
    assert (result.exit_code, result.stdout) == (status, "")
    return json.loads(result.stderr)
