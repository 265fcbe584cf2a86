"""The petitioner says what came of the answer: solved, or not, with words and a photo (art. 8)."""

from dataclasses import dataclass

from casework.channels.filing import clean_text
from casework.channels.uploads import CheckedFile
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.attachment import Attachment
from casework.records.feedback import Feedback
from casework.store import arrivals, texts
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.subjects.outcome import Said

LONGEST = 2000
TRIGGERS = {Said.CONFIRMED: "confirm_solved", Said.CONTESTED: "contest"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerBack:
    """What the petitioner says of the answer, after the access code opened the petition."""

    case: Case
    said: Said
    words: str = ""
    photo: CheckedFile | None = None


def answer_back(ask: AnswerBack, desk: Desk) -> Outcome:
    """Keep the petitioner's word; raises BadInput for a text too long or no picture."""
    words = clean_text(ask.words)
    _check(words, ask.photo)
    taken = take(desk, TRIGGERS[ask.said], ask.case, lambda _: Asked(reason=words))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    petition.outcome = ask.said.value
    digest = _kept_photo(desk, petition.id, ask.photo)
    desk.session.add(
        Feedback(
            petition_id=petition.id,
            kind=ask.said.value,
            text_id=texts.keep(desk.session, words).id if words else None,
            photo_digest=digest,
            said_at=desk.now,
        )
    )
    return finish(desk, taken, {"outcome": ask.said.value, "photo": digest}, text=words)


def _kept_photo(desk: Desk, petition_id: int, photo: CheckedFile | None) -> str | None:
    if photo is None:
        return None
    digest = arrivals.keep_file(desk, photo.content, photo.media_type)
    desk.session.add(
        Attachment(
            petition_id=petition_id,
            digest=digest,
            name=photo.name,
            role="feedback",
            added_at=desk.now,
        )
    )
    return digest


def _check(words: str, photo: CheckedFile | None) -> None:
    errors = {}
    if len(words) > LONGEST:
        errors["words"] = f"Textul are cel mult {LONGEST} de caractere"
    if photo is not None and not photo.media_type.startswith("image/"):
        errors["photo"] = "Trimiteți o fotografie"
    if errors:
        raise BadInput(errors)
