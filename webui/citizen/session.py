"""What the citizen's browser may open for half an hour, kept in its signed session."""

from collections.abc import MutableMapping
from datetime import datetime, timedelta
from typing import Any

from flask import Response, make_response

OPENED = "opened"
LASTS = timedelta(minutes=30)


def remember_opened(session: MutableMapping[str, Any], petition_id: int, now: datetime) -> None:
    """Let this browser see a petition for half an hour."""
    session[OPENED] = {"id": petition_id, "until": (now + LASTS).isoformat()}


def opened_petition(session: MutableMapping[str, Any], now: datetime) -> int | None:
    """Give the petition that this browser may see, if the half hour is not over."""
    kept = session.get(OPENED)
    if not kept or datetime.fromisoformat(kept["until"]) < now:
        return None
    petition_id: int = kept["id"]
    return petition_id


def never_kept(page: str, code: int = 200) -> Response:
    """Forbid every copy of a page with personal data."""
    response = make_response(page, code)
    response.headers["Cache-Control"] = "no-store"
    return response
