"""Filing a petition by program: the same checks and the same number as from the form."""

import secrets

from flask import Response, request

from casework.channels.filing import FiledFile, Filing, Sender, key_of
from casework.desk import CITIZEN
from casework.errors import BadInput
from casework.usecases.confirmation import status_url
from casework.usecases.register_arrival import (
    AlreadyRegistered,
    RegisterArrival,
    Registered,
    register_arrival,
)
from casework.wording import format_number
from webui.access import anyone, office
from webui.api.blueprint import api
from webui.api.bodies import read_body
from webui.api.problems import refused
from webui.api.replies import replied
from webui.api.schemas import NewPetition, Petitioner, PetitionRegistered
from webui.api.uploads import taken_up

PATHS = {
    "name": "petitioner.name",
    "email": "petitioner.email",
    "phone": "petitioner.phone",
    "address": "petitioner.address",
    "organisation": "petitioner.represents",
    "cui": "petitioner.cui",
}
"""Where in the body the fields of a form stand."""


@api.post("/petitions")
@anyone
def file_petition() -> Response:
    """Register a petition and give its number, dates and access code."""
    body = read_body(NewPetition)
    try:
        asked = RegisterArrival(filing=_filing(body, taken_up(body.files)))
        outcome = office().perform(register_arrival, asked, CITIZEN)
    except BadInput as wrong:
        named = {PATHS.get(name, name): says for name, says in wrong.errors.items()}
        raise BadInput(named) from wrong
    if isinstance(outcome, Registered | AlreadyRegistered):
        return _registered(outcome)
    return refused(outcome)


def _registered(outcome: Registered | AlreadyRegistered) -> Response:
    number = format_number(outcome.number, outcome.registered_on)
    anew = isinstance(outcome, Registered)
    reply = PetitionRegistered(
        number=number,
        registered_on=outcome.registered_on,
        answer_by=outcome.answer_by,
        due_legal_max=outcome.due_legal_max,
        access_code=outcome.access_code if isinstance(outcome, Registered) else None,
        status_url=status_url(office().settings.public_url, number),
    )
    response = replied(reply, 201 if anew else 200)
    response.headers["Location"] = reply.status_url
    return response


def _filing(body: NewPetition, files: tuple[FiledFile, ...]) -> Filing:
    raw = request.get_data()
    sent = request.headers.get("Idempotency-Key", "").strip() or secrets.token_hex(16)
    return Filing(
        channel="api",
        sender=_sender(body.petitioner),
        text=body.text,
        subject=body.subject,
        files=files,
        dedupe_key=key_of("api", sent, raw.decode(errors="replace")),
        raw=raw,
    )


def _sender(petitioner: Petitioner) -> Sender:
    organisation = petitioner.represents or (
        petitioner.name if petitioner.kind == "organisation" else ""
    )
    return Sender(
        kind="organisation" if organisation else "person",
        name=petitioner.name,
        email=petitioner.email,
        phone=petitioner.phone,
        address=petitioner.address,
        organisation=organisation,
        cui=petitioner.cui,
        signatories=petitioner.signatories,
    )
