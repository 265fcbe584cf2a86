"""How every command answers: one JSON document or Romanian text, problems on standard error."""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import IO, Any, TypeVar

import click
from click import exceptions as usage

from casework.errors import BadInput, Conflict, NotFound, NotReady
from casework.wording import spoken
from workflows.decisions import Decision
from workflows.law import Citation

Command = TypeVar("Command", bound=Callable[..., Any])


class Exit(IntEnum):
    """The exit statuses that scripts rely on."""

    DONE = 0
    REFUSED = 1
    BAD_USAGE = 2
    UNREACHABLE = 3


class Form(StrEnum):
    """Whether a person or a program reads the answer."""

    TEXT = "text"
    JSON = "json"


TITLES = {
    Exit.REFUSED: "Cererea nu a fost îndeplinită",
    Exit.BAD_USAGE: "Comanda nu este scrisă corect",
    Exit.UNREACHABLE: "Serviciul nu răspunde",
}


class Failure(click.ClickException):
    """A command that ends badly: one Romanian sentence, an exit status, perhaps reasons of law."""

    def __init__(self, sentence: str, reasons: Sequence[Decision] = ()) -> None:
        super().__init__(sentence)
        self.reasons = tuple(reasons)


class Refused(Failure):
    """The answer is no, or something was found wrong."""

    exit_code = Exit.REFUSED


class BadUsage(Failure):
    """The command was written wrong."""

    exit_code = Exit.BAD_USAGE


class Unreachable(Failure):
    """The database or a service does not answer."""

    exit_code = Exit.UNREACHABLE


def stopped(reasons: Sequence[Decision]) -> Refused:
    """Turn the law's reasons into one refusal that reads them all."""
    return Refused(" ".join(str(spoken(reason)) for reason in reasons), reasons)


def failure_of(error: Exception) -> click.ClickException | None:
    """Turn what a command raised into a failure; nothing if it is a bug."""
    match error:
        case click.ClickException():
            return error
        case click.Abort():
            return Refused("Întrerupt.")
        case NotFound():
            return Refused("Nu există sau nu vă este accesibil.")
        case Conflict():
            return Refused(" ".join(error.changed) or "Altcineva a lucrat între timp la caz.")
        case BadInput():
            return BadUsage(" ".join(error.errors.values()))
        case NotReady():
            return Refused(str(error))
        case _:
            return Unreachable("Baza de date nu răspunde.") if _is_the_database(error) else None


def _is_the_database(error: Exception) -> bool:
    """Recognise a lost database without importing its library."""
    errors = sys.modules.get("sqlalchemy.exc")
    return errors is not None and isinstance(error, errors.OperationalError)


def json_option(command: Command) -> Command:
    """Give a command the --json switch, which it receives as `form`."""
    return click.option(
        "--json",
        "form",
        flag_value=Form.JSON,
        default=Form.TEXT,
        type=Form,
        help="Un singur document JSON pe ieșirea standard.",
    )(command)


def show(form: Form, document: object, text: str) -> None:
    """Print the JSON document, or the text for a person, on standard output."""
    click.echo(as_json(document) if form is Form.JSON else text)


def as_json(document: object) -> str:
    """Write a document as JSON: dates in ISO form, citations as printed, letters unescaped."""
    return json.dumps(document, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Citation):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (frozenset, set)):
        return sorted(value)
    return str(value)


def problem(failure: click.ClickException) -> dict[str, Any]:
    """Describe a failure as a problem document."""
    reasons = getattr(failure, "reasons", ())
    return {
        "title": TITLES[Exit(failure.exit_code)],
        "status": failure.exit_code,
        "detail": in_romanian(failure),
        "reasons": [_reason(reason) for reason in reasons],
    }


def _reason(decision: Decision) -> dict[str, object]:
    words = spoken(decision)
    return {
        "rule": decision.rule,
        "law": str(decision.law),
        "says": words.says,
        "remedy": words.remedy,
        "facts": decision.facts,
    }


def report(failure: click.ClickException, form: Form, stream: IO[str] | None = None) -> None:
    """Print a failure on standard error, in the form that was asked for."""
    words = as_json(problem(failure)) if form is Form.JSON else in_romanian(failure)
    click.echo(words, file=stream or sys.stderr)


def in_romanian(failure: click.ClickException) -> str:
    """Say a failure in one Romanian sentence, also where the command-line library found it."""
    match failure:
        case usage.MissingParameter():
            return f"Lipsește {_names(failure)}."
        case usage.NoSuchOption():
            return f"Opțiunea {failure.option_name} nu există."
        case usage.BadOptionUsage():
            return f"Opțiunea {failure.option_name} nu este folosită corect."
        case usage.BadParameter():
            return f"Valoarea dată pentru {_names(failure)} nu este bună{_choices(failure)}."
        case usage.FileError():
            return f"Fișierul {failure.ui_filename} nu poate fi deschis."
        case usage.UsageError() if type(failure).__name__ == "NoSuchCommand":
            return f"Comanda {getattr(failure, 'command_name', '')} nu există."
        case usage.UsageError() if "unexpected extra argument" in failure.message:
            return "Comanda are argumente în plus."
        case _:
            return failure.format_message()


def _choices(failure: usage.BadParameter) -> str:
    kind = failure.param.type if failure.param else None
    return f"; alegeți dintre {', '.join(kind.choices)}" if isinstance(kind, click.Choice) else ""


def _names(failure: usage.BadParameter) -> str:
    if failure.param is None:
        return str(failure.param_hint or "un argument")
    if isinstance(failure.param, click.Option):
        return f"opțiunea {failure.param.opts[0]}"
    return f"argumentul {(failure.param.name or '').upper()}"
