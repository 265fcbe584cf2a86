"""The directory of authorities: read by the registry, kept by two persons (R-ART61-WHO)."""

from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField, TextAreaField

from casework.errors import BadInput
from casework.queries.authority_list import AuthorityRow, authority_list
from casework.usecases.keep_authority import (
    KEEPERS,
    AddAuthority,
    ApproveAuthority,
    add_authority,
    approve_authority,
)
from webui.access import actor, office, only
from webui.desk.blueprint import desk
from webui.shared.fields import add_errors, choices
from webui.shared.verdicts import flash_stopped, refusals_in_words
from workflows.addressees import ADDRESSEE_WORDS
from workflows.decisions import Refusal, Stopped
from workflows.roles import Role

PATH = "/birou/autoritati"


class AuthorityForm(FlaskForm):
    """An entry of the directory."""

    name = StringField("Denumirea")
    short_name = StringField("Denumirea scurtă")
    kind = SelectField(
        "Ce este",
        choices=choices([("", "Alegeți"), *((k.value, w) for k, w in ADDRESSEE_WORDS.items())]),
        validate_choice=False,
    )
    competence = TextAreaField("Pentru ce este competentă")
    legal_basis = StringField("Temeiul legal al competenței")
    email = StringField("E-mailul oficial")
    address = StringField("Adresa poștală")
    act = StringField("Actul în temeiul căruia se trece")


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoritiesPage:
    """The whole directory, and whether the reader keeps it."""

    rows: tuple[AuthorityRow, ...]
    waiting: tuple[AuthorityRow, ...]
    keeps: bool
    me: int | None
    refusals: tuple[object, ...]


@desk.get("/autoritati")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER)
def authorities() -> ResponseReturnValue:
    """Show the directory."""
    return _show(AuthorityForm())


@desk.post("/autoritati")
@only(Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER)
def enter_authority() -> ResponseReturnValue:
    """Enter an authority, or say why not beside what was typed."""
    form = AuthorityForm()
    typed = {field.name: field.data or "" for field in form if field.name != "csrf_token"}
    if not form.validate():
        return _show(form)
    try:
        outcome = office().perform(add_authority, AddAuthority(since=None, **typed), actor())
    except BadInput as wrong:
        add_errors(form, wrong.errors)
        return _show(form)
    if isinstance(outcome, Stopped):
        return _show(form, outcome.reasons)
    flash(f"„{outcome.name}” așteaptă aprobarea altei persoane.", "done")
    return redirect(PATH)


@desk.post("/autoritati/<int:authority_id>/aproba")
@only(Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER)
def approve(authority_id: int) -> ResponseReturnValue:
    """Approve what somebody else entered."""
    outcome = office().perform(approve_authority, ApproveAuthority(authority_id), actor())
    if isinstance(outcome, Stopped):
        flash_stopped(outcome, "Aprobarea")
    else:
        flash("Autoritatea este aprobată; de acum i se pot trimite petiții.", "done")
    return redirect(PATH)


def _show(form: AuthorityForm, reasons: tuple[Refusal, ...] = ()) -> ResponseReturnValue:
    rows = office().ask(authority_list, office().clock.today())
    page = AuthoritiesPage(
        rows=tuple(row for row in rows if row.approved_by),
        waiting=tuple(row for row in rows if not row.approved_by),
        keeps=bool(actor().roles & KEEPERS),
        me=actor().staff_id,
        refusals=refusals_in_words(reasons),
    )
    wrong = bool(form.errors or reasons)
    body = render_template("desk/authorities.html", page=page, form=form, has_errors=wrong)
    return body, 422 if request.method == "POST" else 200
