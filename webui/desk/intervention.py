"""An intervention outside the procedure, written into the case by whoever received it (art. 12)."""

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField, TextAreaField

from casework.queries.persons_page import persons_page
from casework.usecases.note_intervention import WAYS, NoteIntervention, note_intervention
from webui.access import all_staff, office
from webui.desk.blueprint import desk
from webui.shared.acting import attempt, reader
from webui.shared.case_words import case_url
from webui.shared.fields import add_errors, choices
from webui.shared.verdicts import case_typed

PATH = "/dosar/<int:petition_id>/interventie"


class InterventionForm(FlaskForm):
    """Who stepped in, how, and what he wanted."""

    who = StringField("Cine a intervenit")
    way = SelectField("Cum", choices=choices([("", "Alegeți"), *WAYS.items()]))
    content = TextAreaField("Ce a cerut")


@desk.get(PATH)
@all_staff
def intervention(petition_id: int) -> ResponseReturnValue:
    """Show the form."""
    return _show(petition_id, InterventionForm())


@desk.post(PATH)
@all_staff
def keep_intervention(petition_id: int) -> ResponseReturnValue:
    """Write the intervention down."""
    form = InterventionForm()
    row = office().ask(persons_page, reader(), petition_id).row
    ask = NoteIntervention(
        case=case_typed(petition_id, request.form),
        who=form.who.data or "",
        way=form.way.data or "",
        content=form.content.data or "",
    )
    answered = attempt(note_intervention, ask, row.number)
    if answered.done is not None:
        return redirect(case_url(petition_id), code=303)
    add_errors(form, dict(answered.errors))
    return _show(petition_id, form), answered.status


def _show(petition_id: int, form: InterventionForm) -> str:
    row = office().ask(persons_page, reader(), petition_id).row
    return render_template(
        "desk/intervention.html", row=row, form=form, case_url=case_url(petition_id)
    )
