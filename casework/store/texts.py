"""Keeping texts about people beside the chain, so that erasing one never breaks it."""

from dataclasses import dataclass

from sqlalchemy import insert
from sqlalchemy.orm import Session

from casework.records.personal_text import PersonalText
from casework.store.sealing import new_salt, salted

KEEPING = insert(PersonalText.__table__).returning(PersonalText.id)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Kept:
    """A text just stored: its id, and the digest, which is all that a chain holds of it."""

    id: int
    digest: str


def keep(session: Session, body: str) -> Kept:
    """Store a personal text with a fresh salt, at once, without flushing what else waits."""
    salt = new_salt()
    digest = salted(salt, body)
    row = {"salt": salt, "body": body, "digest": digest, "erased_under": ""}
    return Kept(session.execute(KEEPING, row).scalar_one(), digest)


def read(session: Session, text_id: int | None) -> str:
    """Give a kept text back; an erased one says under what it was erased."""
    if text_id is None:
        return ""
    text = session.get_one(PersonalText, text_id)
    return text.body if text.body is not None else f"[șters: {text.erased_under}]"
