"""Who may open a page: every view states its audience, and one that states none stays closed."""

from collections.abc import Callable
from enum import Enum
from typing import Final, TypeAlias, TypeVar, cast

from flask import Flask, abort, current_app, g, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from casework.bootstrap import Office
from casework.desk import Actor
from workflows.roles import STAFF_ROLES, Role

OFFICE: Final = "casework"
STATED: Final = "__audience__"
STAFF: Final = frozenset(STAFF_ROLES)


class Open(Enum):
    """An audience that needs no session: everybody, or whoever shows a token."""

    ANYONE = "oricine"
    TOKEN = "cine are o cheie de acces"


Audience: TypeAlias = Open | frozenset[Role]

View = TypeVar("View", bound=Callable[..., object])


def anyone(view: View) -> View:
    """Open a page to everybody."""
    return _stating(view, Open.ANYONE)


def by_token(view: View) -> View:
    """Leave a page to its own check of a bearer token."""
    return _stating(view, Open.TOKEN)


def only(*roles: Role) -> Callable[[View], View]:
    """Open a page to those who hold one of the roles."""
    audience = frozenset(roles)
    return lambda view: _stating(view, audience)


def all_staff(view: View) -> View:
    """Open a page to every signed-in member of staff."""
    return _stating(view, STAFF)


def stated_audience(view: Callable[..., object]) -> Audience | None:
    """Tell for whom a view is, or None where it does not say."""
    return cast("Audience | None", getattr(view, STATED, None))


def office() -> Office:
    """Give the office that this application serves, as the signed-in reader may see it."""
    return cast(Office, g.get("office_read") or whole_office())


def whole_office() -> Office:
    """Give the office with nothing left out, for whoever holds what he has just written himself."""
    return cast(Office, current_app.extensions[OFFICE])


def actor() -> Actor:
    """Give the signed-in person as the actor of an act."""
    return cast(Actor, current_user.actor)


def signed_in() -> bool:
    """Tell whether somebody of the staff is signed in."""
    return bool(current_user.is_authenticated)


def install(app: Flask) -> None:
    """Ask every request for its right to be here, before anything else looks at it."""
    app.before_request(_check)


def _check() -> ResponseReturnValue | None:
    if request.endpoint is None or request.endpoint.rpartition(".")[2] == "static":
        return None
    audience = stated_audience(current_app.view_functions[request.endpoint])
    if isinstance(audience, Open):
        return None
    if not signed_in():
        return cast(ResponseReturnValue, current_app.login_manager.unauthorized())  # type: ignore[attr-defined]
    if audience is None or not actor().roles & audience:
        abort(403)
    g.for_staff = True
    g.office_read = whole_office().read_by(actor())
    return None


def _stating(view: View, audience: Audience) -> View:
    setattr(view, STATED, audience)
    return view
