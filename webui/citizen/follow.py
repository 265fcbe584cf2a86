"""The status page: by number alone the bare stage, by number and code the petition itself."""

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from casework.desk import CITIZEN
from casework.queries.hall_calendar import hall_calendar
from casework.queries.public_status import PublicStatus, look_up
from casework.usecases.renew_access_code import SendAccessCode, send_access_code
from casework.wording import TypedNumber, parse_number
from webui.access import anyone, office
from webui.citizen.blueprint import citizen
from webui.citizen.session import remember_opened
from webui.citizen.tries import count_wrong, too_often
from webui.shared.public_status import StatusView, status_view

UNKNOWN = (
    "Nu găsim o petiție cu acest număr și această dată, sau codul nu este cel bun. "
    "Verificați numărul de pe confirmare, de exemplu 118.204/23.11.2026."
)
NO_DATE = "Scrieți și data de după număr, ca pe confirmare: 118.204/23.11.2026"
NOT_A_NUMBER = "Scrieți numărul de pe confirmare, de exemplu 118.204/23.11.2026"
CODE_SENT = (
    "Dacă petiția există și are o adresă de e-mail, am trimis acolo un cod nou. "
    "Fără e-mail, codul nou se dă la ghișeu."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowPage:
    """Everything the status page shows."""

    typed: str = ""
    error: str = ""
    code_error: str = ""
    status: StatusView | None = None


@citizen.get("/stare")
@anyone
def follow() -> ResponseReturnValue:
    """Show the bare stage of the petition whose number was typed, or ask for the number."""
    text = " ".join(request.args.get("nr", "").split())
    if not text:
        return _page(FollowPage())
    typed = parse_number(text)
    if typed is None or typed.day is None:
        return _page(FollowPage(typed=text, error=NO_DATE if typed else NOT_A_NUMBER)), 422
    found = _tried(typed, None)
    if not isinstance(found, PublicStatus):
        return found or (_page(FollowPage(typed=text, error=UNKNOWN)), 404)
    return _page(FollowPage(typed=text, status=_view(found)))


@citizen.post("/stare")
@anyone
def open_by_code() -> ResponseReturnValue:
    """Open the petition for whoever has its number and its code."""
    text = " ".join(request.form.get("nr", "").split())
    code = request.form.get("cod", "").strip()
    typed = parse_number(text)
    if typed is None or typed.day is None:
        return _page(FollowPage(typed=text, error=NO_DATE if typed else NOT_A_NUMBER)), 422
    if not code:
        return _page(FollowPage(typed=text, code_error="Scrieți codul de acces")), 422
    found = _tried(typed, code)
    if not isinstance(found, PublicStatus):
        return found or (_page(FollowPage(typed=text, error=UNKNOWN)), 404)
    remember_opened(session, found.petition_id, office().clock.now())
    return redirect(url_for("citizen.opened"), 303)


@citizen.post("/stare/cod-nou")
@anyone
def new_code() -> ResponseReturnValue:
    """Send a new code to the known address; the answer never tells whether there is one."""
    text = " ".join(request.form.get("nr", "").split())
    typed = parse_number(text)
    if typed is None or typed.day is None:
        return _page(FollowPage(typed=text, error=NO_DATE if typed else NOT_A_NUMBER)), 422
    if wait := too_often(_named(typed)):
        return wait
    count_wrong(_named(typed))
    office().perform(send_access_code, SendAccessCode(typed=typed), CITIZEN)
    flash(CODE_SENT, "done")
    return redirect(url_for("citizen.follow", nr=text), 303)


def _tried(typed: TypedNumber, code: str | None) -> PublicStatus | ResponseReturnValue | None:
    """Look a number up, unless it was tried too often; a wrong try is counted."""
    if wait := too_often(_named(typed)):
        return wait
    found = office().ask(look_up, office().secrets, typed, code)
    if found is None:
        count_wrong(_named(typed))
    return found


def _named(typed: TypedNumber) -> str:
    return f"{typed.number}/{typed.day}"


def _view(found: PublicStatus) -> StatusView:
    calendar = office().ask(hall_calendar)
    return status_view(found, office().clock.today(), calendar.is_office_day)


def _page(page: FollowPage) -> str:
    return render_template("citizen/follow.html", page=page)
