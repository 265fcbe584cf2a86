"""Bearer tokens: who stands behind a request; no session and no cookie counts here."""

from collections.abc import Callable
from functools import wraps
from typing import cast

from flask import Response, g, request

from casework.desk import Actor
from casework.errors import NotFound
from casework.queries.bearers import bearer_of
from webui.access import by_token, office
from webui.api.problems import problem

PURPOSE = "api-token"
View = Callable[..., Response]


def with_token(view: View) -> View:
    """Open a view to whoever shows a token that still holds, and to nobody else."""

    @wraps(view)
    def checked(*args: object, **named: object) -> Response:
        person = _bearer()
        if person is None:
            refusal = problem(401)
            refusal.headers["WWW-Authenticate"] = 'Bearer realm="casework"'
            return refusal
        g.bearer = person
        return view(*args, **named)

    return by_token(checked)


def bearer() -> Actor:
    """Give the person behind the token of this request."""
    return cast(Actor, g.bearer)


def _bearer() -> Actor | None:
    sort, _, token = request.headers.get("Authorization", "").partition(" ")
    if sort.casefold() != "bearer" or not token.strip():
        return None
    digest = office().secrets.digest(PURPOSE, token.strip())
    try:
        return office().ask(bearer_of, digest, office().clock.today())
    except NotFound:
        return None
