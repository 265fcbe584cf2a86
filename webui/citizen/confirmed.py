"""Right after sending: number, last day, access code, proof; for this browser only."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from flask import Response, make_response, render_template, session
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from casework.desk import CITIZEN
from casework.errors import NotFound
from casework.letters.qr import qr_svg
from casework.letters.reminder import Reminder, reminder_ics
from casework.queries.confirmed import Confirmed, sent_petition
from casework.queries.reading import Reader
from casework.queries.slip import confirmation
from casework.wording import clock_time, counted, day_full, weekday
from webui.access import anyone, office
from webui.citizen.blueprint import citizen
from webui.shared.blocks import Fact

SENT: Final = "sent"
LASTS: Final = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedPage:
    """Everything the confirmation shows."""

    petition: Confirmed
    code: str
    stamped: str
    qr: Markup
    proof_size: int
    steps: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]


def remember(petition_id: int, code: str = "") -> None:
    """Let this browser see the confirmation for two hours; a known code is never forgotten."""
    known = session.get(SENT, {})
    if not code and known.get("id") == petition_id:
        code = known["code"]
    until = (office().clock.now() + LASTS).isoformat()
    session[SENT] = {"id": petition_id, "code": code, "until": until}


@citizen.get("/sesizare/confirmare")
@anyone
def confirmed() -> ResponseReturnValue:
    """Show the confirmation, or the way to the form to whoever has sent nothing."""
    known = _known()
    if known is None:
        return _private(make_response(render_template("citizen/nothing_sent.html"), 404))
    petition_id, code = known
    petition = office().ask(sent_petition, _reader(), petition_id)
    page = ConfirmedPage(
        petition=petition,
        code=code,
        stamped=f"{weekday(petition.registered_at)}, ora {clock_time(petition.registered_at)}",
        qr=_qr(petition),
        proof_size=len(office().ask(confirmation, _reader(), petition_id, code or None)),
        steps=_steps(petition),
        facts=_facts(petition),
    )
    return _private(make_response(render_template("citizen/confirmed.html", page=page)))


@citizen.get("/sesizare/confirmare.pdf")
@anyone
def proof_document() -> ResponseReturnValue:
    """Give the proof of registration as a document."""
    petition_id, code = _known_or_nothing()
    petition = office().ask(sent_petition, _reader(), petition_id)
    response = make_response(office().ask(confirmation, _reader(), petition_id, code or None))
    response.mimetype = "application/pdf"
    return _private(_named(response, f"dovada-{_for_a_file(petition)}.pdf"))


@citizen.get("/sesizare/termen.ics")
@anyone
def reminder() -> ResponseReturnValue:
    """Give the last day of the answer for a calendar."""
    petition = office().ask(sent_petition, _reader(), _known_or_nothing()[0])
    response = make_response(
        reminder_ics(
            Reminder(
                number=petition.number,
                on=petition.answer_by,
                made_at=petition.registered_at,
                url=petition.status_url,
                institution=petition.institution,
            )
        )
    )
    response.content_type = "text/calendar; charset=utf-8"
    return _private(_named(response, f"termen-{_for_a_file(petition)}.ics"))


def _known() -> tuple[int, str] | None:
    known = session.get(SENT)
    if not known or datetime.fromisoformat(known["until"]) < office().clock.now():
        return None
    return int(known["id"]), str(known["code"])


def _known_or_nothing() -> tuple[int, str]:
    known = _known()
    if known is None:
        raise NotFound("nimic trimis din acest navigator")
    return known


def _reader() -> Reader:
    here = office()
    return Reader(
        actor=CITIZEN, clock=here.clock, vault=here.vault, public_url=here.settings.public_url
    )


def _qr(petition: Confirmed) -> Markup:
    label = f"Cod QR care deschide pagina petiției {petition.number}"
    return Markup(qr_svg(petition.status_url, label=label))


def _steps(petition: Confirmed) -> tuple[tuple[str, str], ...]:
    way = "pe e-mail" if petition.answered_by_email else "prin poștă"
    return (
        ("Mai întâi", "Registratura o trimite compartimentului care se ocupă."),
        ("Dacă ține de altă instituție", "O trimitem acolo, în 5 zile, și vă anunțăm unde."),
        ("În săptămânile următoare", "Un specialist verifică fiecare aspect din petiție."),
        (
            f"Cel mai târziu {day_full(petition.answer_by)}",
            f"Primiți răspunsul {way}, semnat. Dacă avem nevoie de cel mult 15 zile în plus, "
            "vă scriem înainte de această dată.",
        ),
    )


def _facts(petition: Confirmed) -> tuple[Fact, ...]:
    rows = (
        Fact("Obiectul", petition.subject),
        Fact("Locul", petition.place),
        Fact("Fișiere", _files(petition)),
        Fact("Petiționar", petition.petitioner),
        Fact("Răspundem", petition.email if petition.answered_by_email else "prin poștă"),
    )
    return tuple(row for row in rows if row.value)


def _files(petition: Confirmed) -> str:
    parts = (
        counted(petition.photos, "o fotografie", "fotografii") if petition.photos else "",
        counted(petition.documents, "un document", "documente") if petition.documents else "",
    )
    return " și ".join(part for part in parts if part)


def _for_a_file(petition: Confirmed) -> str:
    return petition.number.replace("/", "-")


def _named(response: Response, name: str) -> Response:
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _private(response: Response) -> Response:
    response.headers["Cache-Control"] = "private, no-store"
    return response
