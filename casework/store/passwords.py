"""Passwords: drawn for new people, kept as argon2 digests, checked in the same time for anybody."""

import secrets
from contextlib import suppress
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""No i/l/1 and no o/0: a first password is read from paper."""

_HASHER = PasswordHasher()


def hashed(password: str) -> str:
    """Give the digest under which a password is kept."""
    return _HASHER.hash(password)


def matches(kept: str, password: str) -> bool:
    """Tell whether a password is the one kept; a person without one never gets in."""
    if not kept:
        pretend_to_check(password)
        return False
    try:
        return _HASHER.verify(kept, password)
    except (VerificationError, InvalidHashError):
        return False


def pretend_to_check(password: str) -> None:
    """Take the time of a check for somebody who does not exist."""
    with suppress(VerificationError):
        _HASHER.verify(_nobody(), password)


def drawn_password() -> str:
    """Draw a first password, 59 bits, in three groups easy to read aloud."""
    groups = ("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))
    return "-".join(groups)


@cache
def _nobody() -> str:
    return _HASHER.hash(secrets.token_hex(16))
