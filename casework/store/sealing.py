"""How a chained line becomes bytes: canonical JSON, UTC microseconds, SHA-256 of the chain.

Nobody edits a line without breaking the chain (R-SEC-AUDIT).
"""

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

HASH_VERSION = 1

Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]


def canonical(content: Mapping[str, Value]) -> bytes:
    """Give the one spelling of a content: sorted keys, no spaces, UTF-8; equal on both engines."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def moment(at: datetime) -> str:
    """Spell a moment in UTC with microseconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def chained(previous_hash: str, sealed: bytes) -> str:
    """Give the hash of a line that follows another."""
    return hashlib.sha256(previous_hash.encode() + b"\n" + sealed).hexdigest()


def salted(salt: str, body: str) -> str:
    """Give the digest of a personal text under its own salt."""
    return hashlib.sha256(f"{salt}\n{body}".encode()).hexdigest()


def new_salt() -> str:
    """Draw a salt."""
    return secrets.token_hex(16)
