"""Drafting the answer: aspects, text, legal basis, solution; save, look, send to be signed."""

from dataclasses import dataclass, replace

from flask import flash, jsonify, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import BadInput, Conflict
from casework.letters.phrases import LEGAL_BASES, StartingText, starting_text, starting_texts_for
from casework.queries.draft_page import DraftPage, draft_page, draft_preview
from casework.queries.reading import Reader
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.usecases.save_draft import DraftSaved, save_draft
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.step import Case, Done
from casework.wording import Spoken, day_short, moment_short
from webui.access import actor, office, only
from webui.desk.blueprint import desk
from webui.desk.draft_fields import (
    DraftFields,
    request_of,
    saved_fields,
    started_from,
    typed_fields,
    unfilled,
    with_basis,
    with_one_more_point,
    without_point,
)
from webui.shared.acting import must_see
from webui.shared.case_words import ListRow, list_row
from webui.shared.verdicts import refusals_in_words
from workflows.decisions import NeedsReasons, Stopped
from workflows.petition.regimes import POINT_RESULT_WORDS, SOLUTION_WORDS
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why what was typed was not taken: reasons of the law, errors, or what changed meanwhile."""

    act: str = ""
    refusals: tuple[Spoken, ...] = ()
    errors: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftScreen:
    """Everything the drafting page shows."""

    page: DraftPage
    item: ListRow
    fields: DraftFields
    trouble: Trouble
    stops: tuple[Spoken, ...]
    missing: tuple[Spoken, ...]
    saved: str
    reply_by: str
    texts: tuple[StartingText, ...]
    bases: tuple[str, ...]
    results: tuple[tuple[str, str], ...]
    solutions: tuple[tuple[str, str], ...]
    action: str


NO_TROUBLE = Trouble()


@desk.get("/dosar/<int:petition_id>/proiect")
@only(Role.SPECIALIST)
def draft(petition_id: int) -> ResponseReturnValue:
    """Show the draft beside its petition."""
    page = _read(petition_id)
    read = NoteAccess(what=Reading.CASE_FILE, petition_id=petition_id)
    office().perform(note_access, read, actor())
    return _show(page, saved_fields(page), NO_TROUBLE)


@desk.post("/dosar/<int:petition_id>/proiect")
@only(Role.SPECIALIST)
def write(petition_id: int) -> ResponseReturnValue:
    """Change the form, or save it and go on to what the button says."""
    must_see(petition_id)
    typed = typed_fields(request.form)
    changed = _changed(typed)
    fields = changed or typed
    saved = _save(petition_id, fields)
    if isinstance(saved, Trouble):
        return _show(_read(petition_id), _renewed(petition_id, fields, saved), saved)
    fields = replace(fields, revision=saved.revision)
    if changed is not None:
        return _show(_read(petition_id), fields, NO_TROUBLE)
    step = request.form.get("pas", "salveaza")
    if step == "trimite":
        left = _left_open(fields)
        return (
            _show(_read(petition_id), fields, left) if left.errors else _send(petition_id, fields)
        )
    if step == "pdf":
        return redirect(f"{_address(petition_id)}.pdf")
    flash("Proiectul este salvat.", "done")
    return redirect(_address(petition_id))


@desk.post("/dosar/<int:petition_id>/proiect/salvare")
@only(Role.SPECIALIST)
def autosave(petition_id: int) -> ResponseReturnValue:
    """Save in the background; the page gets its new revision."""
    must_see(petition_id)
    saved = _save(petition_id, typed_fields(request.form))
    if isinstance(saved, DraftSaved):
        return jsonify(revizie=saved.revision)
    said = (*saved.errors, *saved.changed, *(str(reason) for reason in saved.refusals))
    return jsonify(mesaj=" ".join(said)), 409


@desk.get("/dosar/<int:petition_id>/proiect.pdf")
@only(Role.SPECIALIST)
def preview(petition_id: int) -> ResponseReturnValue:
    """Show the draft as a letter, marked as a draft."""
    response = make_response(office().ask(draft_preview, _reader(), petition_id))
    response.mimetype = "application/pdf"
    response.headers["Content-Disposition"] = f'inline; filename="proiect-{petition_id}.pdf"'
    return response


def _changed(fields: DraftFields) -> DraftFields | None:
    """Give the form as a button changes it, or None for the buttons that save."""
    form = request.form
    if "adauga" in form:
        return with_one_more_point(fields)
    if "sterge" in form:
        return without_point(fields, form.get("sterge", 0, type=int))
    if "adauga-temei" in form:
        return with_basis(fields, form.get("temei-ales", ""))
    text = starting_text(form.get("text", "")) if "porneste" in form else None
    if text is not None:
        return started_from(fields, text)
    return fields if "porneste" in form else None


def _left_open(fields: DraftFields) -> Trouble:
    left = unfilled(fields)
    if not left:
        return NO_TROUBLE
    says = f"Completați ce a rămas între paranteze drepte: {', '.join(left)}"
    return Trouble(act="Trimite la semnat", errors=(says,))


def _save(petition_id: int, fields: DraftFields) -> DraftSaved | Trouble:
    try:
        outcome = office().perform(save_draft, request_of(fields, petition_id), actor())
    except BadInput as wrong:
        return Trouble(act="Salvează", errors=tuple(wrong.errors.values()))
    except Conflict as conflict:
        return Trouble(act="Salvează", changed=conflict.changed)
    if isinstance(outcome, Stopped):
        return Trouble(act="Salvează", refusals=refusals_in_words(outcome.reasons))
    return outcome


def _renewed(petition_id: int, fields: DraftFields, trouble: Trouble) -> DraftFields:
    """After a conflict keep what was typed, but let the next saving know what it replaces."""
    if not trouble.changed:
        return fields
    now = saved_fields(_read(petition_id))
    return replace(fields, revision=now.revision, version=now.version)


def _send(petition_id: int, fields: DraftFields) -> ResponseReturnValue:
    case = Case(petition_id=petition_id, version=fields.version)
    outcome = office().perform(send_for_signature, SendForSignature(case=case), actor())
    if isinstance(outcome, Done):
        flash("Răspunsul este trimis la semnat.", "done")
        return redirect(f"/birou/dosar/{petition_id}")
    if isinstance(outcome, NeedsReasons):
        flash("Proiectul este salvat. Completați-l sau scrieți de ce pleacă așa.", "note")
        return redirect(f"/birou/dosar/{petition_id}/act/draft")
    trouble = Trouble(act="Trimite la semnat", refusals=refusals_in_words(outcome.reasons))
    return _show(_read(petition_id), fields, trouble)


def _address(petition_id: int) -> str:
    return f"/birou/dosar/{petition_id}/proiect"


def _reader() -> Reader:
    return Reader(actor=actor(), clock=office().clock, vault=office().vault)


def _read(petition_id: int) -> DraftPage:
    return office().ask(draft_page, _reader(), petition_id)


def _show(page: DraftPage, fields: DraftFields, trouble: Trouble) -> ResponseReturnValue:
    screen = DraftScreen(
        page=page,
        item=list_row(page.row, office().clock.today()),
        fields=fields,
        trouble=trouble,
        stops=refusals_in_words(page.stops),
        missing=() if trouble.refusals else refusals_in_words(page.missing),
        saved=f"Salvat {moment_short(page.saved_at)}" if page.saved_at else "Nesalvat încă",
        reply_by=day_short(page.row.reply_by) if page.row.reply_by else "",
        texts=starting_texts_for(page.kind),
        bases=LEGAL_BASES,
        results=tuple((result.value, word) for result, word in POINT_RESULT_WORDS.items()),
        solutions=tuple((solution.value, word) for solution, word in SOLUTION_WORDS.items()),
        action=_address(page.row.petition_id),
    )
    code = 409 if trouble.changed else 422 if trouble != NO_TROUBLE else 200
    body = render_template("desk/draft.html", screen=screen, has_errors=trouble != NO_TROUBLE)
    return body, code
