"""The letters of all subjects: let go, proved by the post, sent another way, stopped (art. 6)."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import BadInput
from casework.queries.letters_page import LetterRow, letters_page
from casework.queries.outbox import kind_word
from casework.usecases.cancel_letter import CancelLetter, cancel_letter
from casework.usecases.decide_message import STATE_WORDS
from casework.usecases.record_letter import RecordLetter, record_letter
from casework.usecases.release_letter import ReleaseLetter, release_letter
from casework.usecases.resend_letter import ResendLetter, resend_letter
from casework.usecases.step import Case, Done
from casework.wording import counted, format_number, moment_short
from webui.access import actor, office, only
from webui.clerk.blueprint import clerk
from webui.shared.addresses import row_in
from webui.shared.case_words import case_url
from webui.shared.verdicts import flash_stopped
from workflows.decisions import Stopped
from workflows.roles import Role

PATH = "/birou/scrisori"
MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLine:
    """One letter that has not left, in words."""

    id: int
    petition_id: int
    number: str
    url: str
    title: str
    kind: str
    to: str
    address: str
    queued: str
    paper_url: str
    enclosures: tuple[str, ...]
    message: str
    why: str
    undecided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersScreen:
    """Everything that waits, by what the registry does with it."""

    summary: str
    to_release: tuple[LetterLine, ...]
    refused: tuple[LetterLine, ...]
    post: tuple[LetterLine, ...]
    email: tuple[LetterLine, ...]
    next_url: str


@clerk.get("/scrisori")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def letters() -> ResponseReturnValue:
    """Show the letters that have not left, oldest first."""
    found = office().ask(letters_page, actor(), after=row_in(request.args, "dupa"))
    page = LettersScreen(
        summary=counted(
            found.waiting, "o scrisoare așteaptă registratura", "scrisori așteaptă registratura"
        ),
        to_release=_lines(found.rows, lambda row: row.state == "to_release"),
        refused=_lines(found.rows, lambda row: row.state == "failed"),
        post=_lines(found.rows, lambda row: row.state == "pending" and row.channel != "email"),
        email=_lines(found.rows, lambda row: row.state == "pending" and row.channel == "email"),
        next_url=f"{PATH}?dupa={found.following}" if found.following else "",
    )
    return render_template("clerk/letters.html", page=page)


@clerk.post("/scrisori/posta")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def record_posted_letters() -> ResponseReturnValue:
    """Record the chosen letters as handed to the post, each with its place on the list."""
    number = " ".join(request.form.get("borderou", "").split())
    chosen = request.form.getlist("ales")[:MOST_AT_ONCE]
    if not number or not chosen:
        flash("Scrieți numărul borderoului și alegeți scrisorile predate.", "stopped")
        return redirect(PATH)
    done = sum(
        _recorded(petition, letter, f"borderou {number}, poziția {place}")
        for place, (petition, letter) in enumerate((_pair(entry) for entry in chosen), start=1)
    )
    if done:
        said = counted(done, "o scrisoare consemnată", "scrisori consemnate")
        flash(f"{said} cu borderoul {number}.", "done")
    return redirect(PATH)


@clerk.post("/scrisori/<int:petition_id>/<int:letter_id>/<act>")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def letter_act(petition_id: int, letter_id: int, act: str) -> ResponseReturnValue:
    """Let a letter go, record its proof, send it another way, or stop it."""
    case, form = Case(petition_id=petition_id), request.form
    if act == "trimite":
        ask = ReleaseLetter(case=case, letter_id=letter_id)
        return _said(lambda: office().perform(release_letter, ask, actor()), "Scrisoarea pleacă.")
    if act == "dovada":
        _recorded(petition_id, letter_id, form.get("dovada", ""), "Plecarea este consemnată.")
        return redirect(PATH)
    if act == "alta-cale":
        again = ResendLetter(
            case=case,
            letter_id=letter_id,
            channel=form.get("cale", ""),
            address=form.get("adresa", ""),
        )
        said = "Scrisoarea este din nou pe drum."
        return _said(lambda: office().perform(resend_letter, again, actor()), said)
    stop = CancelLetter(case=case, letter_id=letter_id, reason=form.get("motiv", ""))
    return _said(lambda: office().perform(cancel_letter, stop, actor()), "Scrisoarea este oprită.")


def _recorded(petition_id: int, letter_id: int, proof: str, done: str = "") -> bool:
    ask = RecordLetter(case=Case(petition_id=petition_id), letter_id=letter_id, proof=proof)
    return _passed(lambda: office().perform(record_letter, ask, actor()), done)


def _said(act: Callable[[], Done | Stopped], done: str) -> ResponseReturnValue:
    _passed(act, done)
    return redirect(PATH)


def _passed(act: Callable[[], Done | Stopped], done: str) -> bool:
    try:
        outcome = act()
    except BadInput as wrong:
        for says in wrong.errors.values():
            flash(f"{says}.", "stopped")
        return False
    if isinstance(outcome, Stopped):
        flash_stopped(outcome, "Scrisoarea")
        return False
    if done:
        flash(done, "done")
    return True


def _pair(entry: str) -> tuple[int, int]:
    """Read "petition.letter" of a ticked box; what is not one names nothing."""
    petition, _, letter = entry.partition(".")
    if not (petition.isdecimal() and letter.isdecimal() and len(entry) < 38):
        return 0, 0
    return int(petition), int(letter)


def _lines(
    rows: tuple[LetterRow, ...], belongs: Callable[[LetterRow], bool]
) -> tuple[LetterLine, ...]:
    return tuple(_line(row) for row in rows if belongs(row))


def _line(row: LetterRow) -> LetterLine:
    url = case_url(row.petition_id)
    return LetterLine(
        id=row.id,
        petition_id=row.petition_id,
        number=format_number(row.number, row.registered_on),
        url=url,
        title=row.title,
        kind=kind_word(row.kind),
        to=row.addressee,
        address=row.address or "fără adresă: se afișează la sediu",
        queued=moment_short(row.queued_at),
        paper_url=f"{url}/fisier/{row.paper_id}" if row.paper_id else "",
        enclosures=row.enclosures,
        message=STATE_WORDS.get(row.message, ""),
        why=row.why,
        undecided=row.message in ("failed", "uncertain"),
    )
