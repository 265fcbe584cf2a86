"""The letters that the registry still has to see off, of whatever subject (art. 6 alin. (4))."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.records.attachment import Attachment
from casework.records.letter import Letter
from casework.records.message import OutgoingMessage
from casework.records.petition import Petition
from casework.store.concerned import away_of
from casework.store.outbox import enclosed_from_text

WAITING = ("to_release", "failed", "pending")
PER_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """One letter that has not left; `message` is where its e-mail stands, `why` its trouble."""

    id: int
    petition_id: int
    number: int
    registered_on: date
    kind: str
    title: str
    addressee: str
    channel: str
    address: str
    state: str
    queued_at: datetime
    paper_id: int | None
    enclosures: tuple[str, ...]
    message: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersPage:
    """One page of letters, oldest first; `following` is the last id when there are more."""

    rows: tuple[LetterRow, ...]
    waiting: int
    following: int | None


def letters_waiting(session: Session, actor: Actor) -> int:
    """Count the letters that wait for the registry's hand: by post, to release, or refused."""
    query = (
        select(func.count())
        .select_from(Letter)
        .join(Petition, Petition.id == Letter.petition_id)
        .where(Letter.state.in_(WAITING), away_of(actor).shown())
    )
    by_hand = (Letter.state != "pending") | (Letter.channel != "email")
    return session.scalar(query.where(by_hand)) or 0


def letters_page(session: Session, actor: Actor, *, after: int | None = None) -> LettersPage:
    """Read one page of the letters that have not left."""
    query = (
        select(Letter, Petition.number, Petition.registered_on)
        .join(Petition, Petition.id == Letter.petition_id)
        .where(Letter.state.in_(WAITING), Letter.id > (after or 0), away_of(actor).shown())
        .order_by(Letter.id)
        .limit(PER_PAGE + 1)
    )
    found = session.execute(query).all()
    shown = found[:PER_PAGE]
    letters = [letter for letter, _, _ in shown]
    messages = _messages(session, letters)
    papers = _papers(session, letters)
    return LettersPage(
        rows=tuple(
            _row(letter, number, on, messages.get(letter.id), papers.get(letter.digest))
            for letter, number, on in shown
        ),
        waiting=letters_waiting(session, actor),
        following=shown[-1][0].id if len(found) > PER_PAGE else None,
    )


def _messages(session: Session, letters: Sequence[Letter]) -> Mapping[int, OutgoingMessage]:
    query = select(OutgoingMessage).where(
        OutgoingMessage.letter_id.in_([letter.id for letter in letters])
    )
    newest_last = session.scalars(query.order_by(OutgoingMessage.id))
    return {message.letter_id: message for message in newest_last if message.letter_id}


def _papers(session: Session, letters: Sequence[Letter]) -> Mapping[str, int]:
    query = select(Attachment.digest, Attachment.id).where(
        Attachment.petition_id.in_([letter.petition_id for letter in letters]),
        Attachment.digest.in_([letter.digest for letter in letters]),
    )
    return {digest: row for digest, row in session.execute(query)}


def _row(
    letter: Letter, number: int, on: date, message: OutgoingMessage | None, paper: int | None
) -> LetterRow:
    return LetterRow(
        id=letter.id,
        petition_id=letter.petition_id,
        number=number,
        registered_on=on,
        kind=letter.kind,
        title=letter.title,
        addressee=letter.addressee,
        channel=letter.channel,
        address=letter.address,
        state=letter.state,
        queued_at=letter.queued_at,
        paper_id=paper,
        enclosures=tuple(item.name for item in enclosed_from_text(letter.enclosed))[1:],
        message=message.state if message else "",
        why=message.last_error if message else "",
    )
