"""What is left to fill in: the errors of a form as lines of the error summary."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from wtforms import Field, Form
from wtforms.csrf.core import CSRFTokenField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # not in the stubs yet

from casework.wording import counted

STALE_PAGE: Final = "Pagina a stat deschisă prea mult; trimiteți formularul încă o dată"
NUMERALS: Final = {2: "două", 3: "trei", 4: "patru", 5: "cinci"}


def choices(pairs: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    """Give the choices of a list or of radio buttons: the value sent, then the words shown."""
    return [SelectChoice(value, words) for value, words in pairs]


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """One line of the error summary, and the field it leads to."""

    text: str
    anchor: str


def error_lines(form: Form) -> tuple[ErrorLine, ...]:
    """List what is to be done: about the whole form first, then in the order of the fields."""
    whole = [ErrorLine(str(text), "") for text in form.form_errors]
    return (*whole, *(error_line(field) for field in form if field.errors))


def error_line(field: Field) -> ErrorLine:
    """Say what a field needs; a page that was open for too long has nothing to lead to."""
    if isinstance(field, CSRFTokenField):
        return ErrorLine(STALE_PAGE, "")
    return ErrorLine(str(field.errors[0]), field.id)


def things_left(number: int) -> str:
    """Title the summary: "Mai este un lucru de completat", "Mai sunt două lucruri de completat"."""
    if number == 1:
        return "Mai este un lucru de completat"
    what = f"{NUMERALS[number]} lucruri" if number in NUMERALS else counted(number, "", "lucruri")
    return f"Mai sunt {what} de completat"


def add_errors(form: Form, errors: dict[str, str]) -> None:
    """Put the office's own objections beside the fields they are about."""
    for name, sentence in errors.items():
        if name in form:
            form[name].errors = [*form[name].errors, sentence]
        else:
            form.form_errors.append(sentence)
