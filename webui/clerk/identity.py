"""Identity at the counter: what was shown, for whom somebody speaks, a new access code (art. 7)."""

from dataclasses import dataclass

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import RadioField, StringField

from casework.queries.identity_page import IdentityPage, identity_page
from casework.usecases.check_identity import SHOWN, CheckIdentity, check_identity
from casework.usecases.hand_access_code import HandAccessCode, hand_access_code
from casework.usecases.record_mandate import RecordMandate, record_mandate
from webui.access import actor, office, only
from webui.clerk.blueprint import clerk
from webui.shared.acting import Answered, attempt, reader
from webui.shared.case_words import case_url
from webui.shared.fields import add_errors, choices
from webui.shared.identity_words import IdentityPanel, identity_panel
from webui.shared.verdicts import NOTHING_SAID, Verdict, case_typed, verdict_of
from workflows.decisions import Stopped
from workflows.roles import Role

PATH = "/dosar/<int:petition_id>/identitate"


class CheckForm(FlaskForm):
    """What the petitioner showed, as a kind of document; never its number, never a copy."""

    shown = RadioField("Ce a arătat", choices=choices(SHOWN.items()), validate_choice=False)
    remark = StringField("Observație, fără numărul actului (opțional)")


class MandateForm(FlaskForm):
    """For whom the petitioner speaks, in what capacity, by what proof."""

    organisation = StringField("Organizația sau grupul")
    capacity = StringField("În ce calitate, de exemplu președintă")
    proof = StringField("Dovada: împuternicire, hotărâre, extras")


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityScreen:
    """Everything the page shows."""

    seen: IdentityPage
    panel: IdentityPanel
    url: str
    case_url: str
    verdict: Verdict
    code: str


@clerk.get(PATH)
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def identity(petition_id: int) -> ResponseReturnValue:
    """Show the ladder and the three things that can be done at the counter."""
    return _show(_read(petition_id), CheckForm(), MandateForm())


@clerk.post(f"{PATH}/act")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def check(petition_id: int) -> ResponseReturnValue:
    """Write down what was shown."""
    seen, form = _read(petition_id), CheckForm()
    ask = CheckIdentity(
        case=case_typed(petition_id, request.form),
        shown=form.shown.data or "",
        remark=form.remark.data or "",
    )
    return _answer(seen, attempt(check_identity, ask, seen.row.number), form, MandateForm(None))


@clerk.post(f"{PATH}/imputernicire")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def mandate(petition_id: int) -> ResponseReturnValue:
    """Write down for whom the petitioner speaks."""
    seen, form = _read(petition_id), MandateForm()
    ask = RecordMandate(
        case=case_typed(petition_id, request.form),
        organisation=form.organisation.data or "",
        capacity=form.capacity.data or "",
        proof=form.proof.data or "",
    )
    return _answer(seen, attempt(record_mandate, ask, seen.row.number), CheckForm(None), form)


@clerk.post(f"{PATH}/cod")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def hand_code(petition_id: int) -> ResponseReturnValue:
    """Draw a new access code and show it once, to be printed or copied out."""
    seen = _read(petition_id)
    ask = HandAccessCode(case=case_typed(petition_id, request.form))
    outcome = office().perform(hand_access_code, ask, actor())
    checking, mandating = CheckForm(None), MandateForm(None)
    if isinstance(outcome, Stopped):
        return _show(seen, checking, mandating, verdict_of(outcome, request.form)), 409
    return _show(_read(petition_id), checking, mandating, code=outcome.code)


def _read(petition_id: int) -> IdentityPage:
    return office().ask(identity_page, reader(), petition_id)


def _answer(
    seen: IdentityPage, answered: Answered, checking: CheckForm, mandating: MandateForm
) -> ResponseReturnValue:
    if answered.done is not None:
        return redirect(case_url(seen.row.petition_id), code=303)
    errors = dict(answered.errors)
    add_errors(checking if "shown" in errors else mandating, errors)
    return _show(seen, checking, mandating, answered.verdict), answered.status


def _show(
    seen: IdentityPage,
    checking: CheckForm,
    mandating: MandateForm,
    verdict: Verdict = NOTHING_SAID,
    code: str = "",
) -> str:
    base = case_url(seen.row.petition_id)
    screen = IdentityScreen(
        seen=seen,
        panel=identity_panel(seen.identity),
        url=f"{base}/identitate",
        case_url=base,
        verdict=verdict,
        code=code,
    )
    wrong = checking if checking.errors else mandating
    return render_template(
        "clerk/identity.html", page=screen, checking=checking, mandating=mandating, form=wrong
    )
