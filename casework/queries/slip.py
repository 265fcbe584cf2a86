"""The slip handed over at the counter: number, dates, and the confirmation as a document."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.letters.confirmation import confirmation_pdf
from casework.queries.reading import Reader
from casework.records.petition import Petition
from casework.store import institution, parties
from casework.store.concerned import is_hidden
from casework.usecases.confirmation import confirmation_letter, status_url
from casework.wording import format_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What stands on the slip; the access code is known only to whoever registered."""

    petition_id: int
    number: str
    registered_at: datetime
    answer_by: date
    due_safe: date
    subject: str
    petitioner: str
    received_directly: bool
    identity_incomplete: bool
    status_url: str
    institution: str
    contact: str


def slip(session: Session, reader: Reader, petition_id: int, code: str | None = None) -> Slip:
    """Read the slip of a petition; raises NotFound.

    Whom it concerns sees it only with the code, that is when he has just registered it himself.
    """
    petition = _petition(session, reader, petition_id, code)
    hall = institution.of(session)
    number = format_number(petition.number, petition.registered_on, petition.part)
    return Slip(
        petition_id=petition.id,
        number=number,
        registered_at=petition.registered_at,
        answer_by=petition.due_legal_max,
        due_safe=petition.due_safe,
        subject=petition.subject,
        petitioner=parties.shown_name(parties.petitioner(session, petition.id)),
        received_directly=petition.received_directly,
        identity_incomplete=petition.identity_incomplete,
        status_url=status_url(reader.public_url, number),
        institution=hall.name,
        contact=", ".join(part for part in (hall.phone, hall.email) if part),
    )


def confirmation(session: Session, reader: Reader, petition_id: int, code: str | None) -> bytes:
    """Print the confirmation, with the access code while it is still known."""
    petition = _petition(session, reader, petition_id, code)
    name = parties.shown_name(parties.petitioner(session, petition.id))
    letter = confirmation_letter(reader.desk(session), petition, name, code)
    return confirmation_pdf(letter, created=petition.registered_at)


def _petition(session: Session, reader: Reader, petition_id: int, code: str | None) -> Petition:
    petition = session.get(Petition, petition_id)
    if petition is None or (not code and is_hidden(session, reader.actor, petition)):
        raise NotFound("petiția nu există")
    return petition
