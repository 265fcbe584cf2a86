"""Counter and post: one screen to type a paper petition in, and the slip it ends with."""

import secrets
from dataclasses import dataclass

from flask import make_response, redirect, render_template, request, session
from flask.typing import ResponseReturnValue

from casework.errors import BadInput
from casework.queries.authority_list import addressees
from casework.queries.reading import Reader
from casework.queries.slip import Slip, confirmation, slip
from casework.usecases.register_arrival import AlreadyRegistered, Registered
from casework.usecases.register_paper import RegisterPaper, Scan, register_paper
from webui.access import actor, office, only, whole_office
from webui.clerk.blueprint import clerk
from webui.clerk.counter_form import CounterForm, filing_of, well_typed
from webui.clerk.scans import MOST, keep, kept_before, ticket_for
from webui.shared.fields import add_errors, choices
from webui.shared.verdicts import NOTHING_SAID, Verdict, reasons_typed, verdict_of
from workflows.decisions import NeedsReasons, Stopped
from workflows.roles import Role

PATH = "/birou/ghiseu"
CODE = "bon"
FAR_TOO_MANY = f"Se pot atașa cel mult {MOST} fișiere"


@dataclass(frozen=True, slots=True)
class KeptScan:
    """A scan that is kept while the form is corrected."""

    name: str
    ticket: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPage:
    """The form, what is kept of it, and why it did not pass."""

    form: CounterForm
    scans: tuple[KeptScan, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPage:
    """The slip, with the access code while the session that registered still knows it."""

    slip: Slip
    code: str
    follow_at: str


@clerk.get("/ghiseu")
@only(Role.REGISTRY_CLERK)
def counter() -> ResponseReturnValue:
    """Show an empty form for the next paper petition."""
    form = _form()
    form.sending.data = secrets.token_urlsafe(12)
    form.channel.data = request.args.get("cale", "counter")
    form.received_on.data = office().clock.today()
    return _show(form, (), NOTHING_SAID)


@clerk.post("/ghiseu")
@only(Role.REGISTRY_CLERK)
def enter() -> ResponseReturnValue:
    """Register the petition; what was typed and scanned stays on the page until it passes."""
    form = _form()
    scans = kept_before(request.form.getlist("scan-pastrat"))
    if not well_typed(form):
        return _show(form, scans, NOTHING_SAID)
    try:
        scans = (*scans, *keep(request.files.getlist("scans")))
        outcome = _register(form, scans)
    except BadInput as wrong:
        add_errors(form, wrong.errors)
        return _show(form, scans, NOTHING_SAID)
    match outcome:
        case Registered():
            session[CODE] = [outcome.petition_id, outcome.access_code]
            return redirect(f"{PATH}/bon/{outcome.petition_id}")
        case AlreadyRegistered():
            return redirect(f"{PATH}/bon/{outcome.petition_id}")
        case Stopped() | NeedsReasons():
            return _show(form, scans, verdict_of(outcome, request.form))


@clerk.get("/ghiseu/bon/<int:petition_id>")
@only(Role.REGISTRY_CLERK)
def handed_slip(petition_id: int) -> ResponseReturnValue:
    """Show what was registered, ready to be printed."""
    found = whole_office().ask(slip, _reader(), petition_id, _code(petition_id))
    page = SlipPage(
        slip=found,
        code=_code(petition_id) or "",
        follow_at=found.status_url.partition("?")[0],
    )
    return render_template("clerk/slip.html", page=page)


@clerk.get("/ghiseu/bon/<int:petition_id>/confirmare.pdf")
@only(Role.REGISTRY_CLERK)
def confirmation_document(petition_id: int) -> ResponseReturnValue:
    """Show the confirmation as a document."""
    pdf = whole_office().ask(confirmation, _reader(), petition_id, _code(petition_id))
    response = make_response(pdf)
    response.mimetype = "application/pdf"
    response.headers["Content-Disposition"] = f'inline; filename="confirmare-{petition_id}.pdf"'
    return response


def _form() -> CounterForm:
    form = CounterForm()
    known = office().ask(addressees, office().clock.today())
    nobody = ("", "Nu: scrie chiar petiționarul")
    form.from_authority.choices = choices([nobody, *((str(row.id), row.name) for row in known)])
    return form


def _register(
    form: CounterForm, scans: tuple[Scan, ...]
) -> Registered | AlreadyRegistered | Stopped | NeedsReasons:
    if len(scans) > MOST:
        raise BadInput({"files": FAR_TOO_MANY})
    ask = RegisterPaper(
        filing=filing_of(form, office().clock.now()),
        scans=scans,
        received_on=form.received_on.data,
    )
    return office().perform(register_paper, ask, actor(), reasons_typed(request.form))


def _code(petition_id: int) -> str | None:
    known = session.get(CODE, (0, ""))
    return str(known[1]) if known[0] == petition_id else None


def _reader() -> Reader:
    here = office()
    return Reader(
        actor=actor(), clock=here.clock, vault=here.vault, public_url=here.settings.public_url
    )


def _show(form: CounterForm, scans: tuple[Scan, ...], verdict: Verdict) -> ResponseReturnValue:
    page = CounterPage(
        form=form,
        scans=tuple(KeptScan(scan.name, ticket_for(scan)) for scan in scans),
        verdict=verdict,
    )
    wrong = bool(form.errors) or verdict != NOTHING_SAID
    body = render_template("clerk/counter.html", page=page, form=form, has_errors=wrong)
    return body, 422 if wrong else 200
