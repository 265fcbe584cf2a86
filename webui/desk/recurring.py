"""Places where the same kind of problem was solved again and again."""

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from casework.queries.recurrence import Recurrence, recurrences
from webui.access import office, only
from webui.desk.blueprint import desk
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurrencePage:
    """The places where problems come back."""

    found: tuple[Recurrence, ...]


@desk.get("/recidive")
@only(Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER, Role.HEAD)
def recurring() -> ResponseReturnValue:
    """Show where the same kind of problem was solved three times within a year."""
    page = RecurrencePage(found=office().ask(recurrences, office().clock.today()))
    return render_template("desk/recurring.html", page=page)
