"""The signing queue: each answer in short with its checks; approve, upload it signed, return it."""

from dataclasses import dataclass
from datetime import date

from flask import flash, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import BadInput
from casework.queries.docket_page import Cursor
from casework.queries.reading import Reader
from casework.queries.signing import Signed, ToSign, letter_to_sign, signing_queue
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.usecases.return_draft import ReturnDraft, return_draft
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Done
from casework.wording import Spoken, counted, day_short, moment_short
from webui.access import actor, office, only
from webui.desk.blueprint import desk
from webui.shared.acting import must_see
from webui.shared.case_words import FORM_WORDS, ListRow, list_row
from webui.shared.signed_upload import signed_document
from webui.shared.verdicts import NOTHING_SAID, Verdict, case_typed, refusals_in_words, verdict_of
from workflows.roles import Role

PATH = "/birou/de-semnat"
ACTS = {"sign_as_department": sign_as_department, "sign_as_head": sign_as_head}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at before the answer came here."""

    holds: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One answer to be signed."""

    item: ListRow
    trigger: str
    content_hash: str
    written: str
    excerpt: str
    checks: tuple[Check, ...]
    first: str
    stops: tuple[Spoken, ...]
    verdict: Verdict
    act: str
    error: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningPage:
    """Everything the signing queue shows."""

    summary: str
    cards: tuple[Card, ...]
    stray: "Refused | None"
    previous_url: str
    next_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The answer whose act was just refused, and why."""

    petition_id: int
    act: str
    verdict: Verdict = NOTHING_SAID
    error: str = ""


@desk.get("/de-semnat")
@only(Role.DEPARTMENT_HEAD, Role.HEAD)
def to_sign() -> ResponseReturnValue:
    """Show what waits for this person's signature."""
    return render_template("desk/signing.html", page=_page(None))


@desk.post("/de-semnat/<int:petition_id>")
@only(Role.DEPARTMENT_HEAD, Role.HEAD)
def sign(petition_id: int) -> ResponseReturnValue:
    """Approve the text that was seen, or take in the document signed outside."""
    must_see(petition_id)
    usecase = ACTS.get(request.form.get("act", ""), sign_as_department)
    form = request.form.get("forma", "approval")
    try:
        ask = SignAnswer(
            case=case_typed(petition_id, request.form),
            seen_hash=request.form.get("amprenta", ""),
            form=form,
            signed_pdf=signed_document(request.files.get("document")),
        )
        outcome = office().perform(usecase, ask, actor())
    except BadInput as wrong:
        says = " ".join(wrong.errors.values())
        return _again(Refused(petition_id=petition_id, act="Semnează", error=says))
    if isinstance(outcome, Done):
        flash(f"Răspunsul are semnătura dumneavoastră: {FORM_WORDS[form]}.", "done")
        return redirect(PATH)
    verdict = verdict_of(outcome, request.form)
    return _again(Refused(petition_id=petition_id, act="Semnează", verdict=verdict))


@desk.post("/de-semnat/<int:petition_id>/intoarce")
@only(Role.DEPARTMENT_HEAD, Role.HEAD)
def send_back(petition_id: int) -> ResponseReturnValue:
    """Send an answer back to be changed, with the reason."""
    must_see(petition_id)
    ask = ReturnDraft(
        case=case_typed(petition_id, request.form), reason=request.form.get("motiv", "")
    )
    outcome = office().perform(return_draft, ask, actor())
    if isinstance(outcome, Done):
        flash("Răspunsul este întors la refăcut.", "done")
        return redirect(PATH)
    verdict = verdict_of(outcome, request.form)
    return _again(Refused(petition_id=petition_id, act="Întoarce", verdict=verdict))


@desk.get("/de-semnat/<int:petition_id>/raspuns.pdf")
@only(Role.DEPARTMENT_HEAD, Role.HEAD)
def letter(petition_id: int) -> ResponseReturnValue:
    """Show the letter as it will leave."""
    pdf = office().ask(letter_to_sign, _reader(), petition_id)
    read = NoteAccess(what=Reading.FILE, petition_id=petition_id)
    office().perform(note_access, read, actor())
    response = make_response(pdf)
    response.mimetype = "application/pdf"
    response.headers["Content-Disposition"] = f'inline; filename="raspuns-{petition_id}.pdf"'
    return response


def _reader() -> Reader:
    return Reader(actor=actor(), clock=office().clock, vault=office().vault)


def _again(refused: Refused) -> ResponseReturnValue:
    return render_template("desk/signing.html", page=_page(refused), has_errors=True), 422


def _page(refused: Refused | None) -> SigningPage:
    today = office().clock.today()
    cursor = Cursor.read(request.args.get("dupa", ""), request.args.get("inainte", ""))
    found = office().ask(signing_queue, _reader(), cursor)
    number = counted(len(found.cards), "un răspuns", "răspunsuri")
    shown = {card.row.petition_id for card in found.cards}
    return SigningPage(
        summary=f"{day_short(today)} · {number} pe pagină" if found.cards else day_short(today),
        cards=tuple(_card(card, today, refused) for card in found.cards),
        stray=None if refused and refused.petition_id in shown else refused,
        previous_url=f"{PATH}?inainte={found.previous}" if found.previous else "",
        next_url=f"{PATH}?dupa={found.following}" if found.following else "",
    )


def _card(card: ToSign, today: date, refused: Refused | None) -> Card:
    mine = refused if refused and refused.petition_id == card.row.petition_id else None
    return Card(
        item=list_row(card.row, today),
        trigger=card.trigger,
        content_hash=card.content_hash,
        written=f"scris de {card.drafter}, {moment_short(card.drafted_at)}",
        excerpt=card.excerpt,
        checks=_checks(card),
        first=_first(card.first),
        stops=refusals_in_words(card.refusals),
        verdict=mine.verdict if mine else NOTHING_SAID,
        act=mine.act if mine else "",
        error=mine.error if mine else "",
        reason=request.form.get("motiv", "") if mine else "",
    )


def _checks(card: ToSign) -> tuple[Check, ...]:
    basis = counted(len(card.legal_basis), "un temei legal", "temeiuri legale")
    return (
        Check(
            card.points > 0 and card.points == card.answered,
            f"toate aspectele ({card.answered} din {card.points})",
        ),
        Check(bool(card.legal_basis), basis if card.legal_basis else "temei legal lipsă"),
        Check(True, f"soluție {card.solution}"),
        Check(True, "cale de atac (în fiecare răspuns)"),
    )


def _first(signed: Signed | None) -> str:
    if signed is None:
        return ""
    person = ", ".join(part for part in (signed.name, signed.title) if part)
    return f"Prima semnătură: {person}, {FORM_WORDS[signed.form]}, {moment_short(signed.at)}"
