"""The status of a petition for programs: bare by number, whole with the access code."""

from flask import Response, jsonify, request

from casework.desk import CITIZEN
from casework.errors import NotFound
from casework.queries.public_status import PublicStatus, look_up, opened
from casework.queries.tries import blocked_until
from casework.usecases.count_try import CountTry, count_try, keys_of_try
from casework.wording import parse_number
from webui.access import anyone, office
from webui.api.blueprint import api
from webui.api.problems import Json, problem
from webui.shared.public_status import event_words


@api.get("/status")
@anyone
def status() -> Response:
    """Tell the stage of a petition; an unknown and a refused one get the same answer."""
    typed = parse_number(request.args.get("number", ""))
    if typed is None or typed.day is None:
        raise NotFound("petiția nu există")
    code = request.headers.get("X-Access-Code") or request.args.get("code")
    keys = keys_of_try(office().secrets, f"{typed.number}/{typed.day}", request.remote_addr or "")
    limited = office().settings.rate_limits
    now = office().clock.now()
    if limited and (until := office().ask(blocked_until, keys, now)) is not None:
        reply = problem(429)
        reply.headers["Retry-After"] = str(int((until - now).total_seconds()))
        return reply
    found = office().ask(look_up, office().secrets, typed, code)
    if found is None:
        if limited:
            office().perform(count_try, CountTry(keys), CITIZEN)
        raise NotFound("petiția nu există")
    response = jsonify(_document(found))
    response.headers["Cache-Control"] = "no-store"
    return response


def _document(found: PublicStatus) -> dict[str, Json]:
    bare: dict[str, Json] = {
        "number": found.number,
        "stage": found.stage.value,
        "registered_on": found.registered_on.isoformat(),
        "answer_by": found.answer_by.isoformat(),
        "department": found.department or None,
        "answered": found.answered_on is not None,
    }
    return bare | _personal(found) if found.has_code else bare


def _personal(found: PublicStatus) -> dict[str, Json]:
    petition = office().ask(opened, found.petition_id)
    if petition is None:
        raise NotFound("petiția nu există")
    return {
        "subject": petition.subject,
        "text": petition.text,
        "timeline": [
            {"at": event.at.isoformat(), "event": event.event, "says": event_words(event, found)}
            for event in found.events
        ],
        "letters": [
            {"name": file.name, "size": file.size, "media_type": file.media_type}
            for file in petition.files
            if file.is_answer
        ],
    }
