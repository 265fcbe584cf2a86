"""Where a petition stands, for whoever knows its number; the rest for whoever has its code."""

from typing import Final
from urllib.parse import quote

from flask import Response, request

from casework.desk import CITIZEN
from casework.errors import NotFound
from casework.queries.public_status import OpenedPetition, PublicStatus, look_up, opened
from casework.queries.tries import blocked_until
from casework.usecases.count_try import CountTry, count_try, keys_of_try
from casework.wording import TypedNumber, parse_number
from webui.access import anyone, office
from webui.api.blueprint import api
from webui.api.problems import problem
from webui.api.replies import replied
from webui.api.schemas import Letter, PetitionStatus, TimelineStep

SAYS: Final = {
    "register_arrival": "Petiția a fost înregistrată",
    "forward": "Petiția a fost repartizată compartimentului",
    "assign": "Petiția a fost atribuită unui referent",
    "sign_as_head": "Răspunsul a fost semnat",
    "record_dispatch": "Răspunsul a fost trimis",
}
"""The events of the timeline, in words for everybody."""

DATED: Final = "numărul se dă cu data lui"


@api.get("/status")
@anyone
def status() -> Response:
    """Give the stage of a petition; unknown, restricted and wrongly opened look the same."""
    typed = _typed()
    found = _tried(typed)
    if isinstance(found, Response):
        return found
    inside = office().ask(opened, found.petition_id) if found.has_code else None
    return _private(replied(_reply(found, inside)))


@api.get("/status/letters/<int:letter>")
@anyone
def status_letter(letter: int) -> Response:
    """Give an answer that left, or a file of the petitioner's own, to whoever has the code."""
    found = _tried(_typed())
    if isinstance(found, Response):
        return found
    inside = office().ask(opened, found.petition_id) if found.has_code else None
    files = inside.files if inside else ()
    file = next((one for one in files if one.attachment_id == letter), None)
    if file is None:
        raise NotFound("scrisoarea nu există")
    response = Response(office().vault.get(file.digest), mimetype=file.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=file.name)
    return _private(response)


def _typed() -> TypedNumber:
    typed = parse_number(request.args.get("number", ""))
    if typed is None or typed.day is None:
        raise NotFound(DATED)
    return typed


def _tried(typed: TypedNumber) -> PublicStatus | Response:
    """Look a number up unless it was tried too often; a wrong try is counted."""
    code = request.headers.get("X-Access-Code") or request.args.get("code") or None
    number = f"{typed.number}/{typed.day}"
    keys = keys_of_try(office().secrets, number, request.remote_addr or "")
    limited = office().settings.rate_limits
    until = office().ask(blocked_until, keys, office().clock.now()) if limited else None
    if until is not None:
        busy = problem(429)
        busy.headers["Retry-After"] = str(int((until - office().clock.now()).total_seconds()))
        return busy
    found = office().ask(look_up, office().secrets, typed, code)
    if found is None:
        if limited:
            office().perform(count_try, CountTry(keys), CITIZEN)
        raise NotFound("numărul nu există sau codul nu este cel bun")
    return found


def _reply(found: PublicStatus, inside: OpenedPetition | None) -> PetitionStatus:
    bare = PetitionStatus(
        number=found.number,
        stage=found.stage.value,
        registered_on=found.registered_on,
        answer_by=found.answer_by,
        department=found.department or None,
        answered=found.answered_on is not None,
    )
    if inside is None:
        return bare
    return bare.model_copy(
        update={
            "subject": inside.subject,
            "text": inside.text,
            "timeline": tuple(
                TimelineStep(at=event.at, event=event.event, says=SAYS[event.event])
                for event in found.events
            ),
            "letters": _letters(found, inside),
        }
    )


def _letters(found: PublicStatus, inside: OpenedPetition) -> tuple[Letter, ...]:
    base = f"{office().settings.public_url}/api/v1/status/letters"
    return tuple(
        Letter(
            name=file.name,
            media_type=file.media_type,
            size=file.size,
            url=f"{base}/{file.attachment_id}?number={quote(found.number, safe='')}",
        )
        for file in inside.files
        if file.is_answer
    )


def _private(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
