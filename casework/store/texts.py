"""Keeping texts about people beside the chain, so that erasing one never breaks it."""

from sqlalchemy.orm import Session

from casework.records.arrival import PersonalText
from casework.store.sealing import new_salt, salted


def keep(session: Session, body: str) -> PersonalText:
    """Store a personal text with a fresh salt; the chain gets only its digest."""
    salt = new_salt()
    text = PersonalText(salt=salt, body=body, digest=salted(salt, body))
    session.add(text)
    session.flush()
    return text


def digest_of(session: Session, text_id: int | None) -> str | None:
    """Give the digest of a kept text, which is all that a chain holds of it."""
    return session.get_one(PersonalText, text_id).digest if text_id is not None else None


def read(session: Session, text_id: int | None) -> str:
    """Give a kept text back; an erased one says under what it was erased."""
    if text_id is None:
        return ""
    text = session.get_one(PersonalText, text_id)
    return text.body if text.body is not None else f"[șters: {text.erased_under}]"
