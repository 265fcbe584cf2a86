"""What is left to fill in: the errors of a form as lines of the error summary."""

from dataclasses import dataclass
from typing import Final

from wtforms import Form

from casework.wording import counted

NUMERALS: Final = {2: "două", 3: "trei", 4: "patru", 5: "cinci"}


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """One line of the error summary, and the field it leads to."""

    text: str
    anchor: str


def error_lines(form: Form) -> tuple[ErrorLine, ...]:
    """List what is to be done: about the whole form first, then in the order of the fields."""
    whole = [ErrorLine(str(text), "") for text in form.form_errors]
    return (*whole, *(ErrorLine(str(f.errors[0]), f.id) for f in form if f.errors))


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
