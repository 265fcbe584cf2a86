"""What a reader sees when something went wrong: pages in Romanian, problem documents under /api."""

import logging
from traceback import format_tb
from typing import Final

from flask import Flask, g, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from casework.bootstrap import DATABASE_AWAY
from casework.errors import BadInput, Conflict, NotFound, NotReady
from webui.access import signed_in
from webui.api.problems import problem
from webui.shared.case_words import case_url
from webui.shared.restoring import keep_and_show_again, page_of_the_form, typed_fields

LOG: Final = logging.getLogger("casework.web")
AWAY: Final = (
    "Nu s-a pierdut nimic din ce era înregistrat. Ce ați scris acum se vede mai jos, ca să îl "
    "puteți copia; încercați din nou peste câteva minute."
)
NOTHING_LOST: Final = (
    "Nu s-a pierdut nimic din ce era înregistrat. Încercați din nou peste câteva minute."
)
NEED_TO_KNOW: Final = (
    "Verificați numărul. Un dosar îl văd registratura, conducerea, juriștii, compartimentul la "
    "care este și cel care îl lucrează."
)
STALE: Final = (
    "Pagina a stat deschisă prea mult sau a fost deschisă înainte de autentificare. Ce ați scris "
    "se vede mai jos: deschideți din nou pagina și copiați înapoi."
)


def install(app: Flask) -> None:
    """Map the office's own errors, Flask's, and everything else."""
    app.register_error_handler(NotFound, _not_found)
    app.register_error_handler(Conflict, _conflict)
    app.register_error_handler(BadInput, _bad_input)
    app.register_error_handler(NotReady, _not_ready)
    for away in DATABASE_AWAY:
        app.register_error_handler(away, _database_away)
    app.register_error_handler(CSRFError, _stale_page)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _bug)


def _not_found(error: NotFound) -> ResponseReturnValue:
    if "for_staff" not in g:
        return _page(404)
    return _page(
        404,
        title="Nu există sau nu vă este accesibil",
        text=NEED_TO_KNOW,
        retry_url="/birou/",
        retry_label="Prima pagină",
    )


def _conflict(error: Conflict) -> ResponseReturnValue:
    if _for_programs():
        return problem(409, " ".join(error.changed), changed=list(error.changed))
    return _page(
        409,
        details=error.changed,
        retry_url=_fresh_case(),
        retry_label="Deschide lucrarea cum este acum",
        typed=typed_fields(),
    )


def _bad_input(error: BadInput) -> ResponseReturnValue:
    if _for_programs():
        return problem(422, " ".join(error.errors.values()), errors=dict(error.errors))
    return _page(
        422,
        title="Mai este ceva de completat",
        text="Nu am salvat nimic. Reveniți la pagină, corectați și trimiteți din nou.",
        details=tuple(error.errors.values()),
        retry_url=page_of_the_form(),
        retry_label="Înapoi la pagină",
        typed=typed_fields(),
    )


def _not_ready(error: NotReady) -> ResponseReturnValue:
    return _page(503, title="Instituția nu este încă pregătită", text=str(error))


def _database_away(error: Exception) -> ResponseReturnValue:
    LOG.error("database away (%s)", type(error).__name__)
    g.database_away = True
    typed = () if _for_programs() else typed_fields()
    answer = make_response(_page(503, text=AWAY if typed else NOTHING_LOST, typed=typed))
    answer.headers["Retry-After"] = "60"
    return answer


def _stale_page(error: CSRFError) -> ResponseReturnValue:
    if _for_programs():
        return problem(400)
    if signed_in():
        return keep_and_show_again()
    return _page(
        400,
        title="Trimiteți formularul încă o dată",
        text=STALE,
        retry_url=page_of_the_form(),
        retry_label="Deschide din nou pagina",
        typed=typed_fields(),
    )


def _http_error(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    if code < 400:
        return error.get_response()
    return _page(code)


def _bug(error: Exception) -> ResponseReturnValue:
    """The places are written down, never the message: it may repeat what somebody typed."""
    places = "".join(format_tb(error.__traceback__))
    LOG.error("bug in %s: %s\n%s", request.endpoint, type(error).__name__, places)
    return _page(500)


def _page(code: int, **context: object) -> ResponseReturnValue:
    if _for_programs():
        return problem(code, str(context.get("text", "")))
    layout = "shared/staff.html" if "for_staff" in g and code != 500 else "shared/public.html"
    if g.get("database_away"):
        layout = "shared/public.html"
    return render_template("shared/problem.html", code=code, layout=layout, **context), code


def _for_programs() -> bool:
    return request.path.startswith("/api/")


def _fresh_case() -> str:
    """The case itself where the form was about one, else the page the form was on."""
    petition_id = (request.view_args or {}).get("petition_id")
    return case_url(petition_id) if petition_id and "for_staff" in g else page_of_the_form()
