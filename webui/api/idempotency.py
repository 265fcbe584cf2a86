"""Idempotency-Key: a POST sent twice under one key is done once and answered twice alike."""

import hashlib
from typing import Final

from flask import Response, g, request

from casework.desk import SYSTEM
from casework.usecases.keep_reply import (
    ClaimKey,
    Fresh,
    KeepReply,
    Kept,
    OtherRequest,
    ReleaseKey,
    StillUnderWay,
    claim_key,
    keep_reply,
    release_key,
)
from webui.access import office
from webui.api.blueprint import api
from webui.api.problems import problem

LONGEST_KEY: Final = 200
NOT_FINAL: Final = frozenset({401, 403, 413, 429})
"""Replies after which the same request may well succeed: they are not kept."""


@api.before_request
def answer_again() -> Response | None:
    """Give the kept reply of a repeated POST, or take the key for a new one."""
    sent = request.headers.get("Idempotency-Key", "").strip()
    if request.method != "POST" or not sent:
        return None
    if len(sent) > LONGEST_KEY:
        return problem(400, "Antetul Idempotency-Key are cel mult 200 de caractere.")
    key = "\n".join((request.path, request.headers.get("Authorization", ""), sent))
    claimed = office().perform(claim_key, ClaimKey(key=key, request_hash=_request_hash()), SYSTEM)
    match claimed:
        case Fresh():
            g.idempotency_key = key
            return None
        case Kept(status=status, body=body):
            return _again(status, body)
        case OtherRequest():
            return problem(
                422,
                "Cheia Idempotency-Key a fost folosită pentru altă cerere.",
                errors={"Idempotency-Key": "Folosiți o cheie nouă pentru fiecare cerere"},
            )
        case StillUnderWay():
            return problem(409, "Aceeași cerere este în lucru; întrebați din nou peste o clipă.")


@api.after_request
def keep(response: Response) -> Response:
    """Keep the reply of a POST under its key, or give the key back when nothing was decided."""
    key = g.pop("idempotency_key", None)
    if key is None:
        return response
    if response.status_code >= 500 or response.status_code in NOT_FINAL:
        office().perform(release_key, ReleaseKey(key=key), SYSTEM)
    else:
        reply = KeepReply(key=key, status=response.status_code, body=response.get_data())
        office().perform(keep_reply, reply, SYSTEM)
    return response


def _again(status: int, body: bytes) -> Response:
    media_type = "application/json" if status < 400 else "application/problem+json"
    response = Response(body, status=status, mimetype=media_type)
    response.headers["Idempotent-Replayed"] = "true"
    return response


def _request_hash() -> str:
    """Sum up the request; a multipart body by its files, since its boundary differs each time."""
    total = hashlib.sha256()
    for name, sent in sorted(request.files.items(multi=True), key=lambda item: item[0]):
        total.update(f"{name}\n{sent.filename}\n".encode())
        total.update(sent.stream.read())
        sent.stream.seek(0)
    if not request.files:
        total.update(request.get_data())
    return total.hexdigest()
