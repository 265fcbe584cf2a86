"""What petitioners said of their answers: on one case, and all that contest."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.feedback import Feedback
from casework.records.petition import Petition
from casework.store import texts
from casework.wording import local_day
from workflows.petition.states import State
from workflows.petition.subjects.outcome import DAYS_TO_SAY, Said

ANSWERED = (State.DISPATCHED.value, State.FILED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordOfPetitioner:
    """What was said of one answer; `until` is the last day on which it may still be said."""

    said: Said | None
    until: date | None
    at: datetime | None
    words: str
    may_still_say: bool


def word_of_petitioner(session: Session, petition_id: int, today: date) -> WordOfPetitioner:
    """Read what the petitioner said last, and whether there is still time to say it."""
    petition = session.get_one(Petition, petition_id)
    last = last_word(session, petition_id)
    answered = petition.dispatched_at if petition.state in ANSWERED else None
    until = local_day(answered) + timedelta(days=DAYS_TO_SAY) if answered else None
    said = Said(petition.outcome) if petition.outcome else None
    return WordOfPetitioner(
        said=said,
        until=until,
        at=last.said_at if last else None,
        words=texts.read(session, last.text_id) if last else "",
        may_still_say=until is not None and today <= until and said is not Said.CONTESTED,
    )


def last_word(session: Session, petition_id: int) -> Feedback | None:
    """Give what the petitioner said last of the answer."""
    query = select(Feedback).where(Feedback.petition_id == petition_id)
    return session.scalars(query.order_by(Feedback.id.desc()).limit(1)).first()
