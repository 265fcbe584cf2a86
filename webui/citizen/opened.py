"""The petition itself, for whoever showed its code: text, documents, answer, what happened."""

from dataclasses import dataclass

from flask import (
    Response,
    abort,
    flash,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue

from casework.desk import CITIZEN
from casework.errors import BadInput
from casework.queries.hall_calendar import hall_calendar
from casework.queries.public_status import OpenedPetition
from casework.queries.public_status import opened as read_opened
from casework.queries.said_of_answer import WordOfPetitioner, word_of_petitioner
from casework.usecases.confirm_email import ConfirmEmailByCode, confirm_email_by_code
from casework.wording import file_size
from webui.access import anyone, office
from webui.citizen.blueprint import citizen
from webui.citizen.session import never_kept, opened_petition
from webui.citizen.tries import count_wrong, too_often
from webui.shared.blocks import DocumentLine, Point
from webui.shared.public_status import StatusView, status_view
from workflows.petition.regimes import PointResult

TONES = {
    PointResult.DONE: ("ok", "check"),
    PointResult.PLANNED: ("at", "calendar-days"),
    PointResult.SENT_ON: ("in", "send"),
    PointResult.REFUSED: ("er", "x"),
    PointResult.EXPLAINED: ("in", "info"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPage:
    """Everything the opened petition shows."""

    petition: OpenedPetition
    status: StatusView
    points: tuple[Point, ...]
    documents: tuple[DocumentLine, ...]
    letter: DocumentLine | None
    letter_size: str
    code_error: str = ""
    word: WordOfPetitioner
    words_typed: str = ""


@citizen.get("/stare/petitia")
@anyone
def opened() -> ResponseReturnValue:
    """Show the petition that the code opened; after half an hour the code is asked again."""
    found = _found()
    if found is None:
        return _ask_again()
    return never_kept(render_template("citizen/opened.html", page=_page(found)))


@citizen.post("/stare/petitia/e-mail")
@anyone
def confirm_by_code() -> ResponseReturnValue:
    """Confirm the e-mail address with the six digits that were sent there, in five tries."""
    found = _found()
    if found is None:
        return _ask_again()
    petition_id = found.status.petition_id
    if wait := too_often(f"e-mail code of {petition_id}"):
        return wait
    ask = ConfirmEmailByCode(petition_id=petition_id, code=request.form.get("cod_email", ""))
    try:
        office().perform(confirm_email_by_code, ask, CITIZEN)
    except BadInput as wrong:
        count_wrong(f"e-mail code of {petition_id}")
        page = _page(found, wrong.errors["code"])
        return never_kept(render_template("citizen/opened.html", page=page), 422)
    flash("Adresa de e-mail este confirmată.", "done")
    return redirect(url_for("citizen.opened"), 303)


@citizen.get("/stare/petitia/fisier/<int:attachment_id>")
@anyone
def opened_file(attachment_id: int) -> ResponseReturnValue:
    """Give one of the petitioner's own files, or the answer."""
    found = _found()
    file = next(
        (one for one in (found.files if found else ()) if one.attachment_id == attachment_id), None
    )
    if file is None:
        abort(404)
    response = Response(office().vault.get(file.digest), mimetype=file.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=file.name)
    response.headers["Cache-Control"] = "no-store"
    return response


def _found() -> OpenedPetition | None:
    petition_id = opened_petition(session, office().clock.now())
    return None if petition_id is None else office().ask(read_opened, petition_id)


def _ask_again() -> ResponseReturnValue:
    flash("Scrieți din nou numărul și codul de acces, ca să vedeți petiția.", "note")
    return redirect(url_for("citizen.follow"), 303)


def _page(found: OpenedPetition, code_error: str = "") -> OpenedPage:
    calendar = office().ask(hall_calendar)
    answer = next((file for file in found.files if file.is_answer), None)
    lines = {
        file.attachment_id: DocumentLine(
            title=file.name,
            detail=file_size(file.size),
            url=url_for("citizen.opened_file", attachment_id=file.attachment_id),
            icon="image" if file.media_type.startswith("image/") else "file-text",
            action="Descarcă",
        )
        for file in found.files
    }
    return OpenedPage(
        petition=found,
        status=status_view(found.status, office().clock.today(), calendar.is_office_day),
        points=_points(found),
        documents=tuple(lines[file.attachment_id] for file in found.files if not file.is_answer),
        letter=lines[answer.attachment_id] if answer else None,
        letter_size=file_size(answer.size) if answer else "",
        code_error=code_error,
        word=office().ask(word_of_petitioner, found.status.petition_id, office().clock.today()),
        words_typed=session.get("cuvinte", ""),
    )


def _points(found: OpenedPetition) -> tuple[Point, ...]:
    return tuple(
        Point(
            title=point.title,
            text=point.finding,
            label=point.result_word.capitalize(),
            tone=TONES[point.result][0],
            icon=TONES[point.result][1],
        )
        for point in (found.answer.points if found.answer else ())
    )
