"""The petition form: whatever happens, what was typed and uploaded stays on the page."""

import secrets
from dataclasses import dataclass
from typing import Final

from flask import flash, make_response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from casework.channels.filing import cleaned
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
from casework.wording import format_number, spoken
from webui.access import anyone, office
from webui.citizen.blueprint import citizen
from webui.citizen.confirmed import remember
from webui.citizen.petition_form import PetitionForm, digest_of_typed, filing_of
from webui.citizen.uploads import keep, own_basket, take_out, waiting
from webui.security import ONE_MEGABYTE, csrf
from webui.shared.fields import add_errors
from workflows.decisions import NeedsReasons, Stopped

AT_ONCE: Final = 4
"""One sending carries the files of a telephone: so many times the limit of one file."""

SENT_BEFORE: Final = (
    "Acest formular a fost trimis deja și este înregistrat o singură dată. "
    "Pentru altă petiție, deschideți un formular nou."
)
CHANGED: Final = (
    "Formularul a fost trimis deja și este petiția {number}. Ce ați schimbat după aceea nu a "
    "plecat: apăsați încă o dată „Trimite petiția” și îl înregistrăm ca petiție nouă"
)
TYPED: Final = "typed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """The form, its files, and the promise it makes."""

    form: PetitionForm
    files: tuple[WaitingFile, ...]
    facts: FormFacts
    limit_mb: int
    accept: str = ACCEPT

    @property
    def by_post(self) -> bool:
        """Tell whether the part for an answer by post stands open."""
        return _touched(self.form, "address", "wants_paper")

    @property
    def for_others(self) -> bool:
        """Tell whether the part for organisations and several people stands open."""
        return _touched(self.form, "organisation", "cui", "capacity", "signatories")

    @property
    def by_phone(self) -> bool:
        """Tell whether the part for a telephone stands open."""
        return _touched(self.form, "phone")


@citizen.route("/sesizare", methods=["GET", "POST"])
@anyone
def submit() -> ResponseReturnValue:
    """Show the form, or take what was sent; the form checks its own token and keeps the rest."""
    if request.method != "POST":
        return _show(PetitionForm(), ())
    request.max_content_length = AT_ONCE * office().settings.upload_limit_mb * ONE_MEGABYTE
    try:
        return _taken(PetitionForm())
    except RequestEntityTooLarge:
        return _too_large(request.max_content_length)


csrf.exempt(submit)


def _taken(form: PetitionForm) -> ResponseReturnValue:
    """The files come first: what happens to the rest, they are kept."""
    form.basket.data = basket = own_basket(form.basket.data)
    refused = keep(basket, request.files.getlist("files"))
    if removed := request.form.getlist("remove"):
        take_out(basket, tuple(removed))
    files = waiting(basket)
    if removed or "add" in request.form:
        return _again(form, files, refused)
    if not form.validate() or refused:
        _check(form, files)
        return _again(form, files, refused)
    return _send(form, files)


def _send(form: PetitionForm, files: tuple[WaitingFile, ...]) -> ResponseReturnValue:
    try:
        ask = RegisterArrival(filing=filing_of(form, files))
        outcome = office().perform(register_arrival, ask, CITIZEN)
    except BadInput as wrong:
        add_errors(form, wrong.errors)
        return _show(form, files)
    match outcome:
        case Registered():
            remember(outcome.petition_id, outcome.access_code)
            session[TYPED] = [form.sending.data, digest_of_typed(form)]
        case AlreadyRegistered() if _changed_since(form):
            number = format_number(outcome.number, outcome.registered_on)
            form.form_errors.append(CHANGED.format(number=number))
            form.sending.data = ""
            return _show(form, files)
        case AlreadyRegistered():
            remember(outcome.petition_id)
            flash(SENT_BEFORE)
        case Stopped(reasons) | NeedsReasons(reasons):
            form.form_errors.extend(str(spoken(reason)) for reason in reasons)
            return _show(form, files)
    take_out(form.basket.data or "", tuple(file.token for file in files))
    return redirect(url_for("citizen.confirmed"), 303)


def _changed_since(form: PetitionForm) -> bool:
    """Tell whether somebody went back and wrote something else: it must not be lost unsaid."""
    sending, digest = session.get(TYPED, ("", ""))
    return bool(sending == form.sending.data and digest != digest_of_typed(form))


def _check(form: PetitionForm, files: tuple[WaitingFile, ...]) -> None:
    """Whoever must send again anyway hears everything at once."""
    facts = office().ask(form_facts, office().clock.today())
    try:
        cleaned(filing_of(form, files), address_required=facts.address_required or None)
    except BadInput as wrong:
        add_errors(form, wrong.errors)


def _again(
    form: PetitionForm, files: tuple[WaitingFile, ...], refused: tuple[str, ...]
) -> ResponseReturnValue:
    if refused:
        add_errors(form, {"files": ". ".join(refused)})
    return _show(form, files)


def _show(form: PetitionForm, files: tuple[WaitingFile, ...]) -> ResponseReturnValue:
    form.sending.data = form.sending.data or secrets.token_urlsafe(18)
    page = FormPage(
        form=form,
        files=files,
        facts=office().ask(form_facts, office().clock.today()),
        limit_mb=office().settings.upload_limit_mb,
    )
    body = render_template("citizen/submit.html", page=page, form=form)
    response = make_response(body, 422 if form.errors else 200)
    if request.method == "POST":
        response.headers["Cache-Control"] = "private, no-store"
    return response


def _touched(form: PetitionForm, *names: str) -> bool:
    return any(form[name].data or form[name].errors for name in names)


def _too_large(limit: int) -> ResponseReturnValue:
    """What is still on its way is read to its end, or the browser would never see the page."""
    left = min(request.content_length or 0, AT_ONCE * limit)
    while left > 0 and (piece := request.environ["wsgi.input"].read(min(left, 65_536))):
        left -= len(piece)
    return render_template("citizen/too_large.html", limit_mb=limit // ONE_MEGABYTE), 413
