"""One file of a case, for whoever may see the case."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.queries.petition_file import visible_petition
from casework.queries.reading import Reader
from casework.records.answer import Answer
from casework.records.attachment import Attachment
from casework.records.stored_file import StoredFile
from casework.usecases.answer_letter import letter_for_signing


@dataclass(frozen=True, slots=True, kw_only=True)
class FileContent:
    """A file as it is sent to the reader."""

    name: str
    media_type: str
    content: bytes


def attachment(
    session: Session, reader: Reader, petition_id: int, attachment_id: int
) -> FileContent:
    """Read a file; raises NotFound where it is not of this case or not for this person."""
    visible_petition(session, reader, petition_id)
    found = session.get(Attachment, attachment_id)
    if found is None or found.petition_id != petition_id:
        raise NotFound("documentul nu există")
    stored = session.get_one(StoredFile, found.digest)
    return FileContent(
        name=found.name, media_type=stored.media_type, content=reader.vault.get(found.digest)
    )


def answer_in_force(session: Session, reader: Reader, petition_id: int) -> FileContent:
    """Print the answer in force as it is being signed; raises NotFound where there is none."""
    petition = visible_petition(session, reader, petition_id)
    if petition.answer_id is None:
        raise NotFound("nu există un răspuns de citit")
    answer = session.get_one(Answer, petition.answer_id)
    if answer.signed_file_digest is not None:
        content = reader.vault.get(answer.signed_file_digest)
    else:
        content = letter_for_signing(reader.desk(session), petition, answer)
    name = f"raspuns-{petition.number:06d}-versiunea-{answer.version}.pdf"
    return FileContent(name=name, media_type="application/pdf", content=content)
