"""The table of who decides when a petition concerns the head himself (art. 11)."""

from dataclasses import dataclass

from flask import flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import DateField, IntegerField, SelectField, StringField

from casework.errors import BadInput
from casework.queries.persons_page import SubstituteRow, substitutes_known
from casework.queries.staff_list import staff_on
from casework.usecases.name_substitute import (
    AddSubstitute,
    ApproveSubstitute,
    SubstituteKept,
    add_substitute,
    approve_substitute,
)
from casework.wording import Spoken
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.shared.fields import add_errors, choices
from webui.shared.verdicts import refusals_in_words
from workflows.decisions import Stopped
from workflows.roles import Role

PATH = "/birou/juridic/inlocuitori"
DECIDE = only(Role.LEGAL_OFFICER, Role.ADMINISTRATOR, Role.HEAD)


class SubstituteForm(FlaskForm):
    """Who, at which place, by which act, from which day."""

    user = SelectField("Înlocuitorul", validate_choice=False)
    rank = IntegerField("Al câtelea în tabel")
    act = StringField("Actul, cu număr și dată")
    since = DateField("Din ziua")
    until = DateField("Până în ziua (opțional)")

    def asked(self) -> AddSubstitute:
        """Give what was filled in."""
        return AddSubstitute(
            user=self.user.data or "",
            rank=self.rank.data,
            act=self.act.data or "",
            since=self.since.data,
            until=self.until.data,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstitutesPage:
    """Everything the page shows."""

    rows: tuple[SubstituteRow, ...]
    refusals: tuple[Spoken, ...]
    path: str


@legal.get("/inlocuitori")
@DECIDE
def substitutes() -> ResponseReturnValue:
    """Show the table, and what waits for a second person."""
    return _show(SubstituteForm())


@legal.post("/inlocuitori")
@DECIDE
def enter_substitute() -> ResponseReturnValue:
    """Enter a row."""
    form = SubstituteForm()
    try:
        outcome = office().perform(add_substitute, form.asked(), actor())
    except BadInput as wrong:
        add_errors(form, wrong.errors)
        return _show(form), 422
    return _answer(outcome, form, "Înlocuitorul este înscris; îl aprobă o a doua persoană.")


@legal.post("/inlocuitori/<int:number>/aproba")
@DECIDE
def agree_to_substitute(number: int) -> ResponseReturnValue:
    """Approve a row as the second person."""
    try:
        outcome = office().perform(approve_substitute, ApproveSubstitute(number), actor())
    except BadInput as wrong:
        flash(" ".join(wrong.errors.values()), "stopped")
        return redirect(PATH, code=303)
    return _answer(outcome, SubstituteForm(None), "Înlocuitorul este aprobat.")


def _answer(
    outcome: SubstituteKept | Stopped, form: SubstituteForm, says: str
) -> ResponseReturnValue:
    if isinstance(outcome, Stopped):
        return _show(form, refusals_in_words(outcome.reasons)), 409
    flash(says, "done")
    return redirect(PATH, code=303)


def _show(form: SubstituteForm, refusals: tuple[Spoken, ...] = ()) -> str:
    today = office().clock.today()
    people = office().ask(staff_on, today)
    offered = [(person.user, person.name) for person in people if person.active]
    form.user.choices = choices([("", "Alegeți"), *offered])
    page = SubstitutesPage(
        rows=office().ask(substitutes_known, today), refusals=refusals, path=PATH
    )
    return render_template("legal/substitutes.html", page=page, form=form)
