"""Send the signed answer on its way; only public relations may, and it is not yet dispatched."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.letters.answer import answer_cover_subject, answer_cover_text
from casework.records.answer import Answer
from casework.records.attachment import Attachment
from casework.records.dispatch import Dispatch
from casework.records.petition import Petition
from casework.store import arrivals, outbox, parties
from casework.usecases.answer_letter import answer_letter, letter_bytes
from casework.usecases.confirmation import status_url
from casework.usecases.step import Case, Outcome, Taken, finish, take
from casework.wording import format_number
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchAnswer:
    """The registry chooses the way: email, post or counter."""

    case: Case
    channel: str


def dispatch_answer(ask: DispatchAnswer, desk: Desk) -> Outcome:
    """Freeze the letter and queue it; the clock runs until the proof is recorded."""
    taken = take(desk, "dispatch", ask.case, lambda _: Asked(channel=ask.channel))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    answer = desk.session.get_one(Answer, petition.answer_id)
    letter = letter_bytes(desk, petition, answer)
    digest = arrivals.keep_file(desk, letter, "application/pdf")
    party = parties.petitioner(desk.session, petition.id)
    dispatch = Dispatch(
        petition_id=petition.id,
        answer_id=answer.id,
        channel=ask.channel,
        address=party.email if ask.channel == "email" else party.address,
        letter_digest=digest,
        queued_at=desk.now,
        queued_by=desk.actor.staff_id,
    )
    desk.session.add(dispatch)
    desk.session.add(
        Attachment(
            petition_id=petition.id,
            digest=digest,
            name=letter_name(petition),
            role="answer",
            added_at=desk.now,
            added_by=desk.actor.staff_id,
        )
    )
    desk.session.flush()
    petition.dispatch_pending = True
    if ask.channel == "email":
        _queue_mail(desk, petition, answer, dispatch)
    return finish(
        desk,
        taken,
        {"dispatch": dispatch.id, "channel": ask.channel, "letter": digest},
    )


def letter_name(petition: Petition) -> str:
    """Name the file of the answer after its number."""
    return f"raspuns-{petition.number:06d}-{petition.registered_on:%d.%m.%Y}.pdf"


def _queue_mail(desk: Desk, petition: Petition, answer: Answer, dispatch: Dispatch) -> None:
    letter = answer_letter(desk, petition, answer, desk.now)
    number = format_number(petition.number, petition.registered_on, petition.part)
    outbox.queue(
        desk,
        outbox.Letter(
            kind="answer",
            recipient=dispatch.address,
            subject=answer_cover_subject(letter),
            body=answer_cover_text(letter, status_url=status_url(desk.public_url, number)),
            petition_id=petition.id,
            dispatch_id=dispatch.id,
            enclosed=(outbox.Enclosed(digest=dispatch.letter_digest, name=letter_name(petition)),),
        ),
    )
