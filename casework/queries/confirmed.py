"""What the citizen reads right after sending."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.queries.reading import Reader
from casework.records.attachment import Attachment
from casework.records.petition import Petition
from casework.store import institution, parties
from casework.usecases.confirmation import status_url
from casework.wording import format_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """A petition as its sender is told about it."""

    number: str
    registered_at: datetime
    answer_by: date
    subject: str
    place: str
    photos: int
    documents: int
    petitioner: str
    email: str
    wants_paper: bool
    status_url: str
    institution: str

    @property
    def answered_by_email(self) -> bool:
        """Tell whether the answer travels by e-mail."""
        return bool(self.email) and not self.wants_paper


def sent_petition(session: Session, reader: Reader, petition_id: int) -> Confirmed:
    """Read what was registered; raises NotFound."""
    petition = session.get(Petition, petition_id)
    if petition is None:
        raise NotFound("petiția nu există")
    hall = institution.of(session)
    party = parties.petitioner(session, petition.id)
    roles = session.scalars(select(Attachment.role).where(Attachment.petition_id == petition.id))
    kinds = roles.all()
    number = format_number(petition.number, petition.registered_on, petition.part)
    return Confirmed(
        number=number,
        registered_at=petition.registered_at,
        answer_by=petition.due_legal_max,
        subject=petition.subject,
        place=petition.place,
        photos=kinds.count("photo"),
        documents=kinds.count("document"),
        petitioner=parties.shown_name(party),
        email=party.email,
        wants_paper=petition.wants_paper,
        status_url=status_url(reader.public_url, number),
        institution=hall.name,
    )
