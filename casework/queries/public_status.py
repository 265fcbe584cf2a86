"""What a petition shows to whoever knows its number, and what more to whoever has its code.

Stage, department and dates only; no names, no notes (R-STATUS-VIEW and R-GDPR-PUBLISH).
"""

import hmac
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.desk import Secrets
from casework.queries.sent_on import SentOn, sent_on
from casework.records.answer import Answer
from casework.records.attachment import Attachment
from casework.records.dispatch import Dispatch
from casework.records.history_line import HistoryLine
from casework.records.institution import Institution
from casework.records.petition import Petition
from casework.records.stored_file import StoredFile
from casework.records.unit import Unit
from casework.store import groups, parties, texts
from casework.store.answers import frozen_content
from casework.store.extensions import extended_from
from casework.store.register import register_of
from casework.usecases.register_arrival import bare_code
from casework.wording import TypedNumber, format_number
from workflows.identity import Rung
from workflows.petition.regimes import POINT_RESULT_WORDS, SOLUTION_WORDS, PointResult, Solution
from workflows.petition.states import State

NO_DIGEST = "-" * 64
NOBODY = 0


class Stage(StrEnum):
    """The public stages: bare, without checks in the field and without names."""

    RECEIVED = "received"
    IN_WORK = "in_work"
    SIGNED = "signed"
    ANSWERED = "answered"
    SENT_ON = "sent_on"
    CLOSED = "closed"


STAGES: dict[State, Stage] = {
    State.REGISTERED: Stage.RECEIVED,
    State.QUALIFIED: Stage.RECEIVED,
    State.FORWARDED: Stage.IN_WORK,
    State.ASSIGNED: Stage.IN_WORK,
    State.DRAFTED: Stage.IN_WORK,
    State.SIGNED_BY_DEPARTMENT: Stage.IN_WORK,
    State.SIGNED_BY_HEAD: Stage.SIGNED,
    State.DISPATCHED: Stage.ANSWERED,
    State.FILED: Stage.ANSWERED,
    State.ARCHIVED: Stage.ANSWERED,
    State.REDIRECTED: Stage.SENT_ON,
    State.JOINED: Stage.IN_WORK,
    State.SHELVED: Stage.CLOSED,
    State.WITHDRAWN: Stage.CLOSED,
    State.ANNULLED: Stage.CLOSED,
}
PUBLIC_EVENTS = (
    "register_arrival",
    "forward",
    "assign",
    "record_extension_notice",
    "sign_as_head",
    "record_dispatch",
    "answered_with_main",
)
ANSWERED = {"answered_with_main": "record_dispatch"}
"""To a petitioner the common answer is an answer like any other."""


@dataclass(frozen=True, slots=True)
class PublicEvent:
    """Something that happened, by the name of its act."""

    event: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicStatus:
    """The bare stage of a petition; nothing personal."""

    petition_id: int
    number: str
    stage: Stage
    registered_on: date
    due_safe: date
    due_legal_max: date
    answer_by: date
    department: str
    answered_on: date | None
    answered_by: str
    events: tuple[PublicEvent, ...]
    has_code: bool
    extended_from: date | None = None
    extended_by: int = 0
    answered_with: str = ""
    sent_on: tuple[SentOn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFile:
    """A file that the petitioner may open."""

    attachment_id: int
    name: str
    size: int
    media_type: str
    digest: str
    is_answer: bool


@dataclass(frozen=True, slots=True)
class AnsweredPoint:
    """One aspect of the petition with what was found and what came of it."""

    title: str
    finding: str
    result: PointResult

    @property
    def result_word(self) -> str:
        """Give the result in Romanian."""
        return POINT_RESULT_WORDS[self.result]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerInShort:
    """The answer as sent, in short."""

    solution: str
    points: tuple[AnsweredPoint, ...]
    legal_basis: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPetition:
    """A petition opened by its access code: text, files, answer and what is confirmed."""

    status: PublicStatus
    subject: str
    text: str
    place: str
    petitioner: str
    email: str
    email_is_confirmed: bool
    files: tuple[PublicFile, ...]
    answer: AnswerInShort | None


def look_up(
    session: Session, secrets: Secrets, typed: TypedNumber, code: str | None
) -> PublicStatus | None:
    """Find a petition by its printed number, with its code or without; None says nothing of why.

    Every branch runs the same statements and one comparison of digests.
    """
    petition = session.scalar(
        select(Petition).where(
            Petition.register == register_of(typed.part),
            Petition.number == typed.number,
            Petition.registered_on == typed.day,
            Petition.state != State.ANNULLED.value,
        )
    )
    hall = session.get(Institution, 1)
    status = _status(session, petition)
    given = secrets.digest("access-code", bare_code(code or ""))
    right = hmac.compare_digest(given, petition.access_code_digest if petition else NO_DIGEST)
    open_to_all = hall is not None and not hall.code_always and code is None
    if petition is None or status is None:
        return None
    if right:
        return _with_code(status)
    return status if open_to_all and not petition.restricted else None


def opened(session: Session, petition_id: int) -> OpenedPetition | None:
    """Give all that the petitioner may see, after the code was right."""
    petition = session.get(Petition, petition_id)
    status = _status(session, petition)
    if petition is None or status is None:
        return None
    party = parties.petitioner(session, petition.id)
    return OpenedPetition(
        status=_with_code(status),
        subject=petition.subject,
        text=texts.read(session, petition.body_text_id),
        place=petition.place,
        petitioner=parties.shown_name(party),
        email=party.email,
        email_is_confirmed=petition.identity_rung >= Rung.EMAIL_CONFIRMED,
        files=_files(session, petition),
        answer=_answer(session, petition),
    )


def _status(session: Session, petition: Petition | None) -> PublicStatus | None:
    lines = session.execute(
        select(HistoryLine.event, HistoryLine.at)
        .where(
            HistoryLine.petition_id == (petition.id if petition else NOBODY),
            HistoryLine.event.in_(PUBLIC_EVENTS),
        )
        .order_by(HistoryLine.seq)
    ).all()
    unit = session.scalar(
        select(Unit.name).where(Unit.id == ((petition and petition.department_id) or NOBODY))
    )
    before = extended_from(session, (petition.id if petition else NOBODY,))
    first = session.scalar(
        select(Petition).where(Petition.id == ((petition and petition.joined_to) or NOBODY))
    )
    gone = sent_on(session, petition.id if petition else NOBODY)
    if petition is None:
        return None
    governs = first or petition
    return PublicStatus(
        petition_id=petition.id,
        number=format_number(petition.number, petition.registered_on, petition.part),
        stage=_stage(petition),
        registered_on=petition.registered_on,
        due_safe=governs.due_safe,
        due_legal_max=governs.due_legal_max,
        answer_by=governs.answer_by,
        department=unit or "",
        answered_on=_answered_on(petition),
        answered_by=petition.dispatched_by,
        events=_last_of_each([PublicEvent(event, at) for event, at in lines], petition),
        has_code=False,
        extended_from=before.get(petition.id),
        extended_by=petition.extended_by,
        answered_with=groups.number_of(first) if first else "",
        sent_on=gone,
    )


def _stage(petition: Petition) -> Stage:
    """A joined petition is answered once the common answer has left (art. 10)."""
    joined = petition.state == State.JOINED.value
    answered = joined and petition.dispatched_at is not None
    return Stage.ANSWERED if answered else STAGES[State(petition.state)]


def _answered_on(petition: Petition) -> date | None:
    return romanian_date(petition.dispatched_at) if petition.dispatched_at else None


def _last_of_each(events: list[PublicEvent], petition: Petition) -> tuple[PublicEvent, ...]:
    """Keep the last of each kind, and none of a step that was taken back."""
    last = {ANSWERED.get(event.event, event.event): event for event in events}
    last = {name: replace(event, event=name) for name, event in last.items()}
    if petition.dispatched_at is None:
        last.pop("record_dispatch", None)
    if petition.department_id is None:
        last.pop("forward", None)
    if petition.assignee_id is None:
        last.pop("assign", None)
    if _stage(petition) not in (Stage.SIGNED, Stage.ANSWERED):
        last.pop("sign_as_head", None)
    return tuple(sorted(last.values(), key=lambda event: event.at))


def _with_code(status: PublicStatus) -> PublicStatus:
    return replace(status, has_code=True)


def _files(session: Session, petition: Petition) -> tuple[PublicFile, ...]:
    first = groups.main_of(session, petition)
    common = (Attachment.petition_id == first.id) & (Attachment.role == "answer")
    rows = session.execute(
        select(Attachment, StoredFile)
        .join(StoredFile, StoredFile.digest == Attachment.digest)
        .where((Attachment.petition_id == petition.id) | common)
        .order_by(Attachment.id)
    ).all()
    sent = session.scalar(
        select(Dispatch.letter_digest)
        .where(Dispatch.petition_id == first.id, Dispatch.state == "recorded")
        .order_by(Dispatch.id.desc())
        .limit(1)
    )
    return tuple(
        PublicFile(
            attachment_id=attachment.id,
            name=attachment.name,
            size=stored.size,
            media_type=stored.media_type,
            digest=stored.digest,
            is_answer=attachment.role == "answer",
        )
        for attachment, stored in rows
        if _is_public(attachment, sent)
    )


def _is_public(attachment: Attachment, sent: str | None) -> bool:
    """What the petitioner sent himself, and the answer once it has left."""
    if attachment.role == "answer":
        return attachment.digest == sent
    return attachment.role in ("photo", "document", "scan") and attachment.added_by is None


def _answer(session: Session, petition: Petition) -> AnswerInShort | None:
    answer_id = groups.main_of(session, petition).answer_id
    if _stage(petition) is not Stage.ANSWERED or answer_id is None:
        return None
    content = frozen_content(session.get_one(Answer, answer_id))
    points, basis = content["points"], content["legal_basis"]
    assert isinstance(points, list)
    assert isinstance(basis, list)
    return AnswerInShort(
        solution=SOLUTION_WORDS[Solution(str(content["solution"]))],
        points=tuple(
            AnsweredPoint(row["title"], row["finding"], PointResult(row["result"]))
            for row in points
        ),
        legal_basis=tuple(str(line) for line in basis),
    )
