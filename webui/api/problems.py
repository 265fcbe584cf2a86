"""Bad news as problem documents: one title, one Romanian sentence, and what goes with them."""

from collections.abc import Iterable, Mapping
from datetime import date

from flask import Response
from werkzeug.exceptions import HTTPException

from casework.errors import BadInput, Conflict, NotFound, NotReady
from casework.wording import spoken
from webui.api.blueprint import api
from webui.api.replies import Json, written
from workflows.decisions import Decision, NeedsReasons, Stopped

MEDIA_TYPE = "application/problem+json"

TITLES = {
    400: "Cererea nu poate fi citită",
    401: "Cheia de acces lipsește sau nu este valabilă",
    403: "Nu aveți acest drept",
    404: "Nu există",
    405: "Metoda nu este permisă aici",
    409: "Actul nu s-a făcut",
    413: "Cererea este prea mare",
    422: "Date completate greșit",
    429: "Prea multe încercări",
    503: "Serviciul nu este gata",
}
SENTENCES = {
    400: "Corpul cererii nu este JSON corect.",
    401: "Trimiteți antetul „Authorization: Bearer …” cu o cheie valabilă.",
    403: "Rolul dumneavoastră nu deschide această adresă.",
    404: "Nu există sau nu vă este accesibil.",
    405: "Vedeți metodele îngăduite în /api/v1/openapi.json.",
    413: "Trimiteți un text sau un fișier mai mic.",
    429: "Așteptați câteva minute și încercați din nou.",
}


def problem(status: int, detail: str = "", title: str = "", **more: Json) -> Response:
    """Make a problem document."""
    document: dict[str, Json] = {
        "title": title or TITLES.get(status, "Cererea nu a fost îndeplinită"),
        "status": status,
        "detail": detail or SENTENCES.get(status, "Cererea nu a fost îndeplinită."),
        **more,
    }
    return written(document, status, MEDIA_TYPE)


def refused(outcome: Stopped | NeedsReasons) -> Response:
    """Read the law's reasons, or the cautions that still want a written reason."""
    match outcome:
        case Stopped(reasons):
            return problem(
                409,
                " ".join(spoken(reason).says for reason in reasons),
                title="Legea nu permite actul",
                reasons=told(reasons),
            )
        case NeedsReasons(cautions):
            return problem(
                409,
                "Actul se poate face numai cu un motiv scris pentru fiecare avertisment.",
                title="Este nevoie de un motiv scris",
                cautions=told(cautions),
            )


def told(decisions: Iterable[Decision]) -> list[Json]:
    """Give decisions of the law with rule, article, sentence, remedy and facts."""
    return [_told(decision) for decision in decisions]


def _told(decision: Decision) -> Json:
    words = spoken(decision)
    return {
        "rule": decision.rule,
        "law": words.law,
        "says": words.says,
        "remedy": words.remedy,
        "facts": {
            name: fact.isoformat() if isinstance(fact, date) else fact
            for name, fact in decision.facts.items()
        },
    }


def wrong_fields(errors: Mapping[str, str]) -> Response:
    """Say what is wrong with each field."""
    sentences: dict[str, Json] = dict(errors)
    return problem(422, "Corectați câmpurile numite și trimiteți din nou.", errors=sentences)


@api.errorhandler(NotFound)
def not_found(error: NotFound) -> Response:
    """Unknown and not for you are the same answer."""
    return problem(404)


@api.errorhandler(BadInput)
def bad_input(error: BadInput) -> Response:
    """One sentence per field."""
    return wrong_fields(error.errors)


@api.errorhandler(Conflict)
def conflict(error: Conflict) -> Response:
    """Somebody else acted since; `changed` says what."""
    changed: list[Json] = list(error.changed)
    return problem(
        409,
        "Altcineva a lucrat la petiție de când ați citit-o; citiți-o din nou.",
        title="Petiția s-a schimbat între timp",
        changed=changed,
    )


@api.errorhandler(NotReady)
def not_ready(error: NotReady) -> Response:
    """An administrator must do something first."""
    return problem(503, str(error))


@api.errorhandler(HTTPException)
def http_error(error: HTTPException) -> Response:
    """Whatever Flask itself refuses."""
    return problem(error.code or 500)
