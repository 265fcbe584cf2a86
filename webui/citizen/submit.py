"""The counter itself: fill in, add files, send; whatever is wrong, nothing typed is lost."""

import secrets
from dataclasses import dataclass
from typing import Final

from flask import flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from casework.channels.uploads import ACCEPT
from casework.desk import CITIZEN
from casework.errors import BadInput
from casework.queries.petition_form import FormFacts, form_facts
from casework.queries.uploads import WaitingFile
from casework.usecases.register_arrival import (
    AlreadyRegistered,
    RegisterArrival,
    Registered,
    register_arrival,
)
from casework.wording import spoken
from webui.access import anyone, office
from webui.citizen import confirmed, uploads
from webui.citizen.blueprint import citizen
from webui.citizen.petition_form import PetitionForm, filing_of
from webui.security import ONE_MEGABYTE, csrf
from webui.shared.fields import add_errors
from workflows.decisions import NeedsReasons, Stopped

TIMES_ONE_FILE: Final = 4
"""All files of one sending together may be so many times as large as one of them."""

ALREADY: Final = "Formularul a fost trimis deja; acesta este numărul primit atunci."


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """Everything around the fields of the form."""

    facts: FormFacts
    files: tuple[WaitingFile, ...]
    limit_mb: int
    accept: str
    by_post: bool
    for_others: bool


@citizen.get("/sesizare")
@anyone
def submit() -> ResponseReturnValue:
    """Hand out an empty form."""
    form = PetitionForm(formdata=None, sending=secrets.token_urlsafe(24))
    return _show(form, 200)


@citizen.post("/sesizare")
@csrf.exempt
@anyone
def send() -> ResponseReturnValue:
    """Take the files in first, then do what the pressed button says; the form checks its token."""
    limit = TIMES_ONE_FILE * office().settings.upload_limit_mb
    if (request.content_length or 0) > limit * ONE_MEGABYTE:
        return render_template("citizen/too_large.html", limit_mb=limit), 413
    request.max_content_length = limit * ONE_MEGABYTE
    form = PetitionForm()
    form.sending.data = form.sending.data or secrets.token_urlsafe(24)
    form.basket.data = uploads.own_basket(form.basket.data)
    refused = uploads.keep(form.basket.data, form.files.data or ())
    gone = request.form.getlist("remove")
    if gone:
        uploads.take_out(form.basket.data, tuple(gone))
    if refused:
        form.files.errors = list(refused)
        return _show(form, 422)
    if gone or "add" in request.form:
        return _show(form, 200)
    return _register(form) if form.validate() else _show(form, 422)


def _register(form: PetitionForm) -> ResponseReturnValue:
    files = uploads.waiting(form.basket.data)
    ask = RegisterArrival(filing=filing_of(form, files))
    try:
        outcome = office().perform(register_arrival, ask, CITIZEN)
    except BadInput as wrong:
        add_errors(form, wrong.errors)
        return _show(form, 422)
    match outcome:
        case Registered():
            uploads.take_out(form.basket.data, tuple(file.token for file in files))
            confirmed.remember(outcome.petition_id, outcome.access_code)
            return redirect(url_for("citizen.confirmed"), 303)
        case AlreadyRegistered():
            confirmed.remember(outcome.petition_id)
            flash(ALREADY, "note")
            return redirect(url_for("citizen.confirmed"), 303)
        case Stopped(reasons):
            form.form_errors.extend(str(spoken(reason)) for reason in reasons)
        case NeedsReasons(cautions):
            form.form_errors.extend(str(spoken(caution)) for caution in cautions)
    return _show(form, 422)


def _show(form: PetitionForm, code: int) -> ResponseReturnValue:
    page = FormPage(
        facts=office().ask(form_facts, office().clock.today()),
        files=uploads.waiting(form.basket.data or ""),
        limit_mb=office().settings.upload_limit_mb,
        accept=ACCEPT,
        by_post=_touched(form, "address", "wants_paper"),
        for_others=_touched(form, "organisation", "capacity", "signatories"),
    )
    response = make_response(render_template("citizen/submit.html", form=form, page=page), code)
    if request.method == "POST":
        response.headers["Cache-Control"] = "private, no-store"
    return response


def _touched(form: PetitionForm, *names: str) -> bool:
    return any(form[name].data or form[name].errors for name in names)
