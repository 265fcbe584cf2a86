"""The papers of a case: files, draft, versions of the answer, dispatches and e-mails."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.queries.dispatch_words import CHANNEL_WAYS, DISPATCH_WORDS, MESSAGE_WORDS
from casework.queries.outbox import kind_word
from casework.records.answer import Answer
from casework.records.attachment import Attachment
from casework.records.dispatch import Dispatch
from casework.records.message import OutgoingMessage
from casework.records.staff_member import StaffMember
from casework.records.stored_file import StoredFile
from casework.records.working_draft import WorkingDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePaper:
    """A file of the case."""

    id: int
    name: str
    role: str
    size: int
    media_type: str
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPaper:
    """The working draft: by whom and when it was last saved."""

    saved_at: datetime
    saved_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturePaper:
    """A signature on a version: who, in which form, when."""

    position: int
    name: str
    title: str
    form: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPaper:
    """A frozen version of the answer; it is in force until it is voided."""

    version: int
    content_hash: str
    drafted_at: datetime
    drafted_by: str
    voided_reason: str
    in_force: bool
    signatures: tuple[SignaturePaper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchPaper:
    """One sending of the answer: which way, where to, where it stands, on what proof."""

    way: str
    address: str
    state: str
    state_word: str
    queued_at: datetime
    recorded_at: datetime | None
    proof: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePaper:
    """One e-mail of the case and where it stands."""

    kind_word: str
    recipient: str
    state: str
    state_word: str
    created_at: datetime
    sent_at: datetime | None
    last_error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """All papers of a case."""

    files: tuple[FilePaper, ...]
    draft: DraftPaper | None
    answers: tuple[AnswerPaper, ...]
    dispatches: tuple[DispatchPaper, ...]
    messages: tuple[MessagePaper, ...]


def papers_seen(session: Session, petition_id: int) -> Papers:
    """Read all papers, the newest version, sending and message first."""
    return Papers(
        files=_files(session, petition_id),
        draft=_draft(session, petition_id),
        answers=_answers(session, petition_id),
        dispatches=_dispatches(session, petition_id),
        messages=_messages(session, petition_id),
    )


def _files(session: Session, petition_id: int) -> tuple[FilePaper, ...]:
    query = (
        select(Attachment, StoredFile)
        .join(StoredFile, StoredFile.digest == Attachment.digest)
        .where(Attachment.petition_id == petition_id)
        .order_by(Attachment.id)
    )
    return tuple(
        FilePaper(
            id=item.id,
            name=item.name,
            role=item.role,
            size=stored.size,
            media_type=stored.media_type,
            added_at=item.added_at,
        )
        for item, stored in session.execute(query)
    )


def _draft(session: Session, petition_id: int) -> DraftPaper | None:
    query = (
        select(WorkingDraft.saved_at, StaffMember.name)
        .join(StaffMember, StaffMember.id == WorkingDraft.saved_by)
        .where(WorkingDraft.petition_id == petition_id)
    )
    found = session.execute(query).first()
    return DraftPaper(saved_at=found[0], saved_by=found[1]) if found else None


def _answers(session: Session, petition_id: int) -> tuple[AnswerPaper, ...]:
    query = (
        select(Answer, StaffMember.name)
        .join(StaffMember, StaffMember.id == Answer.drafted_by)
        .where(Answer.petition_id == petition_id)
        .order_by(Answer.version.desc())
    )
    return tuple(
        AnswerPaper(
            version=answer.version,
            content_hash=answer.content_hash,
            drafted_at=answer.drafted_at,
            drafted_by=name,
            voided_reason=answer.voided_reason,
            in_force=answer.voided_at is None,
            signatures=tuple(
                SignaturePaper(
                    position=row.position,
                    name=row.signer_name,
                    title=row.signer_title,
                    form=row.form,
                    at=row.signed_at,
                )
                for row in answer.signatures
            ),
        )
        for answer, name in session.execute(query)
    )


def _dispatches(session: Session, petition_id: int) -> tuple[DispatchPaper, ...]:
    query = select(Dispatch).where(Dispatch.petition_id == petition_id)
    return tuple(
        DispatchPaper(
            way=CHANNEL_WAYS.get(row.channel, row.channel),
            address=row.address,
            state=row.state,
            state_word=DISPATCH_WORDS.get(row.state, row.state),
            queued_at=row.queued_at,
            recorded_at=row.recorded_at,
            proof=row.proof,
        )
        for row in session.scalars(query.order_by(Dispatch.id.desc()))
    )


def _messages(session: Session, petition_id: int) -> tuple[MessagePaper, ...]:
    query = select(OutgoingMessage).where(OutgoingMessage.petition_id == petition_id)
    return tuple(
        MessagePaper(
            kind_word=kind_word(row.kind),
            recipient=row.recipient,
            state=row.state,
            state_word=MESSAGE_WORDS.get(row.state, row.state),
            created_at=row.created_at,
            sent_at=row.sent_at,
            last_error=row.last_error,
        )
        for row in session.scalars(query.order_by(OutgoingMessage.id.desc()))
    )
