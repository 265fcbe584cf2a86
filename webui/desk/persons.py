"""Whom a case is about: the clerk decides on each name, the head may let a subordinate work."""

from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField, TextAreaField

from casework.queries.persons_page import PersonsPage, persons_page
from casework.usecases.decide_person import (
    CLERKS,
    AddPerson,
    DecidePerson,
    add_person,
    decide_person,
)
from casework.usecases.override_conflict import OverrideConflict, override_conflict
from webui.access import actor, all_staff, office
from webui.desk.blueprint import desk
from webui.shared.acting import Answered, attempt, reader, sees_case
from webui.shared.addresses import row_in
from webui.shared.case_words import case_url
from webui.shared.fields import add_errors, choices
from webui.shared.verdicts import NOTHING_SAID, Verdict, case_typed
from workflows.roles import Role

PATH = "/dosar/<int:petition_id>/persoane"


class PersonForm(FlaskForm):
    """Somebody of the staff, and why."""

    staff = SelectField("Persoana", validate_choice=False)
    reason = StringField("Cum o indică textul (opțional)")


class OverrideForm(FlaskForm):
    """Who is let to work, and why nobody else can."""

    staff = SelectField("Cine este lăsat să lucreze", validate_choice=False)
    reason = TextAreaField("De ce nu există altcineva")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonsScreen:
    """Everything the page shows."""

    seen: PersonsPage
    url: str
    case_url: str
    verdict: Verdict
    decides: bool
    may_override: bool


@desk.get(PATH)
@all_staff
def persons(petition_id: int) -> ResponseReturnValue:
    """Show whom the case is about."""
    return _show(_read(petition_id), NOTHING_SAID)


@desk.post(f"{PATH}/<int:person_id>/<word>")
@all_staff
def decide_on_person(petition_id: int, person_id: int, word: str) -> ResponseReturnValue:
    """Confirm a person or put him aside."""
    seen = _read(petition_id)
    ask = DecidePerson(
        case=case_typed(petition_id, request.form),
        person_id=person_id,
        concerned=word == "vizata",
        reason=request.form.get("reason", ""),
    )
    return _answer(seen, attempt(decide_person, ask, seen.row.number), None, None)


@desk.post(PATH)
@all_staff
def name_person(petition_id: int) -> ResponseReturnValue:
    """Add a person whom the text means."""
    seen, form = _read(petition_id), PersonForm(prefix="p-")
    ask = AddPerson(
        case=case_typed(petition_id, request.form),
        staff_id=row_in(request.form, "p-staff"),
        reason=form.reason.data or "",
    )
    return _answer(seen, attempt(add_person, ask, seen.row.number), form, None)


@desk.post(f"{PATH}/hotarare")
@all_staff
def let_work(petition_id: int) -> ResponseReturnValue:
    """Let a subordinate work all the same."""
    seen, form = _read(petition_id), OverrideForm(prefix="h-")
    ask = OverrideConflict(
        case=case_typed(petition_id, request.form),
        staff_id=row_in(request.form, "h-staff"),
        reason=form.reason.data or "",
    )
    return _answer(seen, attempt(override_conflict, ask, seen.row.number), None, form)


def _read(petition_id: int) -> PersonsPage:
    return office().ask(persons_page, reader(), petition_id)


def _answer(
    seen: PersonsPage, answered: Answered, person: PersonForm | None, override: OverrideForm | None
) -> ResponseReturnValue:
    petition_id = seen.row.petition_id
    if answered.done is not None:
        return redirect(
            f"{case_url(petition_id)}/persoane" if sees_case(petition_id) else "/birou/", code=303
        )
    errors = dict(answered.errors)
    if person is None and override is None:
        for says in errors.values():
            flash(says, "stopped")
    for form in (person, override):
        if form is not None:
            add_errors(form, errors)
    return _show(seen, answered.verdict, person, override), answered.status


def _show(
    seen: PersonsPage,
    verdict: Verdict,
    person: PersonForm | None = None,
    override: OverrideForm | None = None,
) -> str:
    naming = person or PersonForm(None, prefix="p-")
    letting = override or OverrideForm(None, prefix="h-")
    offered = [("", "Alegeți"), *((str(key), name) for key, name in seen.staff)]
    naming.staff.choices = choices(offered)
    letting.staff.choices = choices(offered)
    base = case_url(seen.row.petition_id)
    facts = seen.facts
    screen = PersonsScreen(
        seen=seen,
        url=f"{base}/persoane",
        case_url=base,
        verdict=verdict,
        decides=bool(actor().roles & CLERKS),
        may_override=Role.HEAD in facts.actor_roles and bool(facts.impartiality.persons),
    )
    wrong = letting if letting.errors else naming
    return render_template(
        "desk/persons.html", page=screen, naming=naming, letting=letting, form=wrong
    )
