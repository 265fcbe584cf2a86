"""Passing a petition on: the form of the clerk, and the two acts that it asks for."""

from flask import flash, request
from flask_wtf import FlaskForm
from wtforms import BooleanField, DateField, HiddenField, SelectField, TextAreaField

from casework.queries.inbox import Triage
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.step import Case, Done, Outcome
from webui.access import actor, office
from webui.shared.fields import choices
from webui.shared.verdicts import case_typed, reasons_typed
from workflows.petition.categories import CATEGORY_WORDS, Category
from workflows.petition.regimes import KIND_WORDS, REGIME_WORDS, Kind, Regime
from workflows.petition.states import State

ONLY_QUALIFY = "califica"


class TriageForm(FlaskForm):
    """What a clerk says to pass a petition on."""

    version = HiddenField()
    regime = SelectField("Regim", choices=choices((r.value, w) for r, w in REGIME_WORDS.items()))
    kind = SelectField(
        "Felul petiției",
        choices=choices([("", "Alegeți"), *((kind.value, w) for kind, w in KIND_WORDS.items())]),
    )
    category = SelectField(
        "Domeniul (opțional)",
        choices=choices([("", "Alegeți"), *((one.value, w) for one, w in CATEGORY_WORDS.items())]),
        validate_choice=False,
    )
    danger = BooleanField("Pericol pentru oameni sau bunuri: trece prima în toate listele")
    department = SelectField("Compartiment", validate_choice=False)
    reply_by = DateField("Răspunsul gata până la")
    note = TextAreaField("Notă pentru compartiment")


def pass_on(seen: Triage, form: TriageForm) -> Outcome:
    """Do what is left of the two acts; raises BadInput."""
    number, reasons = seen.row.number, reasons_typed(request.form)
    case = case_typed(seen.row.petition_id, request.form)
    if seen.row.state is State.REGISTERED:
        outcome = office().perform(qualify_petition, _qualify(case, form), actor(), reasons)
        if not isinstance(outcome, Done):
            return outcome
        flash(f"Petiția {number} este calificată.", "done")
        if request.form.get("pas") == ONLY_QUALIFY:
            return outcome
        case = Case(petition_id=outcome.petition_id, version=outcome.version)
        form.version.data = str(outcome.version)
    outcome = office().perform(forward_petition, _forward(case, form), actor(), reasons)
    if isinstance(outcome, Done):
        name = {str(item.id): item.name for item in seen.departments}[form.department.data]
        flash(f"Petiția {number} este repartizată la {name}.", "done")
    return outcome


def _qualify(case: Case, form: TriageForm) -> QualifyPetition:
    regime, kind, domain = form.regime.data, form.kind.data, form.category.data
    return QualifyPetition(
        case=case,
        regime=Regime(regime) if regime in tuple(Regime) else None,
        kind=Kind(kind) if kind in tuple(Kind) else None,
        danger=bool(form.danger.data),
        category=Category(domain) if domain in tuple(Category) else None,
    )


def _forward(case: Case, form: TriageForm) -> ForwardPetition:
    department = str(form.department.data or "")
    return ForwardPetition(
        case=case,
        department_id=int(department) if department.isdigit() else None,
        reply_by=form.reply_by.data,
        note=form.note.data or "",
    )


def field_of(name: str) -> str:
    """Name the field of the form that an objection is about."""
    return "department" if name == "department_id" else name


def form_for(seen: Triage) -> TriageForm:
    """Read what was sent, with today's departments to choose from."""
    form = TriageForm()
    form.department.choices = choices(
        [
            ("", "Alegeți"),
            *(
                (str(item.id), f"{item.name} – {item.head or 'fără șef'}")
                for item in seen.departments
            ),
        ]
    )
    return form


def fresh_form(seen: Triage) -> TriageForm:
    """Fill in what the clerk would otherwise have to type."""
    form = form_for(seen)
    form.version.data = str(seen.row.version)
    form.regime.data = Regime.OG27.value
    form.kind.data = seen.kind.value if seen.kind else ""
    form.danger.data = seen.row.danger
    form.reply_by.data = seen.reply_by
    return form
