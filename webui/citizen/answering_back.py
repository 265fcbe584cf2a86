"""The petitioner says whether the answer solved the matter, with words and a photo (art. 8)."""

from flask import flash, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from casework.channels.uploads import CheckedFile, checked_file
from casework.desk import CITIZEN
from casework.errors import BadInput
from casework.usecases.answer_back import AnswerBack, answer_back
from casework.usecases.step import Case, Done
from casework.wording import spoken
from webui.access import anyone, office
from webui.citizen.blueprint import citizen
from webui.citizen.session import opened_petition
from workflows.decisions import Stopped
from workflows.petition.subjects.outcome import Said

THANKS = {
    Said.CONFIRMED: "Vă mulțumim. Am notat că problema s-a rezolvat.",
    Said.CONTESTED: "Am notat că problema nu s-a rezolvat. Hotărâm dacă redeschidem dosarul.",
}


@citizen.post("/stare/petitia/parere")
@anyone
def answer_back_by_code() -> ResponseReturnValue:
    """Keep what the petitioner says, and say on the petition's page what came of it."""
    petition_id = opened_petition(session, office().clock.now())
    if petition_id is None:
        flash("Scrieți din nou numărul și codul de acces.", "note")
        return redirect(url_for("citizen.follow"), 303)
    said = request.form.get("parere", "")
    if said not in tuple(Said):
        flash("Alegeți dacă problema s-a rezolvat sau nu.", "stopped")
        return redirect(url_for("citizen.opened", _anchor="parere"), 303)
    _say(petition_id, Said(said))
    return redirect(url_for("citizen.opened", _anchor="parere"), 303)


def _say(petition_id: int, said: Said) -> None:
    words = request.form.get("cuvinte", "")
    try:
        ask = AnswerBack(case=Case(petition_id=petition_id), said=said, words=words, photo=_photo())
        outcome = office().perform(answer_back, ask, CITIZEN)
    except BadInput as wrong:
        session["cuvinte"] = words[:2000]
        for says in wrong.errors.values():
            flash(f"{says}.", "stopped")
        return
    if isinstance(outcome, Done):
        session.pop("cuvinte", None)
        flash(THANKS[said], "done")
        return
    session["cuvinte"] = words[:2000]
    stopped = outcome.reasons if isinstance(outcome, Stopped) else outcome.cautions
    for reason in stopped:
        flash(f"{spoken(reason).says} {spoken(reason).remedy}", "stopped")


def _photo() -> CheckedFile | None:
    sent = request.files.get("fotografie")
    if sent is None or not sent.filename:
        return None
    limit = office().settings.upload_limit_mb
    return checked_file(sent.filename, sent.read(), limit_mb=limit)
