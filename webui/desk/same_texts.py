"""The petitions of one text: a list, and one draft given to each of them (R-ART10-MASS)."""

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import BadInput
from casework.queries.same_texts import same_texts
from casework.usecases.copy_draft import CopyDraft, DraftsCopied, copy_draft
from casework.wording import counted, spoken
from webui.access import actor, all_staff, office, only
from webui.desk.blueprint import desk
from webui.shared.acting import must_see, reader
from webui.shared.case_words import case_url, list_row
from webui.shared.verdicts import case_typed
from workflows.roles import Role


@desk.get("/dosar/<int:petition_id>/texte-identice")
@all_staff
def identical(petition_id: int) -> ResponseReturnValue:
    """Show who else sent the same words."""
    return _show(petition_id, "")


@desk.post("/dosar/<int:petition_id>/texte-identice")
@only(Role.SPECIALIST)
def copy_to_identical(petition_id: int) -> ResponseReturnValue:
    """Copy the draft of this petition into the chosen ones."""
    must_see(petition_id)
    chosen = tuple(request.form.getlist("to", type=int))
    ask = CopyDraft(case=case_typed(petition_id, request.form), to=chosen)
    try:
        outcome = office().perform(copy_draft, ask, actor())
    except BadInput as wrong:
        return _show(petition_id, " ".join(wrong.errors.values())), 422
    if isinstance(outcome, DraftsCopied):
        number = counted(outcome.petitions, "o petiție", "petiții")
        flash(f"Proiectul este copiat la {number}. Fiecare se trimite la semnat separat.", "done")
        return redirect(f"{case_url(petition_id)}/texte-identice", code=303)
    return _show(petition_id, " ".join(str(spoken(one)) for one in outcome.reasons)), 409


def _show(petition_id: int, wrong: str) -> str:
    found = office().ask(same_texts, reader(), petition_id)
    today = office().clock.today()
    return render_template(
        "desk/same_texts.html",
        page=found,
        items=tuple((one, list_row(one.row, today)) for one in found.others),
        copies=found.has_draft and any(one.takes_draft for one in found.others),
        url=f"{case_url(petition_id)}/texte-identice",
        back_url=case_url(petition_id),
        wrong=wrong,
        has_errors=bool(wrong),
    )
