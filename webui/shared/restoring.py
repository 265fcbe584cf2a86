"""What somebody typed is kept when the session ends in the middle, and given back afterwards."""

import secrets
from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, flash, g, redirect, render_template, request
from flask import session as cookie
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from casework.desk import SYSTEM
from casework.usecases.park_form import (
    ParkedFields,
    ParkForm,
    TakeParkedForm,
    TypedField,
    park_form,
    take_parked_form,
)
from webui.access import actor, office, signed_in
from webui.shared.refilling import refilled

WHO: Final = "_user_id"
LEFT: Final = "left"
PARKED: Final = "parked"
KEPT: Final = "Am păstrat ce ați scris. Verificați și trimiteți din nou."
KEPT_WITHOUT_FILES: Final = (
    "Am păstrat ce ați scris. Fișierele trebuie alese din nou; verificați și trimiteți."
)
SECRET_FIELDS: Final = ("csrf_token", "parola")


def install(app: Flask) -> None:
    """Give typed fields back on the page they were typed on."""
    app.before_request(_take_back)
    app.after_request(_fill_in)


def typed_fields() -> tuple[TypedField, ...]:
    """List what a sent form held, without its secrets."""
    try:
        pairs = tuple(request.form.items(multi=True))
    except HTTPException:  # an oversized or torn body has no fields
        return ()
    return tuple(TypedField(name, text) for name, text in pairs if name not in SECRET_FIELDS)


def page_of_the_form() -> str:
    """Give the page a form was sent from: the referring page of this site, or the same address."""
    referrer = urlsplit(request.referrer or "")
    if referrer.path and referrer.netloc == request.host and not referrer.path.startswith("//"):
        return f"{referrer.path}?{referrer.query}" if referrer.query else referrer.path
    return request.path


def last_person() -> int | None:
    """Tell whose session this browser had last, whether or not it still runs."""
    who = str(cookie.get(WHO) or cookie.get(LEFT) or "")
    return int(who) if who.isdigit() else None


def ask_to_sign_in() -> ResponseReturnValue:
    """Send somebody without a session to sign in; what was being sent is kept for afterwards."""
    if request.headers.get("Sec-Fetch-Mode", "navigate") not in ("navigate", "no-cors"):
        return "", 401
    if request.method != "POST":
        return redirect(_sign_in_page(request.full_path.rstrip("?")))
    if last_person() is None:
        typed = typed_fields()
        return render_template("shared/problem.html", code=401, typed=typed), 401
    return redirect(_sign_in_page(_park(last_person())), code=303)


def keep_and_show_again() -> ResponseReturnValue:
    """Show the page again with what was typed on it, for somebody whose form went stale."""
    return redirect(_park(actor().staff_id), code=303)


def _sign_in_page(then: str) -> str:
    return current_app.url_for("gate.sign_in_page", inapoi=then)


def _park(staff_id: int | None) -> str:
    token, page = secrets.token_urlsafe(24), page_of_the_form()
    ask = ParkForm(
        token=token,
        staff_id=staff_id,
        page=page,
        action=request.path,
        fields=typed_fields(),
        had_files=any(file.filename for file in request.files.values()),
    )
    office().perform(park_form, ask, SYSTEM)
    cookie[PARKED] = [token, page]
    return page


def _take_back() -> None:
    token, page = cookie.get(PARKED, ("", ""))
    here = request.full_path.rstrip("?")
    if not token or request.method != "GET" or here != page or not signed_in():
        return
    cookie.pop(PARKED)
    g.kept = office().perform(take_parked_form, TakeParkedForm(token), actor())
    if g.kept is not None:
        flash(KEPT_WITHOUT_FILES if g.kept.had_files else KEPT)


def _fill_in(response: Response) -> Response:
    kept: ParkedFields | None = g.get("kept")
    if kept is None or response.mimetype != "text/html" or response.status_code != 200:
        return response
    g.kept = None
    page = refilled(response.get_data(as_text=True), request.path, kept)
    if page is None:
        text = render_template("shared/typed.html", typed=kept.fields, retry_url=request.path)
    else:
        text = page.before + render_template("shared/leftover.html", typed=page.left_over)
        text += page.after
    response.set_data(text)
    return response
